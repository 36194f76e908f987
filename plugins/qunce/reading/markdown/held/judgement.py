"""What a `/// judge` block holds: why, with a link to the page that says it."""

from collections.abc import Sequence

from qunce.model.problem_codes import JUDGE_WRONG
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.inline_links import links_on
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Place, Report

HOW = "写一两句为什么，加上链接，例如 见[群规](../rules.md)"


def check_judgement(block: Block, lines: Sequence[Line], report: Report) -> None:
    """Report a judgement without a reason, or without the page that a reader can look it up on."""
    place = Place(report, "judge 块")
    if not any(line.text.strip() for line in lines):
        place.wrong(JUDGE_WRONG, block.line, "没有写理由", HOW)
    elif not any(links_on(lines)):
        place.wrong(JUDGE_WRONG, block.line, "理由里没有链接", HOW)
