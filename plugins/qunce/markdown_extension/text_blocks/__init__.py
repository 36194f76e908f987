"""Blocks that hold text of their author's, one module each."""

from qunce.markdown_extension.text_blocks.qa import QaBlock

TEXT_BLOCKS = (QaBlock,)
