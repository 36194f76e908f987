"""A file goes where the text goes that refers to it; the site's own files need no text."""

from dataclasses import replace

import pytest

from qunce.model.page import Page
from qunce.model.share import ShareStatus
from qunce.model.summary import SummaryStatus
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.problems import check_library
from tests.builders import AS_OF, make_library, make_settings, make_share, make_summary

IDEA = make_share(
    "secret", status=ShareStatus.IDEA, slot=None, body="![图](a.png) [册](../../b.pdf)"
)


def a_page(body: str, uri: str = "help/about.md") -> Page:
    return Page(f"content/{uri}", uri, "关于", "", (), body)


def checked(*records, files=(), pages=(), **changes):
    assets = {f"content/{uri}": uri for uri in files}
    library = make_library(*records, pages=pages, assets=assets, **changes)
    return check_library(library, as_of=AS_OF)


def published(*records, audience=Audience.PUBLIC, files=(), **changes) -> list[str]:
    plan = checked(*records, files=files, **changes).plans[audience]
    return [file.uri for file in plan.files if file.source]


@pytest.mark.parametrize(
    ("body", "file"),
    [
        ("![图](a.png)", "shares/florist/a.png"),
        ("[课件](课件/a%20b.pdf)", "shares/florist/课件/a b.pdf"),
        ("[课件][一]\n\n[一]: a.pdf", "shares/florist/a.pdf"),
        ('<img src="a.png" alt="图">', "shares/florist/a.png"),
        ("[图](/files/a.png)", "files/a.png"),
        ("[课件](deck/index.html)", "shares/florist/deck/a.js"),
    ],
)
def test_what_a_shown_text_refers_to_is_published(body, file):
    files = (file, "shares/florist/deck/index.html")
    assert file in published(make_share(body=body), files=files)


@pytest.mark.parametrize(
    "file",
    [
        *("shares/florist/a.png", "shares/florist/a.png.bak", "people/a.png", "notes.txt"),
        *("shares/florist/deck/a.js", "Thumbs.db", "assets/Thumbs.db", "files/a.docx~"),
    ],
)
def test_what_no_text_refers_to_is_not_published(file):
    assert published(make_share(), files=[file]) == []


@pytest.mark.parametrize(
    "file", ["assets/a.css", "assets/fonts/a.woff2", "CNAME", "favicon.ico", "MP_verify_a1B2.txt"]
)
def test_what_the_site_itself_is_made_of_is_published(file):
    assert published(make_share(), files=[file]) == [file]


def test_what_mkdocs_yml_names_is_published_with_its_folder():
    settings = replace(make_settings(), look=("styles/extra.css", "logo.png"))
    files = ["logo.png", "other.png", "styles/extra.css", "styles/fonts/a.woff2"]
    assert published(make_share(), files=files, settings=settings) == [
        *("logo.png", "styles/extra.css", "styles/fonts/a.woff2")
    ]


def test_what_only_a_hidden_share_refers_to_is_on_the_internal_site_alone():
    files = ["assets/c.png", "b.pdf", "shares/secret/a.png"]
    share = replace(IDEA, body=f"{IDEA.body} ![图](/assets/c.png)")
    assert published(make_share(), share, files=files) == []
    internal = published(make_share(), share, files=files, audience=Audience.INTERNAL)
    assert internal == ["assets/c.png", "b.pdf", "shares/secret/a.png"]


def test_a_shown_link_does_not_open_the_folder_of_a_hidden_share():
    found = checked(
        make_share(body="[图](../secret/a.png)"), IDEA, files=["shares/secret/a.png", "b.pdf"]
    )
    assert [problem.code for problem in found.problems] == ["dead-link"]


@pytest.mark.parametrize("status", [SummaryStatus.DRAFT, SummaryStatus.WITHDRAWN])
def test_a_picture_of_a_summary_nobody_sees_is_not_published(status):
    summary = make_summary(status=status, body="![图](b.png)")
    share = make_share(body="![图](a.png)")
    files = ["shares/florist/a.png", "shares/florist/b.png"]
    assert published(share, summary, files=files) == ["shares/florist/a.png"]


def test_a_picture_of_a_published_summary_is_published():
    summary = make_summary(body="![图](b.png)")
    assert published(make_share(), summary, files=["shares/florist/b.png"])


def test_files_that_nobody_has_linked_are_remarked_folder_by_folder():
    files = ["a.txt", "b.txt", "c.txt", "d.txt", "shares/florist/e.png", "Thumbs.db", "b.pdf"]
    found = checked(make_share(), replace(IDEA, body="[册](../../b.pdf)"), files=files)
    assert [str(problem) for problem in found.problems] == [
        "content/a.txt:1: file-unused 没有哪一页用到 a.txt、b.txt、c.txt 等 4 个文件，不会发布"
        "（在正文里链接它；要不经链接就能打开的，放进 content/assets/；用不到就删掉）",
        "content/shares/florist/e.png:1: file-unused 没有哪一页用到 e.png，不会发布"
        "（在正文里链接它；要不经链接就能打开的，放进 content/assets/；用不到就删掉）",
    ]


def test_a_page_by_hand_takes_its_files_along_in_html_too():
    body = '<video src="a.mp4" poster="b.png"></video> <img srcset="c.png 1x, d.png 2x">'
    files = [f"help/{name}" for name in ("a.mp4", "b.png", "c.png", "d.png")]
    assert published(make_share(), pages=(a_page(body),), files=files) == files
