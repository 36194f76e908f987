from qunce.model.offset import Offset
from qunce.rendering.html.book.snippet_form import snippet_form
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.search_facets import snippet_facets
from qunce.site_plan.handbook.playbook_pages import playbook_line
from tests.builders import (
    make_item,
    make_library,
    make_playbook,
    make_snippet,
    make_text,
)
from tests.site_plan.pages import front_matter, planned
from tests.site_plan.planning import body, pages_of, site_of

URI = "snippets/share-notice.md"
NOTICE = make_snippet("share-notice", make_text("【预告】{{主题}}", "群公告"))
HOUR = make_snippet("share-hour", title="一小时提醒", at=Offset.parse("T-1h"), purpose="countdown")


def test_a_snippet_page_is_its_use_its_form_and_what_surrounds_it():
    book = make_playbook(items=(make_item(snippet="share-notice"),))
    library = make_library(NOTICE, HOUR, book)
    source = pages_of(library)[URI]
    assert front_matter(source) == {
        "title": "预告公告",
        "description": "预告文案，可以填空、按渠道复制：群公告",
        "qunce_page": "snippet/share-notice",
        "qunce_scripts": ["snippet"],
        "hide": ["toc"],
        "search": snippet_facets(NOTICE),
    }
    assert body(source) == [
        page_head(
            "预告公告", notes=[Ref("用途：预告"), Ref("建议发送：开讲前两天 20:00")], roles=["宣传"]
        ),
        snippet_form(NOTICE, phase="ahead", values_url="../../assets/qunce/shares.js"),
        "## 怎么用 { #usage }",
        "分享前两天发。",
        "## 前后要发的 { #around data-search-exclude }",
        link_sentence([Ref("一小时提醒", "../share-hour/", "开讲前一小时")]),
        "## 用到它的手册 { #playbooks data-search-exclude }",
        link_list([playbook_line(site_of(library), book, URI)]),
    ]


def test_it_is_edited_where_it_lies():
    assert planned(make_library(NOTICE))[URI].edit == "content/snippets/share-notice.md"
