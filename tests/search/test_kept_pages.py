"""Pages that are known are not taken apart again, and their index is the same."""

from dataclasses import replace

import pytest

from qunce_search import index, kept_pages
from qunce_search.documents import Facets, RenderedPage
from qunce_search.index import index_files
from qunce_search.kept import code_key
from qunce_search.kept_pages import FEW, KeptPages
from qunce_search.sections import document

PAGES = [
    RenderedPage(
        f"p{number}/",
        f"第{number}页",
        f'<p>群发群发 RT-DETR 3.5 ¥</p><h2 id="h">發布{number}</h2><p>甲\n乙</p>',
        Facets(questions=("怎么发",) if number % 2 else (), today=number == 3),
    )
    for number in range(FEW + 1)
]
"""With terms that stand once and often, Traditional characters, signs, questions, and 今日."""
SYNONYMS = [["群发", "广播"]]


def indexed(folder, pages):
    made = KeptPages(folder)
    files = index_files(map(made.document, pages), SYNONYMS, made.counted)
    made.keep()
    return files


@pytest.fixture
def taken_apart(monkeypatch):
    """The addresses of those that are."""
    urls = []

    def noted(page):
        urls.append(page.url)
        return document(page)

    monkeypatch.setattr(kept_pages, "document", noted)
    return urls


def test_the_index_is_the_one_that_is_made_of_nothing(tmp_path, taken_apart):
    plain = index_files(map(document, PAGES), SYNONYMS)
    assert indexed(tmp_path, PAGES) == plain
    assert len(taken_apart) == len(PAGES)
    assert indexed(tmp_path, PAGES) == plain
    assert len(taken_apart) == len(PAGES), "none of them once more"


def test_two_pages_may_have_one_address(tmp_path):
    pages = [*PAGES, RenderedPage("p1/", "另", "<p>不同的字</p>"), RenderedPage("p1/", "再", "")]
    plain = index_files(map(document, pages), SYNONYMS)
    assert indexed(tmp_path, pages) == plain
    assert indexed(tmp_path, pages) == plain


@pytest.mark.parametrize(
    "change",
    [
        {"html": "<p>别的</p>"},
        {"title": "别的"},
        {"facets": Facets(questions=("怎么收",))},
        {"facets": Facets(today=True)},
    ],
)
def test_a_page_that_changed_is_taken_apart_again(tmp_path, taken_apart, change):
    indexed(tmp_path, PAGES)
    taken_apart.clear()
    changed = [replace(PAGES[0], **change), *PAGES[1:]]
    assert indexed(tmp_path, changed) == index_files(map(document, changed), SYNONYMS)
    assert taken_apart == ["p0/"]


def test_other_facets_are_no_other_page(tmp_path, taken_apart):
    """They are taken from the page as it is now."""
    indexed(tmp_path, PAGES)
    taken_apart.clear()
    changed = [replace(PAGES[0], facets=Facets(kind="分享", copy="一段话")), *PAGES[1:]]
    assert indexed(tmp_path, changed) == index_files(map(document, changed), SYNONYMS)
    assert taken_apart == []


def test_only_the_pages_of_the_last_index_are_known(tmp_path):
    indexed(tmp_path, PAGES)
    before = (tmp_path / code_key("pages")).stat().st_size
    indexed(tmp_path, [RenderedPage("new/", "新", "<p>新</p>")])
    assert (tmp_path / code_key("pages")).stat().st_size < before


def test_other_code_takes_all_apart(tmp_path, taken_apart, monkeypatch):
    indexed(tmp_path, PAGES)
    taken_apart.clear()
    monkeypatch.setattr(kept_pages, "code_key", lambda name: name)
    indexed(tmp_path, PAGES)
    assert len(taken_apart) == len(PAGES)


def test_nothing_is_left_where_nothing_is_to_be_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert indexed(None, PAGES) == index_files(map(document, PAGES), SYNONYMS)
    assert [*tmp_path.iterdir()] == []


def test_one_count_serves_both_ways():
    assert index.counted(document(PAGES[0]))[0][0]["群发"] == 2
