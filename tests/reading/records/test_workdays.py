from datetime import date

import pytest

from qunce.model.workdays import DayKind, SpecialDay
from qunce.reading.records.workdays import read_workdays

ANNOUNCED = """\
2027:
  source: 国务院办公厅关于2027年部分节假日安排的通知（示例）
  off:
    - 2027-01-01 至 2027-01-03 元旦
  worked:
    - 2027-01-09 元旦
"""


def read(folder, text):
    (folder / "holidays.yml").write_text(text, encoding="utf-8")
    workdays, problems = read_workdays(folder)
    return workdays, [f"{p.line}: {p.message}" for p in problems]


def test_a_year_nobody_announced_is_not_known(tmp_path):
    workdays, problems = read_workdays(tmp_path)
    assert (workdays.knows(date(2026, 1, 1)), workdays.knows(date(2027, 1, 1))) == (True, False)
    assert workdays.nearest_worked(date(2028, 1, 1)) is None
    assert problems == []


def test_a_project_may_add_one_with_its_source(tmp_path):
    workdays, problems = read(tmp_path, ANNOUNCED)
    assert problems == []
    assert workdays.years[2027] == "国务院办公厅关于2027年部分节假日安排的通知（示例）"
    assert workdays.holiday(date(2027, 1, 2)) == "元旦"
    assert workdays.days[date(2027, 1, 9)] == SpecialDay(DayKind.WORKED, "元旦")
    assert workdays.nearest_worked(date(2027, 1, 3)) == date(2027, 1, 4)


def test_what_it_says_holds_for_the_whole_year(tmp_path):
    workdays, _ = read(tmp_path, ANNOUNCED.replace("2027", "2026"))
    assert workdays.holiday(date(2026, 10, 1)) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- 2027-01-01", "1: 年份不是一组键和值"),
        ("2027:\n  off: []\n", "1: 2027 年没有写来源"),
        ("明年:\n  source: 通知\n", "1: “明年”不是年份"),
        (
            "2027:\n  source: 通知\n  off:\n    - 元旦三天\n",
            "4: “元旦三天”看不懂，或者不在 2027 年",
        ),
        (
            "2027:\n  source: 通知\n  off:\n    - 2026-12-31 至 2027-01-02 元旦\n",
            "4: “2026-12-31 至 2027-01-02 元旦”看不懂，或者不在 2027 年",
        ),
        (
            "2027:\n  source: 通知\n  off:\n    - 2027-02-30 春节\n",
            "4: “2027-02-30 春节”看不懂，或者不在 2027 年",
        ),
        ("2027: [", "2: 从这一行起不是合法的 YAML"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path, text, told):
    assert told in read(tmp_path, text)[1][0]
