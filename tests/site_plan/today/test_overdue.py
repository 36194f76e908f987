"""欠账: what shares that are over still lack."""

from qunce.model.addresses import OVERDUE
from qunce.model.share import Consent, Permission
from qunce.rules.times.windows import DebtKind
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.today.overdue import AT_ONCE, KIND_TITLES, overdue_block
from tests.builders import (
    make_library,
    make_playbook,
    make_question,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import HOSTILE, Elements, page, rendered, words
from tests.site_plan.planning import site_of

SLOT = make_slot("2026-11-15 20:30")
BOOK = make_playbook(metrics=())


def board(*records, audience=Audience.PUBLIC):
    return rendered(page(make_library(BOOK, *records), OVERDUE, audience))


def test_each_share_says_what_it_lacks_whose_that_is_by_when_and_what_ends_it():
    share = make_share(slot=SLOT, consent=Consent(record=Permission.YES))
    assert (
        "花店怎样把老顾客变成社群 11月15日（周日）讲完，林夏（示例）"
        " 没有总结 记录 11月17日（周二）该有 qunce new summary florist"
        " 没有回放链接 宣传 11月18日（周三）该有"
        " 把回放写进 content/shares/florist/index.md：recording: https://…"
    ) in words(board(share))


def test_the_reminder_says_the_same_to_be_pasted():
    assert (
        "【还欠】花店怎样把老顾客变成社群&#10;11月15日（周日）讲完&#10;没有总结（记录），11月17日（周二）该有"
        in board(make_share(slot=SLOT))
    )


def test_shares_stand_by_series_the_latest_first():
    html = board(
        make_series("sunday-share"),
        make_share("a", title="早的", slot=make_slot("2026-11-01 20:30"), series="sunday-share"),
        make_share("b", title="晚的", slot=SLOT, series="sunday-share"),
        make_share("c", title="单独的", slot=SLOT),
    )
    assert Elements(html).headings == ["欠账", "周日分享", "不在系列里的"]
    assert html.index("晚的") < html.index("早的") < html.index("单独的")


def test_a_share_stands_on_the_page_from_its_end_on():
    assert 'data-from="2026-11-15T22:00:00+08:00"' in board(make_share(slot=SLOT))
    assert "还没讲的" not in board(make_share(title="还没讲的"))


def test_what_belongs_into_the_handbook_is_the_teams_affair():
    summary = make_summary(questions=(make_question(handbook="guest-share"),))
    share = make_share(slot=SLOT)
    assert "收进手册" not in board(share, summary)
    assert "1 条回答该收进手册" in board(share, summary, audience=Audience.INTERNAL)


def test_nothing_owed_is_said():
    assert "讲完的分享都不欠什么。" in board()
    assert overdue_block(site_of(make_library()), "about.md") == "<p>讲完的分享都不欠什么。</p>"


def test_a_page_holds_as_many_as_it_can_and_says_how_many_are_left():
    shares = [make_share(f"s-{number}", slot=SLOT) for number in range(AT_ONCE + 2)]
    assert "更早还有 2 场" in board(*shares)


def test_every_kind_has_a_title():
    assert set(KIND_TITLES) == set(DebtKind)


def test_hostile_words_stay_words():
    assert "script" not in Elements(board(make_share(title=HOSTILE, slot=SLOT))).tags
