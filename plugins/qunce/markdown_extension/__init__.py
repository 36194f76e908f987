"""Python-Markdown: what stands inside authored pages. No engine is imported here."""

from qunce.markdown_extension.extension import QunceExtension

__all__ = ["QunceExtension"]
