"""What a `/// glossary` block holds: groups, and terms with what each means."""

from bisect import bisect, bisect_left
from collections.abc import Sequence

from qunce.model.problem_codes import GLOSSARY_WRONG
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.lines import Line, headings_of
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import quoted

GROUP, TERM = 2, 3


def check_glossary(block: Block, lines: Sequence[Line], report: Report) -> None:
    """Report a term outside any group, a group without terms, a term that nothing explains."""
    place = Place(report, "glossary 块")
    headings = [h for h in headings_of(lines) if h.level in (GROUP, TERM)]
    if not headings:
        place.wrong(GLOSSARY_WRONG, block.line, "一个词也没有", GLOSSARY_WRONG.mend)
        return
    if headings[0].level == TERM:
        what = f"{quoted(headings[0].text)}不在哪一组里"
        place.wrong(GLOSSARY_WRONG, headings[0].line, what, "在它上面写一行 ## 这一组叫什么")
    seen: dict[str, int] = {}
    for heading in headings:
        if heading.level == TERM and seen.setdefault(heading.text, heading.line) != heading.line:
            what = f"{quoted(heading.text)}在第 {seen[heading.text]} 行解释过了"
            place.wrong(GLOSSARY_WRONG, heading.line, what, "两处并成一处")
    written = [line.number for line in lines if line.text.strip()]
    for heading, after in zip(headings, [*headings[1:], None], strict=True):
        end = after.line if after else block.content.stop
        if heading.level == TERM and bisect_left(written, end) <= bisect(written, heading.line):
            what = f"{quoted(heading.text)}没有解释"
            place.wrong(GLOSSARY_WRONG, heading.line, what, "在它下面写一两句白话")
        if heading.level == GROUP and not (after and after.level == TERM):
            what = f"{quoted(heading.text)}这一组没有词"
            place.wrong(GLOSSARY_WRONG, heading.line, what, "在它下面写 ### 一个词，或者删掉它")
