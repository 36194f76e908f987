from itertools import product

import pytest

from qunce.model.addresses import kit_uri, live_uri, publish_uri
from qunce.model.placeholder import Subject
from qunce.model.share import ShareStatus
from qunce.site_plan.frame.planned import Audience, NavEntry
from qunce.site_plan.navigation import navigation, page_uris
from tests.builders import (
    make_library,
    make_playbook,
    make_series,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
)
from tests.site_plan.planning import make_page, plan_of, site_of

OCTOBER = make_share("october", title="十月", slot=make_slot("2026-10-11 20:30"), tags=("花店",))
DECEMBER = make_share("december", title="十二月", series="sunday-share")
IDEA = make_share("idea", title="想法", status=ShareStatus.IDEA, slot=None)
LIBRARY = make_library(
    OCTOBER,
    DECEMBER,
    IDEA,
    make_summary("october"),
    make_summary("december"),
    make_series(),
    make_playbook(),
    make_playbook("ice-breaking", section="activate", title="群内破冰"),
    *(make_snippet(subject.value, title=subject.value, subject=subject) for subject in Subject),
    pages=(
        make_page("index.md"),
        make_page("about.md", title="关于"),
        make_page("help/channels.md", title="渠道"),
        make_page("help/index.md", title="写作说明"),
        make_page("people/index.md", title="人"),
    ),
)


def tab(title: str, audience: Audience = Audience.PUBLIC) -> NavEntry:
    (found,) = (entry for entry in navigation(site_of(LIBRARY, audience)) if entry.title == title)
    return found


def titles(entries: tuple[NavEntry, ...]) -> list[str]:
    return [entry.title for entry in entries]


def test_there_are_six_tabs():
    assert titles(navigation(site_of(LIBRARY))) == ["首页", "今日", "排期", "手册", "文案", "总结"]


@pytest.mark.parametrize(
    ("library", "audience"), list(product([LIBRARY, make_library()], Audience))
)
def test_every_planned_page_is_reachable_once(library, audience):
    plan = plan_of(library, audience)
    pages = [file.uri for file in plan.files if file.uri.endswith(".md")]
    uris = (live_uri, kit_uri, publish_uri)
    from_shares = {uri(share.id) for share in plan.site.shares for uri in uris}
    assert sorted(page_uris(plan.nav)) == [uri for uri in pages if uri not in from_shares]


def test_the_schedule_goes_back_month_by_month():
    schedule = tab("排期")
    assert titles(schedule.children) == [
        "2026年12月", "2026年10月", "2026年第四季度", "系列", "嘉宾和主持", "群", "标签",
    ]  # fmt: skip
    assert schedule.children[1] == NavEntry(
        "2026年10月", "calendar/2026-10.md", (NavEntry("十月", "shares/october/index.md"),)
    )


def test_an_internal_schedule_also_has_what_has_no_time():
    assert tab("排期", Audience.INTERNAL).children[3] == NavEntry(
        "时间待定", children=(NavEntry("想法", "shares/idea/index.md"),)
    )


def test_the_handbook_has_its_sections_and_then_other_pages():
    assert tab("手册").children == (
        NavEntry(
            "激活",
            "playbooks/activate/index.md",
            (NavEntry("群内破冰", "playbooks/activate/ice-breaking.md"),),
        ),
        NavEntry(
            "嘉宾分享",
            "playbooks/share/index.md",
            (NavEntry("嘉宾分享", "playbooks/share/guest-share.md"),),
        ),
        NavEntry("关于", "about.md"),
        NavEntry("写作说明", "help/index.md", (NavEntry("渠道", "help/channels.md"),)),
    )


def test_snippets_are_grouped_by_what_they_speak_of():
    assert [(entry.title, titles(entry.children)) for entry in tab("文案").children] == [
        ("粘贴自查", []),
        ("分享用的", ["share"]),
        ("系列用的", ["series"]),
        ("群里用的", ["group"]),
        ("对一个人说的", ["person"]),
        ("随时能用的", ["none"]),
    ]


def test_summaries_are_grouped_by_month_the_latest_first():
    assert tab("总结").children == (
        NavEntry("欠账", "overdue.md"),
        NavEntry("2026 年度回顾", "summaries/2026.md"),
        NavEntry("2026年12月", children=(NavEntry("十二月", "shares/december/summary.md"),)),
        NavEntry("2026年10月", children=(NavEntry("十月", "shares/october/summary.md"),)),
    )
