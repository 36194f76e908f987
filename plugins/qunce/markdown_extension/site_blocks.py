"""Blocks that the site draws: `/// snippet | share-notice` and its kin."""

import re
from typing import cast
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_parts import PageParts
from qunce.model.kinds.registry import KINDS
from qunce.reading.markdown.blocks import BLOCKS, RECORDS, Argument, BlockKind

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class SiteBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A block that is replaced by a fragment of the site; it holds no Markdown of its own."""

    def on_create(self, parent: Element) -> Element:
        """Put the fragment away, safe from Markdown, and leave its mark."""
        page = cast(PageParts, self.config["page"])
        # pymdownx gives None for an argument that a block does not take.
        argument = self.argument or urlencode(
            {key.name: id for key in BLOCKS[self.NAME].options if (id := self.options[key.name])}
        )
        html = page.part(self.md, self.NAME, argument)
        if html is None:
            raise BlockError(_unknown(BLOCKS[self.NAME], argument))
        place = SubElement(parent, "p")
        self.mark = AtomicString(self.md.htmlStash.store(html))
        place.text = self.mark
        return place

    def on_markdown(self) -> str:
        """Take what stands inside as it is, to complain about it."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """Raise BlockError when somebody wrote more than a comment inside the block."""
        if COMMENT.sub("", (block.text or "").removeprefix(self.mark)).strip():
            raise BlockError(f"/// {self.NAME} 里面不写内容，下一行就用 /// 收住")
        block.text = self.mark


def _site_block(kind: BlockKind) -> type[SiteBlock]:
    # pymdownx wants a class for each name it is to recognise.
    names = {
        "NAME": kind.name,
        "ARGUMENT": kind.argument is not Argument.NONE,
        "OPTIONS": {key.name: (None, None) for key in kind.options},
    }
    return type(f"SiteBlock:{kind.name}", (SiteBlock,), names)


def _unknown(kind: BlockKind, argument: str) -> str:
    record = RECORDS.get(kind.argument)
    if record:
        return f"/// {kind.name}：没有叫“{argument}”的{KINDS[record].title}"
    return f"/// {kind.name}：这个站点没有这一块"


SITE_BLOCKS = tuple(_site_block(kind) for kind in BLOCKS.values() if not kind.holds_text)
"""One for each block that holds no text of its author's."""
