import re
from dataclasses import replace

from qunce.model.page import Page
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.site_plan.frame.planned import Audience
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "index.md"


def candidates(source):
    return re.findall(r"<section data-next-share.*?</section>", source)


def headings(source):
    return re.findall(r"^## (.*?) \{ #", source, re.M)


def test_the_shares_ahead_are_candidates_nearest_first():
    library = make_library(
        make_share("far", title="远的", slot=make_slot("2026-12-20 20:30")),
        make_share("near", title="近的", slot=make_slot("2026-11-29 20:30")),
        make_share("over", title="过了的", slot=make_slot("2026-11-15 20:30")),
        make_share("off", title="取消的", status=ShareStatus.CANCELLED),
        make_share("draft", title="草案", status=ShareStatus.CONFIRMED),
    )
    found = candidates(page(library, URI))
    assert re.findall(r'<a class="qc-plain".*?>(.*?)<', " ".join(found)) == ["近的", "远的"]
    assert re.findall(r'data-next-share data-ends="(.*?)"', " ".join(found)) == [
        "2026-11-29T22:00:00+08:00",
        "2026-12-20T22:00:00+08:00",
        "9999-12-31",
    ]
    internal = candidates(page(library, URI, Audience.INTERNAL))
    assert "草案" in words(" ".join(internal))


def test_a_candidate_says_when_who_where_and_what_it_was_moved_from():
    moved = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "出差", at("2026-11-29 20:30"))
    share = make_share(series="sunday-share", number=12, changes=(moved,))
    library = make_library(share, make_series(), make_playbook(items=()))
    assert words(candidates(page(library, URI))[0]) == (
        "↻ 已改期 周日分享 第 12 期 花店怎样把老顾客变成社群 12月6日（周日）20:30–22:00"
        " 林夏（示例） 花艺一群（示例） 原定 11月29日（周日）"
        " T-0 12月6日 开场 打开这一场：清单和发布包"
    )


def test_six_candidates_outlast_a_month_without_a_build():
    shares = [
        make_share(f"n{day}", slot=make_slot(f"2026-12-{day:02} 20:30"), series="sunday-share")
        for day in range(1, 9)
    ]
    found = candidates(page(make_library(*shares, make_series()), URI))
    assert len([one for one in found if "9999-12-31" not in one]) == 6
    assert words(found[0]).startswith("周日分享 花店")


def test_the_trail_has_five_moments_said_shortly():
    book = make_playbook(
        items=(
            make_item("early", "T-14d", text="邀请"),
            make_item("poster", "T-7d", text="海报定稿，请嘉宾看过"),
            make_item("long", "T-3d", text="备好五个冷场问题和一份替补内容"),
            make_item("rehearse", "T-3d@20:00", text="和嘉宾过流程"),
            make_item("notice", "T-2d@20:00", text="发群公告"),
            make_item("optional", "T-1d", text="发朋友圈", required=False),
            make_item("opening", "T-0m", text="准时开场"),
            make_item("summary", "T+1d", text="发总结"),
            make_item("review", "T+7d", text="复盘"),
        )
    )
    source = page(make_library(make_share(), book), URI)
    trail = re.search(r'<ol class="qc-l qc-trail".*?</ol>', source)[0]
    assert [words(step) for step in re.findall("<li.*?</li>", trail)] == [
        "T-7 11月29日 海报定稿",
        "T-3 12月3日 和嘉宾过流程",
        "T-2 12月4日 发群公告",
        "T-0 12月6日 开场",
        "T+1 12月7日 发总结",
    ]
    assert 'data-moment="2026-12-04T20:00+08:00" data-tick="notice"' in trail


def test_what_is_due_waits_hidden_for_the_reader_s_clock():
    source = page(make_library(make_share()), URI, as_of=at("2026-12-01 12:00"))
    assert (
        ' <li hidden data-kind="item" data-due="2026-12-04T20:00+08:00"'
        ' data-closes="2026-12-06T20:30+08:00" data-checklist="share/florist/guest-share"'
        ' data-groups="florist-a" data-item="notice"><p><a class="qc-plain" href="shares/florist/#checklist">发群公告</a></p>'
        '<p class="qc-row"><span class="qc-role">宣传</span>'
        '<span class="qc-mute">花店怎样把老顾客变成社群</span></p></li>'
    ) in source
    assert (
        '<ul class="qc-l qc-lines" data-today-list="3" data-windows="{&#34;ahead&#34;:3,' in source
    )


def test_what_several_shares_ask_for_stands_by_moment():
    book = make_playbook(
        items=(make_item("a", "T-2d"), make_item("b", "T-1d"), make_item("c", None))
    )
    near, far = make_slot("2026-12-06 20:30"), make_slot("2026-12-06 21:30")
    library = make_library(make_share("near", slot=near), make_share("far", slot=far), book)
    rows = re.findall(
        r'data-due="(.*?)".*?data-checklist="share/(\w+)/',
        page(library, URI, as_of=at("2026-12-01 12:00")),
    )
    assert rows == [
        ("2026-12-04", "near"),
        ("2026-12-04", "far"),
        ("2026-12-05", "near"),
        ("2026-12-05", "far"),
        ("2026-12-08", "near"),
        ("2026-12-08", "far"),
    ]


def test_the_latest_three_summaries_are_shown():
    shares = [make_share(f"s{n}", slot=make_slot(f"2026-11-0{n} 20:30")) for n in range(1, 5)]
    library = make_library(*shares, *(make_summary(share.id) for share in shares))
    source = page(library, URI)
    assert re.findall(r'href="(shares/s\d/summary/)"', source) == [
        "shares/s4/summary/",
        "shares/s3/summary/",
        "shares/s2/summary/",
    ]


def test_what_the_author_wrote_is_the_way_in():
    authored = Page("content/index.md", URI, "群策", "", (), "- [先看这里](about.md)\n")
    library = make_library(pages=(authored,))
    source = page(library, URI)
    assert source.endswith("## 从哪里看起 { #start }\n\n- [先看这里](about.md)\n")
    assert front_matter(source)["title"] == "群策"
    assert planned(library)[URI].edit == "content/index.md"


def test_an_empty_site_has_a_home_page_that_leads_on():
    library = replace(make_library(), playbooks={})
    source = page(library, URI)
    assert headings(source) == []
    assert words(" ".join(candidates(source))) == "后面还没有排上分享。 看全部排期 。"


def test_a_site_without_shares_shows_how_to_hold_one():
    source = page(make_library(), URI)
    assert headings(source) == ["一个群从立项到复盘"]
    assert 'href="playbooks/share/">嘉宾分享</a>请一位嘉宾' in source


def test_hostile_words_stay_words():
    book = make_playbook(items=(make_item(text=HOSTILE, role=HOSTILE),))
    library = make_library(make_share(title=HOSTILE), book)
    found = Elements(rendered(page(library, URI)))
    assert "script" not in found.tags
    assert found.headings == ["下一场分享", HOSTILE, "今天要做的事 ", "一个群从立项到复盘"]
