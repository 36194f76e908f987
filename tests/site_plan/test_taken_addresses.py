"""Nobody's file takes an address of the site's own; whose it is stands in the message."""

import pytest

from qunce.model.page import Page
from qunce.site_plan.problems import check_library
from qunce.theme.addresses import taken_addresses
from tests.builders import AS_OF, make_library, make_share


def problems(files=(), pages=()) -> list[str]:
    assets = {f"content/{uri}": uri for uri in files}
    written = tuple(Page(f"content/{uri}", uri, "页", "", (), "[字](/index.md)") for uri in pages)
    library = make_library(make_share(), pages=written, assets=assets)
    found = check_library(library, as_of=AS_OF, taken=taken_addresses()).problems
    return [str(problem) for problem in found if problem.code == "address-taken"]


@pytest.mark.parametrize(
    ("file", "owner"),
    [
        ("calendar.ics", "日历订阅的"),
        ("Calendar.ICS", "日历订阅的"),
        ("shares/florist/share.ics", "日历订阅的"),
        ("shares/florist/index.html", "自动生成的页面的"),
        ("index.html", "自动生成的页面的"),
        ("snippets", "自动生成的页面的"),
        ("assets/qunce/qunce.js", "站点自己的样式和程序的"),
        ("ASSETS/qunce/qunce.css", "站点自己的样式和程序的"),
        ("assets/qunce/shares.js", "站点自己的程序的"),
        ("assets/qunce-search/loader.js", "搜索的"),
        ("search/search_index.json", "搜索的"),
        ("assets/images/favicon.png", "主题的"),
        ("404.html", "生成站点的程序的"),
        ("sitemap.xml", "生成站点的程序的"),
        ("sitemap.xml.gz", "生成站点的程序的"),
        ("about/index.html", "页面 content/about.md 的"),
        ("calendar.ics/a.png", "日历订阅的"),
    ],
)
def test_a_file_at_an_address_that_is_taken(file, owner):
    (problem,) = problems(files=[file], pages=["about.md"])
    assert problem == (
        f"content/{file}:1: address-taken 网址 {file} 是{owner}"
        "（给这个文件改名，或者移到别的文件夹）"
    )


@pytest.mark.parametrize(
    "uri", ["today.md", "calendar/2026-12.md", "Today/index.md", "calendar.ics.md"]
)
def test_a_page_whose_words_would_be_lost(uri):
    (problem,) = problems(pages=[uri])
    assert problem.startswith(f"content/{uri}:1: address-taken ")


def test_pages_that_are_written_into_generated_ones_are_no_problem():
    pages = ["index.md", "shares/index.md", "people/index.md", "snippets/index.md", "help/index.md"]
    assert problems(pages=pages, files=["assets/extra.css", "shares/florist/a.png"]) == []
