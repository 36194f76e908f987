"""One playbook's file."""

from collections.abc import Sequence

from qunce.model.kinds.playbook import PLAYBOOK
from qunce.model.playbook import MOST_FIRST_ITEMS, PLAYBOOK_HEADINGS, Playbook
from qunce.model.problem_codes import (
    HEADING_MISSING,
    HEADING_ORDER,
    HEADING_TOP,
    HEADING_UNKNOWN,
    TODAY_ITEMS,
)
from qunce.reading.markdown.body import read_record_body
from qunce.reading.markdown.lines import Heading
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, listed, quoted
from qunce.reading.yaml.front_matter import Source

UNDERLINED_HINT = "它下面的一行横线让它成了标题；要分隔线就在横线上面空一行"


def parse_playbook(source: Source, report: Report, section: str) -> Playbook | None:
    """The playbook a file describes; None when the report has errors."""
    values = read_map(source.header, PLAYBOOK.keys, Place(report, ""))
    outline = read_record_body(source, report)
    _check_headings(outline.headings, source.body_line, report)
    if outline.is_convertible:
        items = [item.id for item in outline.items]
        _check_today(values["today"] or (), items, source.line_of("today"), report)
    if report.has_errors:
        return None
    return Playbook(
        id=source.id,
        path=source.path,
        section=section,
        **{**values, "compliance": read_allowances(values["compliance"])},
        items=outline.items,
        body=source.body,
        body_line=source.body_line,
    )


def _check_today(today: Sequence[str], items: Sequence[str], line: int, report: Report) -> None:
    for id in filter(None, today):
        if id not in items:
            guess = did_you_mean(id, items)
            hint = f"改成 {guess}" if guess else TODAY_ITEMS.mend
            report.add(TODAY_ITEMS, line, f"today：清单里没有编号是 {id} 的一项", hint)
    if len(today) > MOST_FIRST_ITEMS:
        what = f"today：写了 {len(today)} 个，最多 {MOST_FIRST_ITEMS} 个"
        report.add(TODAY_ITEMS, line, what, "只留今天就要做的")


def _check_headings(headings: Sequence[Heading], body_line: int, report: Report) -> None:
    for heading in headings:
        if heading.level == 1:
            what = f"正文里有一级标题{quoted(heading.text)}"
            hint = (
                UNDERLINED_HINT
                if heading.underlined
                else "删掉它，页面标题取自 title；不是标题就在 # 前面加反斜杠"
            )
            report.add(HEADING_TOP, heading.line, what, hint)
    known = [h for h in headings if h.level == 2 and _is_known(h, report)]
    _check_order(known, report)
    _check_missing(known, body_line, report)


def _is_known(heading: Heading, report: Report) -> bool:
    if heading.text in PLAYBOOK_HEADINGS:
        return True
    guess = did_you_mean(heading.text, PLAYBOOK_HEADINGS)
    hint = f"小节用 ###；二级标题只有：{listed(PLAYBOOK_HEADINGS)}"
    if heading.underlined:
        hint = UNDERLINED_HINT
    elif guess:
        hint = f"改成 ## {guess}"
    what = f"不认识的二级标题{quoted(heading.text)}"
    report.add(HEADING_UNKNOWN, heading.line, what, hint)
    return False


def _check_order(known: Sequence[Heading], report: Report) -> None:
    furthest = -1
    seen: dict[str, int] = {}
    for heading in known:
        position = PLAYBOOK_HEADINGS.index(heading.text)
        if heading.text in seen:
            what = f"{quoted(heading.text)}在第 {seen[heading.text]} 行已经有了"
            report.add(HEADING_ORDER, heading.line, what, "并成一节")
        elif position < furthest:
            what = f"{quoted(heading.text)}排在{quoted(PLAYBOOK_HEADINGS[furthest])}后面"
            hint = f"移到它前面，顺序是：{listed(PLAYBOOK_HEADINGS)}"
            report.add(HEADING_ORDER, heading.line, what, hint)
        seen.setdefault(heading.text, heading.line)
        furthest = max(furthest, position)


def _check_missing(known: Sequence[Heading], body_line: int, report: Report) -> None:
    lines = {heading.text: heading.line for heading in known}
    line = body_line
    for title in PLAYBOOK_HEADINGS:
        if title not in lines:
            what = f"缺少二级标题{quoted(title)}"
            before = PLAYBOOK_HEADINGS[: PLAYBOOK_HEADINGS.index(title)][-1:]
            where = f"在{quoted(before[0])}那一节后面" if before else "在正文开头"
            report.add(HEADING_MISSING, line, what, f"{where}加一行 ## {title}")
        line = lines.get(title, line)
