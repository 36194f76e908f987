"""MkDocs: a site plan in, MkDocs' files, navigation and theme out."""

from qunce.mkdocs_plugin.plugin import QuncePlugin

__all__ = ["QuncePlugin"]
