"""Which lines of a body are tasks: those of which Python-Markdown makes list items with a box.

Asking it is the only way never to disagree with the page about a box in a quote, in an answer,
in indented code or in HTML.
"""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX
from pymdownx.blocks import (  # type: ignore[import-untyped]  # - pymdownx ships no types
    BlocksExtension,
    BlocksProcessor,
)
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.model.markdown_layout import laid_out
from qunce.reading.markdown.blocks import BLOCKS

TASK = re.compile(r"\[(?P<state>[ xX])\][ ]+(?P<text>\S.*)")
"""A list item's text when it is a task, as pymdownx.tasklist has it."""

BOX = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
MARK = re.compile(rf"{STX}line:(?P<index>\d+){ETX}")
BEFORE_FENCES = 29
BELOW_HTML = 15


def tasks_of(body: str) -> dict[int, str]:
    """What follows the box of each task, by its line, counted from 0."""
    if not BOX.search(body):
        return {}
    engine = _engine().reset()
    lines = body.split("\n")
    for preprocessor in engine.preprocessors:
        lines = preprocessor.run(lines)
    root = Element("div")
    engine.parser.parseChunk(root, "\n".join(lines))
    # Notes are read only when they are put at the end of the page.
    engine.treeprocessors["footnote"].run(root)
    written = body.split("\n")
    return {index: _text(written[index]) for index in sorted(_marked(root))}


def words_of(item: Element) -> Element:
    """Where a list item's words are: in its first paragraph when the list is loose."""
    is_loose = len(item) and item[0].tag == "p" and not (item.text or "").strip()
    return item[0] if is_loose else item


def _text(line: str) -> str:
    return BOX.split(line, maxsplit=1)[1].rstrip()


def _marked(root: Element) -> Iterator[int]:
    for item in root.iter("li"):
        task = TASK.match(words_of(item).text or "")
        mark = MARK.match(task["text"]) if task else None
        if mark:
            yield int(mark["index"])


@cache
def _engine() -> Markdown:
    # Loading extensions takes longer than most bodies; `reset` leaves nothing of the last one.
    return Markdown(
        extensions=[
            "admonition",
            "def_list",
            "footnotes",
            "tables",
            "pymdownx.superfences",
            "pymdownx.highlight",
            _Lines(),
            _Blocks(),
        ],
        # Colours make no task; without them a fence costs a tenth.
        extension_configs={"pymdownx.highlight": {"use_pygments": False}},
    )


class _Lines(Extension):
    """Lists as the site has them, and a number behind every box."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Numbers(md), "qunce-numbers", BEFORE_FENCES)
        md.preprocessors.register(_Layout(md), "qunce-layout", BELOW_HTML)
        SaneListExtension().extendMarkdown(md)


class _Numbers(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [
            BOX.sub(rf"\g<0>{STX}line:{index}{ETX}", line, count=1) if "[" in line else line
            for index, line in enumerate(lines)
        ]


class _Layout(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return laid_out(lines)


class _Blocks(BlocksExtension):  # type: ignore[misc]  # - pymdownx ships no types
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: ARG002, N802 - pymdownx's name and signature
        for name in BLOCKS:
            block_mgr.register(type(name, (_AnyBlock,), {"NAME": name}), {})


class _AnyBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """Every block; one that shows a record takes what stands inside as it is."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        # As on the page: what stands in a `dd` is indented less.
        entry = SubElement(parent, "dl")
        SubElement(entry, "dd")
        return entry

    def on_add(self, block: Element) -> Element:
        return block[0]

    def on_markdown(self) -> str:
        return "block" if BLOCKS[self.NAME].holds_text else "raw"
