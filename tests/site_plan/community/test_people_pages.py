import pytest

from qunce.model.people import Link
from qunce.model.share import ShareStatus
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.shown_people import shown_people
from qunce.site_plan.shares.next_share import next_share_of
from qunce.site_plan.shares.summary_pages import summary_list
from tests.builders import (
    make_group,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import front_matter
from tests.site_plan.planning import body, pages_of, site_of

FEEDS = "webcal://qunce.example/"
URI = "people/lin-xia.md"


def test_a_person_is_shown_with_all_they_take_part_in():
    person = make_person(
        organization="街角花店",
        bio="开店六年",
        links=(Link("公众号", "https://example.com/"), Link("邮件", "mailto:x@example.com")),
        body="愿意讲养护。\n",
    )
    spoken = make_share("spoken")
    hosted = make_share("hosted", speakers=(), host="lin-xia", slot=make_slot("2026-12-13 20:30"))
    summary = make_summary("spoken", authors=("lin-xia",))
    group, series = make_group(admins=("lin-xia",)), make_series(host="lin-xia")
    library = make_library(person, spoken, hosted, summary, group, series)
    site, source = site_of(library), pages_of(library)[URI]
    assert front_matter(source) == {
        "title": "林夏（示例）",
        "description": "开店六年",
        "qunce_page": "person/lin-xia",
        "qunce_scripts": ["next"],
        "search": {"kind": "人", "also": ["社区花店店主"]},
    }
    assert body(source) == [
        page_head("林夏（示例）", notes=[Ref("社区花店店主"), Ref("街角花店")], lead="开店六年"),
        next_share_of(site, [spoken, hosted], URI),
        facts_html(
            [
                Fact("主持", (Ref("周日分享", "../../series/sunday-share/"),)),
                Fact("管理", (Ref("花艺一群（示例）", "../../groups/florist-a/"),)),
                Fact("日历", (Ref("订阅这个人的分享", f"{FEEDS}people/lin-xia.ics"),)),
                Fact("链接", (Ref("公众号", "https://example.com/"), Ref("mailto:x@example.com"))),
            ]
        ),
        "愿意讲养护。",
        "## 讲的分享 { #shares data-search-exclude }",
        link_list([share_line(site, spoken, URI)]),
        "## 主持的分享 { #hosted data-search-exclude }",
        link_list([share_line(site, hosted, URI)]),
        "## 写的总结 { #summaries data-search-exclude }",
        summary_list(site, site.summaries(), URI),
    ]


def test_a_contact_is_internal():
    library = make_library(make_person(contact="微信号 linxia"), make_share())
    assert "linxia" not in pages_of(library)[URI].replace("lin-xia", "")
    assert "<dt>联系</dt><dd>微信号 linxia</dd>" in pages_of(library, Audience.INTERNAL)[URI]


@pytest.mark.parametrize("status", [ShareStatus.IDEA, ShareStatus.INVITED, ShareStatus.CONFIRMED])
def test_somebody_merely_invited_is_not_given_away(status):
    library = make_library(make_share(status=status))
    assert shown_people(site_of(library)) == ()
    assert len(shown_people(site_of(library, Audience.INTERNAL))) == 1


@pytest.mark.parametrize(
    "part",
    [
        make_share(),
        make_share(speakers=(), host="lin-xia"),
        make_group(admins=("lin-xia",)),
        make_series(host="lin-xia"),
    ],
)
def test_any_public_part_makes_a_page(part):
    assert [person.id for person in shown_people(site_of(make_library(part)))] == ["lin-xia"]


def test_who_wrote_a_summary_that_can_be_read_has_a_page():
    xu_jing = make_person("xu-jing", "许静（示例）")
    library = make_library(make_share(), make_summary(authors=("xu-jing",)), make_person(), xu_jing)
    assert xu_jing in shown_people(site_of(library))


def test_the_index_says_what_everybody_does():
    library = make_library(make_person(organization="街角花店", bio="开店六年"), make_share())
    assert body(pages_of(library)["people/index.md"]) == [
        page_head("嘉宾和主持", lead="讲过、要讲和主持分享的人，共 1 位。"),
        link_list([Line("林夏（示例）", "lin-xia/", about=("社区花店店主，街角花店", "开店六年"))]),
    ]
