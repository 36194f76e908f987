"""The calculators of a text, for tests that do their sums again."""

from pathlib import Path

from qunce.model.sums.calculator import Calculator
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.held.calculator import read_calculator
from qunce.reading.markdown.lines import Line, parts_of
from qunce.reading.words.report import Report

GOLDEN = Path(__file__).parent / "golden" / "calculators"
"""A case is a block in a file: the examples of its table are what must come out."""


def calculators_of(text: str) -> list[Calculator]:
    """Those that a check lets pass."""
    report = Report("")
    lines = [part for part in parts_of(text) if isinstance(part, Line)]
    found = [
        read_calculator(
            block.argument,
            block.line,
            [line for line in lines if line.number in block.content],
            report,
        )
        for block in read_blocks(lines, report)
        if block.name == "calculator"
    ]
    assert report.problems == []
    return [one for one in found if one]
