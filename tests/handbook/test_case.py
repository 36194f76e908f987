"""The worked case adds up: days, members, money, what was counted, from one page to the next."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from math import prod
from statistics import median

from tests.handbook.passages import Kind, cells_of, passages_of
from tests.handbook.real import texts

FOLDER = "content/case/"
FIRST_DAY = date(2026, 8, 24)
LAST_DAY = FIRST_DAY + timedelta(days=89)
DAY = re.compile(r"第 (?P<number>\d+) 天，(?P<month>\d+) 月 (?P<day>\d+) 日")
SUM = re.compile(r"(\d+%?(?: [＋−×] \d+%?)+) ＝ (\d+)")
MONEY = re.compile(r"批 (\d+)，花 (\d+)")
NUMBER = re.compile(r"\d+")
MEMBERS = "人的进出账"


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


def wrong_sums(text: str) -> list[str]:
    return [found[0] for found in SUM.finditer(text) if worth(found[1]) != int(found[2])]


def worth(left: str) -> float:
    """What a row of numbers comes to; products before sums."""
    terms = left.replace(" − ", " ＋ −").split(" ＋ ")
    return round(sum(product(term) for term in terms), 6)


def product(term: str) -> float:
    sign = -1 if term.startswith("−") else 1
    factors = term.removeprefix("−").split(" × ")
    return sign * prod(int(one.rstrip("%")) / (100 if "%" in one else 1) for one in factors)


def test_sums_and_products_come_out():
    found = [told for path in case_pages() for told in SUM.findall(texts()[path])]
    assert len(found) >= 12
    assert [told for path in case_pages() for told in wrong_sums(texts()[path])] == []


def test_a_wrong_sum_is_found():
    assert wrong_sums("46 ＋ 53 − 11 ＝ 89；100 × 15% × 6 ＝ 90；17 × 3 ＝ 51") == [
        "46 ＋ 53 − 11 ＝ 89"
    ]


def test_members_who_came_and_left_are_those_who_are_there():
    *parts, total = [
        list(map(int, NUMBER.findall(row[1]))) for row in rows_of("totals.md", MEMBERS)
    ]
    assert all(after[0] == before[3] for before, after in pairwise(parts))
    came, left = (sum(part[at] for part in parts) for at in (1, 2))
    assert total == [0, came, left, parts[-1][3]]
    assert f"来 {came} 位，走 {left} 位，还在 {total[3]} 位" in texts()[f"{FOLDER}index.md"]


def test_the_last_week_is_the_one_that_is_looked_at_again():
    weeks = rows_of("totals.md", "每周填一行")
    *_, there = NUMBER.findall(rows_of("totals.md", MEMBERS)[-1][1])
    active, of = NUMBER.findall(weeks[-1][1])[:2]
    assert of == there
    for page in ("index.md", "totals.md"):
        assert f"{active} 位" in texts()[f"{FOLDER}{page}"]


def test_the_money_adds_up():
    *parts, total = [MONEY.match(row[1]) for row in rows_of("totals.md", "钱账")]
    sums = [sum(int(part[at]) for part in parts if part) for at in (1, 2)]
    assert total
    assert [int(total[1]), int(total[2])] == sums
    assert f"批 {sums[0]} 元，花 {sums[1]} 元" in texts()[f"{FOLDER}index.md"]
    brief = re.search(r"(\d+) 元分成：(.+)。", texts()[f"{FOLDER}before.md"])
    assert brief
    assert int(brief[1]) == sums[0] == sum(map(int, NUMBER.findall(brief[2])))


def test_what_money_went_for_makes_its_sum():
    told = [row[1].partition("：") for row in rows_of("totals.md", "钱账")]
    detailed = [(spent, detail) for spent, _, detail in told if NUMBER.search(detail)]
    assert len(detailed) >= 4
    wrong = [how for how, detail in detailed if made_of(detail) != int(NUMBER.findall(how)[-1])]
    assert wrong == []


def made_of(detail: str) -> int:
    """So many at so much each, or parts that are added."""
    numbers = [int(told) for told in NUMBER.findall(detail)]
    return prod(numbers) if "每" in detail else sum(numbers)


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


def test_a_playbook_whose_form_is_filled_links_to_it():
    shown = {
        book
        for path in case_pages()
        for book in re.findall(r"空表看\[[^\]]+\]\(\.\./(playbooks/[^)#]+)\)", texts()[path])
    }
    assert len(shown) >= 12
    assert [book for book in sorted(shown) if "](../../case/" not in texts()[book]] == []
