"""From the home page, two clicks lead to any playbook and to what newcomers ask."""

import re
from itertools import pairwise

import pytest

from qunce.model.addresses import playbook_uri
from tests.handbook.real import library, rules, texts
from tests.handbook.routes import clicks_from, opens, pages

HOME = "index.md"
PATHS = ("paths/first-day.md", "paths/first-week.md", "paths/first-month.md")
ALONE = "paths/minimum.md"
"""The path of one person with half an hour a day."""
STEPS = re.compile(r"(?m)^\d+\. [^：]+：(.+)。$")
DAY_ROW = re.compile(r"(?m)^\| 周[一二三四五六日] \| (.+) \| (\d+) \|$")
READ_LINK = re.compile(r"(?m)^\d+\. \[[^\]]+\]\(\.\./([^)#]+)")
HOME_LINK = re.compile(r"\[[^\]]+\]\(([^)#]+)\)")


def books() -> set[str]:
    return {playbook_uri(book.section, book.id) for book in library().playbooks.values()}


def reading_list(uri: str) -> list[str]:
    """The pages a path says to read, in order."""
    section = texts()[f"content/{uri}"].partition("## 读什么")[2].partition("\n## ")[0]
    return READ_LINK.findall(section)


def home_list(uri: str) -> list[str]:
    """The same as the home page has it."""
    home = texts()["content/index.md"]
    below = home.partition(f"]({uri})")[2].partition("\n- ")[0].partition("\n\n")[0]
    return HOME_LINK.findall(below)


def questions() -> list[dict[str, object]]:
    return rules("questions")


def test_every_playbook_is_two_clicks_from_home():
    one = clicks_from(HOME)
    two = one.union(*(clicks_from(uri) for uri in one))
    assert books() - two == set()


def test_clicks_are_links_of_text_and_of_fragments():
    from_stage = clicks_from("playbooks/replicate/index.md")
    assert "playbooks/replicate/replicate-kit.md" in from_stage
    assert "playbooks/replicate/index.md" in clicks_from(HOME)
    assert "playbooks/replicate/replicate-kit.md" not in clicks_from(HOME)


@pytest.mark.parametrize("uri", PATHS)
def test_a_learning_path_is_six_pages_the_same_on_home(uri):
    assert len(reading_list(uri)) == 6
    assert reading_list(uri) == home_list(uri)
    assert [page for page in reading_list(uri) if page not in pages()] == []


def test_the_path_of_one_person_is_twelve_pages_the_same_on_home():
    assert len(reading_list(ALONE)) == 12
    assert reading_list(ALONE) == home_list(ALONE)
    assert [page for page in reading_list(ALONE) if page not in pages()] == []


def test_one_person_does_three_steps_of_a_page_at_most():
    steps = STEPS.findall(texts()[f"content/{ALONE}"])
    assert len(steps) == 12
    assert [told for told in steps if len(told.split("；")) > 3] == []


def test_one_persons_day_is_half_an_hour_at_most():
    days = DAY_ROW.findall(texts()[f"content/{ALONE}"])
    assert len(days) == 7
    parts = {told: sum(map(int, re.findall(r" (\d+)(?=，|$)", told))) for told, _ in days}
    assert [told for told, all_of_it in days if int(all_of_it) > 30] == []
    assert [t for t, all_of_it in days if parts[t] and parts[t] != int(all_of_it)] == []


def test_the_paths_lead_from_one_to_the_next():
    assert all(after in clicks_from(before) for before, after in pairwise(PATHS))


def test_ten_questions_are_asked():
    assert len(questions()) == 10


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked["question"])
def test_a_newcomers_question_is_answered_in_two_clicks(asked):
    route, page = asked["route"], asked["route"][-1]
    is_closed = page in books() and not opens(route[-2], page, asked["heading"])
    assert len(route) - 1 + is_closed <= 2, "第三下是点开那一节：在上一页链接到它的编号"
    assert [f"{a} → {b}" for a, b in pairwise(route) if b not in clicks_from(a)] == []
    assert re.search(rf"(?m)^#+ {re.escape(asked['heading'])}", pages()[route[-1]])


def test_every_section_gives_its_reading_order():
    order = {page.uri: page.order for page in library().pages if page.order}
    sections = dict.fromkeys(book.section for book in library().playbooks.values())
    for section in sections:
        ids = tuple(book.id for book in library().playbooks_in(section))
        assert order.get(f"playbooks/{section}/index.md") == ids
