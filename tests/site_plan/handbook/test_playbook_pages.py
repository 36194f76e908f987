from dataclasses import replace
from datetime import timedelta

from qunce.rendering.html.book.chapters import chapters_bar
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.handbook.first_things import first_things
from qunce.site_plan.handbook.playbook_pages import playbook_line
from qunce.site_plan.handbook.stage_map import stage_map
from tests.builders import (
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
)
from tests.site_plan.pages import front_matter, planned
from tests.site_plan.planning import body, make_page, pages_of, site_of

URI = "playbooks/share/guest-share.md"
ICE = make_playbook("ice-breaking", section="activate", title="群内破冰", items=())


def test_a_playbook_page_is_its_goal_its_body_and_who_keeps_it():
    book = make_playbook(body="## 什么时候用\n\n每周。\n")
    source = pages_of(make_library(book))[URI]
    assert front_matter(source) == {
        "title": "嘉宾分享",
        "description": "请一位嘉宾来讲，讲完留下东西。",
        "qunce_page": "playbook/guest-share",
        "qunce_scripts": ["playbook"],
        "search": {"kind": "手册", "boost": 1.1},
    }
    assert body(source) == [
        page_head(
            "嘉宾分享",
            notes=[Ref("嘉宾分享", "../"), Ref("准备三小时")],
            lead="准时开场，讲完三天内发出总结。",
            lead_label="一句话目标：",
        ),
        first_things(site_of(make_library(book)), book, URI),
        chapters_bar(book),
        "## 什么时候用",
        "每周。",
    ]


def test_how_readers_may_ask_for_it_is_for_the_search_alone():
    library = make_library(make_playbook(questions=("怎么请人来讲",)))
    source = pages_of(library)[URI]
    assert front_matter(source)["search"]["questions"] == ["怎么请人来讲"]
    assert "怎么请人来讲" not in "".join(body(source))


def test_it_is_edited_where_it_lies():
    assert planned(make_library())[URI].edit == "playbooks/share/guest-share.md"


def test_related_playbooks_come_next():
    library = make_library(make_playbook(related=("ice-breaking",)), ICE)
    blocks = body(pages_of(library)[URI])
    assert blocks[-2:] == [
        "## 接着看 { #next data-search-exclude }",
        link_list([playbook_line(site_of(library), ICE, URI)]),
    ]


def test_texts_the_author_has_not_shown_are_named():
    shown, embedded, left, sent = (make_snippet(id, title=id) for id in ("s1", "s2", "s3", "s4"))
    book = make_playbook(
        body="## 相关文案\n\n/// snippet | s2\n///\n\n- [一](../../snippets/s1.md)：说明\n",
        snippets=("s1", "s2", "s3"),
        items=(make_item(snippet="s4"),),
    )
    blocks = body(pages_of(make_library(book, shown, embedded, left, sent))[URI])
    assert blocks[-2:] == [
        "## 还会用到的文案 { #more-snippets data-search-exclude }",
        link_sentence(
            [
                Ref("s3", "../../../snippets/s3/", "开讲前两天 20:00"),
                Ref("s4", "../../../snippets/s4/", "开讲前两天 20:00"),
            ]
        ),
    ]


def test_shares_that_run_it_are_listed_the_latest_first():
    early = make_share("early", slot=make_slot("2026-12-01 20:30"))
    late = make_share("late", slot=make_slot("2026-12-08 20:30"))
    library = make_library(
        early, late, make_share("other", playbook="ice-breaking"), make_playbook(), ICE
    )
    site = site_of(library)
    assert body(pages_of(library)[URI])[-2:] == [
        "## 在用它的分享 { #shares data-search-exclude }",
        link_list([share_line(site, late, URI), share_line(site, early, URI)]),
    ]


def test_of_many_shares_the_latest_are_listed_and_the_rest_counted():
    start = make_slot().start
    shares = [
        make_share(f"s{day:02}", slot=make_slot(f"{start + timedelta(days=day):%Y-%m-%d %H:%M}"))
        for day in range(9)
    ]
    source = pages_of(make_library(*shares))[URI]
    assert source.count('<li><p><a class="qc-plain"') == 8
    assert link_sentence([Ref("全部 9 场在排期里", "../../../shares/")]) in source


def test_the_index_maps_the_stages_and_lists_every_section_that_has_playbooks():
    library = make_library(make_playbook(), ICE)
    site, uri = site_of(library), "playbooks/index.md"
    assert body(pages_of(library)[uri]) == [
        page_head("手册", lead="一个群从立项到复盘，每件事怎么做。"),
        stage_map(site, uri),
        "## 激活 { #activate }",
        link_list([playbook_line(site, ICE, uri)]),
        "## 嘉宾分享 { #share }",
        link_list([playbook_line(site, library.playbooks["guest-share"], uri)]),
    ]


def test_a_section_without_playbooks_has_no_page():
    sections = {uri for uri in pages_of(make_library(ICE)) if uri.startswith("playbooks/")}
    assert sections == {
        "playbooks/index.md",
        "playbooks/activate/index.md",
        "playbooks/activate/ice-breaking.md",
    }


def test_a_section_opens_with_what_its_author_wrote():
    written = make_page("playbooks/activate/index.md", title="开口", body="先看这两句。\n")
    library = make_library(ICE, pages=(written,))
    source = pages_of(library)["playbooks/activate/index.md"]
    assert front_matter(source)["title"] == "开口"
    assert front_matter(source)["description"] == "说出第一句话。共 1 篇。"
    assert body(source)[:2] == [page_head("开口"), "先看这两句。"]


def test_its_author_may_describe_it_too():
    written = replace(make_page("playbooks/activate/index.md"), description="建群头一周。")
    library = make_library(ICE, pages=(written,))
    source = pages_of(library)["playbooks/activate/index.md"]
    assert front_matter(source)["description"] == "建群头一周。"
