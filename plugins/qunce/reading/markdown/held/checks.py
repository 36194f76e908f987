"""Which blocks have more to them than prose, and what looks at each."""

from bisect import bisect_left
from collections.abc import Sequence

from qunce.model.problem_codes import GLOSSARY_WRONG
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.held.calculator import read_calculator
from qunce.reading.markdown.held.decision import check_decision
from qunce.reading.markdown.held.glossary import check_glossary
from qunce.reading.markdown.held.judgement import check_judgement
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Place, Report


def _check_calculator(block: Block, lines: Sequence[Line], report: Report) -> None:
    read_calculator(block.argument, block.line, lines, report)


CHECKS = {
    "calculator": _check_calculator,
    "decide": check_decision,
    "glossary": check_glossary,
    "judge": check_judgement,
}


def check_held(blocks: Sequence[Block], lines: Sequence[Line], report: Report) -> None:
    """Report what is wrong inside the blocks of a body, given all its lines of prose."""
    # Its field to search in has an address of its own.
    for block in [block for block in blocks if block.name == "glossary"][1:]:
        place = Place(report, "glossary 块")
        place.wrong(GLOSSARY_WRONG, block.line, "这一页已经有一个", "两个并成一个")
    numbers = [line.number for line in lines]
    for block in blocks:
        # A block without an end is told already, and nobody knows what it holds.
        if block.name in CHECKS and block.content.stop:
            first, end = (
                bisect_left(numbers, n) for n in (block.content.start, block.content.stop)
            )
            CHECKS[block.name](block, lines[first:end], report)
