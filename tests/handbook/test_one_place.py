"""One fact, one place: measures, the refund rule and what a platform gives are told once."""

import re
from collections.abc import Iterable

from qunce.model.people import PLATFORM_TITLES
from qunce.model.platforms.known import ABILITIES, NOTICES
from qunce.model.review.measures import ALL_MEASURES
from tests.handbook.passages import Kind, Passage, cells_of, passages_of
from tests.handbook.real import library, passages, texts

MEASURES = "每个阶段看哪几个：指标表"
"""The heading of the table of measures that more than one page looks at."""

DEFINITION = re.compile(r"(?P<name>[^，。：＝=]{2,14}) ?[＝=] ")
REFUND_PAGE = "playbooks/monetize/after-sale.md"
REFUND = "7 天内没用过可退，拆开看过也行；我们的错运费我们出，不想要的你出回程"
MOTHER_NOTICE = "group-setup.md#mother-notice"


def definitions(some: Iterable[Passage]) -> list[tuple[str, str]]:
    """Every measure that is told how to count, with its place."""
    found = []
    for one in some:
        if one.kind is Kind.ITEM and one.heading == "数据与复盘":
            told = DEFINITION.match(one.text)
            found += [(told["name"].strip(), one.place)] if told else []
        if one.kind is Kind.ROW and one.heading == MEASURES:
            found.append((cells_of(one.text)[0], one.place))
    return found


def told_twice(some: Iterable[Passage]) -> list[str]:
    places: dict[str, list[str]] = {}
    for name, place in definitions(some):
        places.setdefault(name, []).append(place)
    return [f"{name}：{'、'.join(where)}" for name, where in places.items() if len(where) > 1]


def test_a_measure_has_one_definition():
    assert told_twice(passages()) == []


def test_a_measure_looked_at_by_two_pages_stands_in_the_table():
    """What is counted of a share stands in the program, and in the table of the guest share."""
    table = {cells_of(one.text)[0] for one in passages() if one.heading == MEASURES}
    table |= {one.title for one in ALL_MEASURES}
    pages: dict[str, list[str]] = {}
    for book in library().playbooks.values():
        for name in book.metrics:
            pages.setdefault(name, []).append(book.path)
    shared = {name: where for name, where in pages.items() if len(where) > 1}
    assert {name: where for name, where in shared.items() if name not in table} == {}


def test_a_second_definition_is_found():
    one = f"### {MEASURES}\n\n| 名字 | 怎么算 |\n|---|---|\n| 到场率 | 到场 ÷ 报名 |\n"
    two = "## 数据与复盘\n\n- **到场率** = 在线 ÷ 报名。\n"
    assert told_twice((*passages_of("a.md", one), *passages_of("b.md", two))) == [
        "到场率：a.md:5、b.md:3"
    ]


def test_every_text_that_says_who_pays_the_freight_says_the_one_rule():
    said = [one for one in passages() if "你出回程" in one.text and one.path != REFUND_PAGE]
    assert REFUND in texts()[REFUND_PAGE]
    assert len(said) == 3
    assert [one.place for one in said if REFUND not in one.text] == []


def test_every_notice_goes_into_the_one_notice_of_its_group():
    """Where a platform keeps one notice, a second one would wipe out the rules."""
    alone = [
        path
        for path, text in texts().items()
        if path.startswith("content/snippets/")
        and "```群公告" in text
        and MOTHER_NOTICE not in text
    ]
    assert alone == []


def test_the_page_of_platforms_says_what_the_code_knows():
    page = texts()["content/help/platforms.md"]
    facts = [
        f"| {PLATFORM_TITLES[platform]} | {fact.says} |"
        for ability in ABILITIES
        for platform, fact in ability.facts.items()
    ]
    slots = [f"| {PLATFORM_TITLES[one]} | {fact.slot} |" for one, fact in NOTICES.items()]
    assert [row for row in (*facts, *slots) if row not in page] == []
