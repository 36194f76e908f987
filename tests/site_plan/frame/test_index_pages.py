from dataclasses import replace

from qunce.rendering.html.page_head import page_head
from qunce.site_plan.frame.index_pages import index_page, index_source
from tests.builders import make_library
from tests.site_plan.pages import front_matter
from tests.site_plan.planning import body, make_page, site_of


def index(*pages, **more):
    site = site_of(make_library(pages=pages))
    words = {"title": "文案", "lead": "按渠道复制。", "key": "index/snippets"} | more
    uri = "snippets/index.md"
    return index_page(site, uri, lambda: index_source(site, uri, "（列表）", **words))


def test_an_index_nobody_wrote_says_what_it_is():
    file = index(hide=["toc"])
    assert front_matter(file.content) == {
        "title": "文案",
        "description": "按渠道复制。",
        "qunce_page": "index/snippets",
        "hide": ["toc"],
        "search": {"boost": 0.6},
    }
    assert body(file.content) == [page_head("文案", lead="按渠道复制。"), "（列表）"]
    assert file.edit is None


def test_an_authors_words_take_the_place_of_the_lead():
    file = index(make_page("snippets/index.md", title="话术", body="\n先挑场合。\n"))
    assert front_matter(file.content)["title"] == "话术"
    assert body(file.content) == [page_head("话术"), "先挑场合。", "（列表）"]
    assert file.edit == "content/snippets/index.md"


def test_an_author_says_how_readers_ask_for_an_index():
    page = replace(make_page("snippets/index.md"), questions=("话术在哪",))
    assert front_matter(index(page).content)["search"]["questions"] == ["话术在哪"]
    assert front_matter(index(page, search={"boost": 2}).content)["search"]["boost"] == 2


def test_an_authors_heading_takes_the_place_of_the_title():
    file = index(make_page("snippets/index.md", title="话术", body="# 话术\n\n先挑场合。\n"))
    assert body(file.content) == ["# 话术", "先挑场合。", "（列表）"]
