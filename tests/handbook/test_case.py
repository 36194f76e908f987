"""The worked case adds up: days, members, money, what was counted, from one page to the next."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from math import prod
from statistics import median

from tests.handbook.passages import Kind, cells_of, passages_of
from tests.handbook.real import texts

FOLDER = "content/case/"
FIRST_DAY = date(2026, 8, 24)
LAST_DAY = FIRST_DAY + timedelta(days=89)
DAY = re.compile(r"第 (?P<number>\d+) 天，(?P<month>\d+) 月 (?P<day>\d+) 日")
PRODUCT = re.compile(r"(\d+) × (\d+) ＝ (\d+)")
NUMBER = re.compile(r"\d+")
FACTORS = re.compile(r"(\d+)(%?)")


def rows_of(page: str, heading: str) -> list[list[str]]:
    """The cells of a table, without its head."""
    found = passages_of(page, texts()[f"{FOLDER}{page}"])
    rows = [cells_of(one.text) for one in found if one.kind is Kind.ROW and one.heading == heading]
    assert rows, f"{page} 没有“{heading}”的表"
    return rows[1:]


def first(text: str) -> int:
    found = NUMBER.search(text)
    assert found, text
    return int(found[0])


def days_of(text: str) -> Iterator[tuple[int, date]]:
    for found in DAY.finditer(text):
        yield int(found["number"]), date(2026, int(found["month"]), int(found["day"]))


def misnumbered(text: str) -> list[int]:
    return [number for number, day in days_of(text) if (day - FIRST_DAY).days + 1 != number]


def case_pages() -> list[str]:
    return [path for path in texts() if path.startswith(FOLDER)]


def test_every_day_of_the_timeline_has_its_number():
    index = texts()[f"{FOLDER}index.md"]
    days = list(days_of(index))
    assert len(days) >= 15
    assert misnumbered(index) == []
    assert days == sorted(days)
    assert (days[0], days[-1]) == ((1, FIRST_DAY), (90, LAST_DAY))


def test_a_day_with_the_number_of_another_is_found():
    assert misnumbered("第 1 天，8 月 24 日；第 3 天，8 月 25 日") == [3]


def test_members_who_came_and_left_are_those_who_are_there():
    *parts, total = rows_of("numbers.md", "人的进出账")
    there = 0
    for _, came, left, told in parts:
        there += int(came) - int(left)
        assert there == int(told)
    came, left = (sum(int(part[at]) for part in parts) for at in (1, 2))
    assert total[1:] == [str(came), str(left), str(there)]
    assert f"来 {came} 位，走 {left} 位，还在 {there} 位" in texts()[f"{FOLDER}index.md"]


def test_the_last_week_is_the_one_that_is_looked_at_again():
    weeks = rows_of("numbers.md", "每周填一行")
    there = rows_of("numbers.md", "人的进出账")[-1][3]
    active, of = NUMBER.findall(weeks[-1][1])[:2]
    assert of == there
    for page in ("index.md", "numbers.md"):
        assert f"{active} 位" in texts()[f"{FOLDER}{page}"]


def test_the_money_adds_up():
    *parts, total = rows_of("numbers.md", "钱账")
    granted, spent = (sum(first(part[at]) for part in parts) for at in (1, 2))
    assert [first(total[1]), first(total[2])] == [granted, spent]
    assert f"批 {granted} 元，花 {spent} 元" in texts()[f"{FOLDER}index.md"]
    brief = re.search(r"(\d+) 元分成：(.+)。", texts()[f"{FOLDER}opening.md"])
    assert brief
    assert int(brief[1]) == granted == sum(map(int, NUMBER.findall(brief[2])))


def test_what_money_went_for_makes_its_sum():
    told = [row[2].partition("：") for row in rows_of("numbers.md", "钱账")]
    detailed = [(spent, detail) for spent, _, detail in told if NUMBER.search(detail)]
    assert len(detailed) >= 4
    assert [spent for spent, detail in detailed if made_of(detail) != first(spent)] == []


def made_of(detail: str) -> int:
    """So many at so much each, or parts that are added."""
    numbers = [int(told) for told in NUMBER.findall(detail)]
    return prod(numbers) if "每" in detail else sum(numbers)


def test_products_come_out():
    found = [told for path in case_pages() for told in PRODUCT.findall(texts()[path])]
    assert len(found) >= 2
    assert [told for told in found if int(told[0]) * int(told[1]) != int(told[2])] == []


def test_the_checkin_costs_what_was_counted():
    *products, over = rows_of("habits.md", "七天签到的账")[-4:]
    for _, how, told in products:
        cost = 1.0
        for number, percent in FACTORS.findall(how):
            cost *= int(number) / (100 if percent else 1)
        assert round(cost, 6) == first(told)
    more, less = map(int, NUMBER.findall(over[1]))
    assert [more, less] == [first(products[2][2]), first(products[0][2])]
    assert more - less == first(over[2])


def test_complaints_have_the_median_that_is_told():
    minutes = [first(row[1]) for row in rows_of("mistakes.md", "五件投诉")]
    assert len(minutes) == 5
    told = f"第一句的中位数 {median(minutes)} 分钟"
    assert told in texts()[f"{FOLDER}index.md"]
    assert told.removeprefix("第一句的") in texts()[f"{FOLDER}mistakes.md"]


def test_every_filled_form_can_be_linked_to():
    """A playbook that is shown links to the section, so each has a name that does not move."""
    bare = [
        f"{path}：{line}"
        for path in case_pages()
        for line in texts()[path].splitlines()
        if line.startswith("## ") and not re.search(r"\{ #[a-z]+ \}$", line)
    ]
    assert bare == []
