"""Statutory holidays: those a kept library knows, and what a project adds in `holidays.yml`.

The library is brought up to date after each announcement. Until then a team may write down what
was announced, with the source that somebody compared it to:

    2027:
      source: 国务院办公厅关于2027年部分节假日安排的通知
      off:
        - 2027-01-01 至 2027-01-03 元旦
      worked:
        - 2027-01-09 元旦
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import yaml
from chinese_calendar import constants

from qunce.model.problem import Problem
from qunce.model.problem_codes import HOLIDAYS_WRONG
from qunce.model.workdays import DayKind, SpecialDay, Workdays
from qunce.reading.disk.text_files import read_text
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, TooDeepError, compose

OVERLAY = "holidays.yml"
SOURCE = "国务院办公厅的节假日安排，收录在 chinesecalendar"
DAYS = re.compile(
    r"(?P<first>\d{4}-\d\d-\d\d)(?:\s*至\s*(?P<last>\d{4}-\d\d-\d\d))?\s+(?P<name>\S+)"
)
EXAMPLE = "写成 2027-01-01 至 2027-01-03 元旦"
LONGEST = 31
KINDS = {"off": DayKind.OFF, "worked": DayKind.WORKED}


def read_workdays(root: Path) -> tuple[Workdays, list[Problem]]:
    """What is known of all years; what the project says of a year holds for the whole of it."""
    known = _of_the_library()
    if not (root / OVERLAY).is_file():
        return known, []
    report = Report(OVERLAY)
    added = _overlay(root / OVERLAY, report)
    days = {day: special for day, special in known.days.items() if day.year not in added.years}
    return Workdays(days | dict(added.days), {**known.years, **added.years}), report.problems


def _of_the_library() -> Workdays:
    names = {holiday.value: holiday.chinese for holiday in constants.Holiday}
    off = {day: SpecialDay(DayKind.OFF, names[name]) for day, name in constants.holidays.items()}
    worked = {
        day: SpecialDay(DayKind.WORKED, names[name]) for day, name in constants.workdays.items()
    }
    years = {day.year: SOURCE for day in constants.holidays}
    return Workdays(off | worked, years)


def _overlay(file: Path, report: Report) -> Workdays:
    days: dict[date, SpecialDay] = {}
    years: dict[int, str] = {}
    for key, value in _entries(_root(file, report), "年份", report):
        if not re.fullmatch(r"\d{4}", key.text):
            _tell(report, key, f"{quoted(key.text)}不是年份", "写四位数字，比如 2027:")
            continue
        parts = {part.text: node for part, node in _entries(value, f"{key.text} 下面", report)}
        source = parts.get("source")
        if not isinstance(source, ScalarNode) or not source.text:
            _tell(report, key, f"{key.text} 年没有写来源", "加一行 source: 通知的名称")
            continue
        years[int(key.text)] = source.text
        for part, kind in KINDS.items():
            days |= _days(parts.get(part), int(key.text), kind, report)
    return Workdays(days, years)


def _days(node: Node | None, year: int, kind: DayKind, report: Report) -> dict[date, SpecialDay]:
    found: dict[date, SpecialDay] = {}
    for item in node.items if isinstance(node, ListNode) else ():
        text = item.text if isinstance(item, ScalarNode) else ""
        match = DAYS.fullmatch(text)
        stretch = _stretch(match["first"], match["last"] or match["first"]) if match else ()
        if not (match and stretch) or any(day.year != year for day in stretch):
            _tell(report, item, f"{quoted(text)}看不懂，或者不在 {year} 年", EXAMPLE)
            continue
        found |= {day: SpecialDay(kind, match["name"]) for day in stretch}
    return found


def _stretch(first: str, last: str) -> tuple[date, ...]:
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return ()
    length = (end - start).days + 1
    return tuple(start + timedelta(n) for n in range(length)) if length <= LONGEST else ()


def _root(file: Path, report: Report) -> Node | None:
    text = read_text(file, report)
    if text is None:
        return None
    try:
        return compose(text)
    except TooDeepError as error:
        report.add(HOLIDAYS_WRONG, error.line, "嵌套太深", "检查这一行的括号和缩进")
    except yaml.YAMLError as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = mark.line + 1 if mark else 1
        report.add(HOLIDAYS_WRONG, line, "从这一行起不是合法的 YAML", "检查缩进、冒号和引号")
    return None


def _entries(node: Node | None, what: str, report: Report) -> Iterator[tuple[ScalarNode, Node]]:
    if isinstance(node, MapNode):
        for key, value in node.entries:
            if isinstance(key, ScalarNode):
                yield key, value
    elif node is not None:
        _tell(report, node, f"{what}不是一组键和值", EXAMPLE)


def _tell(report: Report, node: Node, what: str, mend: str) -> None:
    report.add(HOLIDAYS_WRONG, node.line, what, mend)
