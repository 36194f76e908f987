"""Blocks that hold text of their author's, one module each."""

from qunce.markdown_extension.text_blocks.calculator import CalculatorBlock
from qunce.markdown_extension.text_blocks.chat import ChatBlock
from qunce.markdown_extension.text_blocks.compare import CompareBlock
from qunce.markdown_extension.text_blocks.decide import DecideBlock
from qunce.markdown_extension.text_blocks.diagram import DiagramBlock
from qunce.markdown_extension.text_blocks.glossary import GlossaryBlock
from qunce.markdown_extension.text_blocks.judge import JudgeBlock
from qunce.markdown_extension.text_blocks.qa import QaBlock

TEXT_BLOCKS = (
    *(CalculatorBlock, ChatBlock, CompareBlock, DecideBlock, DiagramBlock),
    *(GlossaryBlock, JudgeBlock, QaBlock),
)
