"""复盘: on the team's site, wherever somebody has to act on it; on a public one nowhere."""

import re
from datetime import date

from qunce.model.share import Numbers, WantedTopic
from qunce.site_plan.frame.planned import Audience
from tests.builders import (
    make_action,
    make_library,
    make_person,
    make_retro,
    make_share,
    make_slot,
)
from tests.site_plan.pages import HOSTILE, Elements, page, planned, rendered, words

SHARE = make_share(slot=make_slot("2026-11-08 20:30"), numbers=Numbers(attended=27))
DONE = make_action("写进主持稿", done=date(2026, 11, 18))
LATE = make_action("排周末的班", due=date(2026, 11, 18), line=17)
RETRO = make_retro(share="florist", actions=(make_action(), DONE, LATE), body="只取合计。\n")
ENDS = "做好了就在 content/retros/florist-retro.md 第 17 行写上 done 和日期；不做了就删掉这一条"


def text(uri, *records, audience=Audience.INTERNAL):
    return words(rendered(page(make_library(*(records or (SHARE, RETRO))), uri, audience)))


def test_a_page_says_what_to_keep_what_went_wrong_what_to_try_and_who_promised_what():
    said = text("retros/florist-retro.md")
    assert (
        "花店那一场的复盘 答应 3 件，做了 1 件 分享 花店怎样把老顾客变成社群 数据 到场 27" in said
    )
    assert "保持 问题编了号 问题 散场后 3 个问题没人接 尝试 答疑多留 10 分钟" in said
    assert f"排周末的班 林夏（示例） ， 最晚11月18日（周三） {ENDS}" in said
    assert "✓ 做好了 写进主持稿 林夏（示例） ， 11月18日（周三）做好" in said
    assert said.endswith("只取合计。")


def test_what_is_open_is_on_the_readers_clock_and_what_is_done_is_not():
    html = page(make_library(SHARE, RETRO), "retros/florist-retro.md", Audience.INTERNAL)
    assert re.findall(r'data-kind="action" data-due="(.*?)"', html) == ["2026-11-22", "2026-11-18"]


def test_the_share_and_the_person_show_it_too():
    assert "复盘 保持 问题编了号" in text("shares/florist/index.md")
    person = text("people/lin-xia.md")
    assert (
        f"复盘里答应的 排周末的班 林夏（示例） ， 最晚11月18日（周三） ， 花店那一场的复盘 {ENDS}"
        in person
    )
    assert "写进主持稿" not in person


def test_the_index_tells_how_much_of_it_was_done():
    other = make_retro("newcomers", title="新人周的复盘", at=date(2026, 11, 17), actions=())
    index = text("retros/index.md", SHARE, RETRO, other)
    assert index.index("新人周的复盘 11月17日（周二）") < index.index("花店那一场的复盘")
    assert "11月10日（周二），答应 3 件，做了 1 件" in index


def test_today_asks_by_name_whoever_reads():
    html = page(make_library(SHARE, RETRO), "today.md", Audience.INTERNAL)
    rows = re.findall(r"<li data-task data-personal.*?</li>", html)
    assert [words(row) for row in rows] == [
        "11月18日（周三） 林夏（示例） 排周末的班 看复盘",
        "11月22日（周日） 林夏（示例） 答疑多留 10 分钟 看复盘",
    ]
    assert 'data-today-share="retro_florist-retro"' in html


def test_what_is_overdue_is_owed_by_name_from_the_day_after():
    html = page(make_library(SHARE, RETRO), "overdue.md", Audience.INTERNAL)
    assert "复盘里答应的" in Elements(html).headings
    assert 'data-kind="debt" data-due="2026-11-18" data-from="2026-11-18"' in html
    assert f"排周末的班 林夏（示例） 最晚11月18日（周三） {ENDS}" in words(html)
    assert "【还没做】花店那一场的复盘&#10;排周末的班（林夏（示例）），最晚11月18日（周三）" in html


def test_nothing_of_it_is_on_a_public_site():
    share = make_share(slot=SHARE.slot, wanted=(WantedTopic("年底怎么道谢", 6),))
    files = planned(make_library(share, RETRO, make_person()), Audience.PUBLIC)
    assert [uri for uri in files if uri.startswith("retros")] == []
    everything = "".join(str(file.content) for file in files.values())
    secrets = ("问题编了号", "排周末的班", "花店那一场的复盘", "年底怎么道谢", "只取合计")
    assert [words for words in secrets if words in everything] == []


def test_markup_in_it_stays_words():
    retro = make_retro(
        share="florist",
        title=HOSTILE,
        keeps=(HOSTILE,),
        actions=(make_action(HOSTILE, due=date(2026, 11, 18)),),
    )
    files = planned(make_library(SHARE, retro), Audience.INTERNAL)
    for uri in ("retros/florist-retro.md", "shares/florist/index.md", "today.md", "overdue.md"):
        assert "<script>alert" not in str(files[uri].content).split("---\n", 2)[2]
