"""Python-Markdown as the site runs it, for questions that only its own reading answers."""

from functools import cache
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.toc import slugify_unicode
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension  # type: ignore[import-untyped]  # - ships no types
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.model.markdown_layout import laid_out
from qunce.reading.markdown.blocks import BLOCKS

BELOW_HTML = 15
"""Below fences (25) and raw HTML (20), as on the page."""


def html_of(markdown: str) -> str:
    """The HTML of a body, with the extensions that bring attributes, links or nested prose.

    Behind it stands a link for each definition, as nobody knows what on a page will use it.
    """
    engine = _engine().reset()
    html = engine.convert(markdown)
    return html + "".join(f'<a href="{escape(url)}"></a>' for url, _ in engine.references.values())


@cache
def _engine() -> Markdown:
    # Loading extensions takes longer than most texts; `reset` leaves nothing of the last one.
    return Markdown(
        extensions=[
            *("admonition", "attr_list", "def_list", "footnotes", "tables", "toc"),
            *("pymdownx.superfences", "pymdownx.highlight"),
            _Layout(),
            _TextBlocks(),
        ],
        extension_configs={
            "pymdownx.highlight": {"use_pygments": False},
            "tables": {"use_align_attribute": True},  # `style` is then always an author's
            "toc": {"slugify": slugify_unicode},
        },
    )


class _Layout(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_LaidOut(md), "qunce-layout", BELOW_HTML)
        SaneListExtension().extendMarkdown(md)


class _LaidOut(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return laid_out(lines)


class _TextBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A block whose content is Markdown: its title is text."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        entry = SubElement(parent, "div")
        SubElement(entry, "p").text = AtomicString(self.argument or "")
        return entry


class _TextBlocks(BlocksExtension):  # type: ignore[misc]  # - pymdownx ships no types
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: object) -> None:  # noqa: ARG002, N802 - pymdownx's name and signature
        for kind in BLOCKS.values():
            if kind.holds_text:
                options = {key.name: (None, None) for key in kind.options}
                names = {"NAME": kind.name, "OPTIONS": options}
                block_mgr.register(type(kind.name, (_TextBlock,), names), {})  # type: ignore[attr-defined]  # - ships no types
