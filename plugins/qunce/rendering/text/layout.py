"""Markdown as people type it, for every engine that converts it."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.preprocessors import Preprocessor

from qunce.model.markdown_layout import laid_out

BELOW_HTML = 15
"""Below fences (25) and raw HTML (20), whose lines are no Markdown."""


class TypedMarkdown(Extension):
    """Lists and tables below text, levels of two spaces; bullets and numbers are two lists."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the layout, and lists that know their own kind."""
        md.preprocessors.register(_Layout(md), "qunce-layout", BELOW_HTML)
        SaneListExtension().extendMarkdown(md)


class _Layout(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return laid_out(lines)
