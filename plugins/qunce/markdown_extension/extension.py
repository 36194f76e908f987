"""The extension `qunce`: fragments, blocks, checklists, tables and wrapped lines."""

from markdown import Markdown
from pymdownx.blocks import (  # type: ignore[import-untyped]  # - pymdownx ships no types
    BlocksExtension,
    BlocksProcessor,
)

from qunce.markdown_extension.chapters import AFTER_LISTS, Chapters
from qunce.markdown_extension.comments import LAST, Comments
from qunce.markdown_extension.fragments import BEFORE_HTML, Fragments
from qunce.markdown_extension.page_parts import PageParts
from qunce.markdown_extension.site_blocks import SITE_BLOCKS
from qunce.markdown_extension.tables import TableLabels
from qunce.markdown_extension.task_lists import register_task_lists
from qunce.markdown_extension.text_blocks import TEXT_BLOCKS
from qunce.markdown_extension.text_blocks.glossary import Glossaries
from qunce.markdown_extension.whole_options import WholeOptions
from qunce.markdown_extension.wrapped_lines import WrappedLines
from qunce.rendering.text.emphasis import ChineseEmphasis
from qunce.rendering.text.layout import TypedMarkdown


class QunceExtension(BlocksExtension):  # type: ignore[misc]  # - pymdownx ships no types
    """Listed in mkdocs.yml; the plugin adds `fragment`."""

    def __init__(self, **options: object) -> None:
        # Python-Markdown turns a value whose default is None or a bool into a bool.
        self.config: dict[str, list[object]] = {
            "fragment": ["", "fragment(name, argument, page_uri), handed over by the plugin"],
            "page_uri": ["", "docs uri of the page, for use without an engine"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register blocks, then what works on the finished tree."""
        super().extendMarkdown(md)
        TypedMarkdown().extendMarkdown(md)
        ChineseEmphasis().extendMarkdown(md)
        md.preprocessors.register(Fragments(md), "qunce-fragments", BEFORE_HTML)
        register_task_lists(md, self._page_parts())
        # Below `unescape` (0): labels repeat the words of headings, which must be final.
        md.treeprocessors.register(TableLabels(md), "qunce-tables", -10)
        md.treeprocessors.register(WholeOptions(md), "qunce-options", -15)
        md.treeprocessors.register(WrappedLines(md), "qunce-lines", -20)
        md.treeprocessors.register(Glossaries(md), "qunce-glossaries", AFTER_LISTS)
        md.treeprocessors.register(Chapters(md, self._page_parts()), "qunce-chapters", AFTER_LISTS)
        md.postprocessors.register(Comments(md), "qunce-comments", LAST)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: ARG002, N802 - pymdownx' signature
        """Register the blocks with what they draw on."""
        for block in (*SITE_BLOCKS, *TEXT_BLOCKS):
            block_mgr.register(block, {"page": self._page_parts()})

    def _page_parts(self) -> PageParts:
        fragment = self.getConfig("fragment")
        return PageParts(fragment if callable(fragment) else None, str(self.getConfig("page_uri")))
