"""A search without one of its mechanisms has everything else."""

import pytest

from benchmarks.search.ablation import ALL, CLASSES, scored, unasked
from benchmarks.search.queries import Query
from benchmarks.search.scores import Asked
from qunce_search.documents import Facets, RenderedPage

PAGES = [
    RenderedPage(f"{n}/", f"第{n}页", f"<p>{text}</p>", Facets(questions=("怎么开头",)))
    for n, text in enumerate(["红包", "接龙"] * 200)
]
BY_NAME = {one.name: one for one in ALL}


@pytest.fixture(scope="module")
def whole():
    return BY_NAME["nothing"].files(PAGES, [["红包", "礼金"]])


def test_what_is_taken_from_the_client_leaves_the_index_as_it_is(whole):
    files = BY_NAME["typos"].files(PAGES, [["红包", "礼金"]])
    changed = {name for name in whole if files[name] != whole[name]}
    assert changed == {"search.js"}
    assert files["search.js"].startswith(whole["search.js"])


def test_without_questions_a_page_says_all_the_rest():
    [page, *_] = PAGES
    assert unasked(page) == RenderedPage(page.url, page.title, page.html, Facets())


def test_without_other_words_the_index_knows_none(whole):
    files = BY_NAME["other words"].files(PAGES, [["红包", "礼金"]])
    assert any("礼金" in text for text in whole.values())
    assert not any("礼金" in text for text in files.values())


def test_a_class_that_nobody_asked_has_no_score():
    found = Asked(Query("natural", "怎么开头", frozenset(["1/"])), ("2/", "1/"), 1.0)
    assert CLASSES[0] == "natural"
    assert scored([found]).split() == [".500", ".500", "-", "-"]
