import re

import pytest

from qunce.model.offset import Offset
from qunce.model.placeholder import Subject
from qunce.model.share import ShareStatus, Slot
from tests.builders import (
    at,
    make_library,
    make_playbook,
    make_share,
    make_snippet,
    make_text,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "shares/florist/live.md"


def snippet(id, offset, *texts, **changes):
    return make_snippet(id, *texts, at=offset and Offset.parse(offset), **changes)


OPENING = snippet(
    "opening",
    "T-0m",
    make_text("念：{{主题}}", "主持词"),
    make_text("贴：{{主题}}", "群消息"),
    title="开场",
)
SOON = snippet("soon", "T-10m", make_text("还有十分钟", "群消息"), title="十分钟提醒")
NOTICE = snippet("notice", "T-2d@20:00", make_text("预告", "群公告"), title="预告")
HOLD = snippet("hold", "", make_text("稍等，{{主题}}", "群消息"), title="稍等一下")
ADS = snippet("ads", "", make_text("先不发广告", "群消息"), title="广告提醒", subject=Subject.NONE)
BOOK = make_playbook(items=(), snippets=("opening", "soon", "notice"), rescue=("hold", "ads"))


def live(share=None):
    return page(make_library(share or make_share(), BOOK, OPENING, SOON, NOTICE, HOLD, ADS), URI)


def test_the_evening_stands_in_order_of_time():
    trail = re.search("<ol.*?</ol>", live())[0]
    assert words(trail) == "20:20 十分钟提醒 20:30 开场"


def test_what_is_pasted_comes_before_what_is_read_out():
    tabs = re.search('role="tablist".*?</div>', live())[0]
    assert words(tabs.split(">", 1)[1]) == "贴到群里 念的词"


def test_rescue_texts_are_filled_from_the_share():
    drawers = live().split("qc-sos")[1]
    assert re.findall(r"<pre.*?>(.*?)</pre>", drawers) == [
        "稍等，花店怎样把老顾客变成社群",
        "先不发广告",
    ]


def test_it_is_found_from_its_share_not_by_a_search():
    said = front_matter(live())
    assert said["search"] == {"exclude": True}
    assert said["robots"] == "noindex"


@pytest.mark.parametrize(
    "share",
    [
        make_share(status=ShareStatus.CANCELLED),
        make_share(status=ShareStatus.POSTPONED),
        make_share(slot=Slot(at("2026-12-06 00:00"), at("2026-12-07 00:00"), is_whole_day=True)),
    ],
    ids=["cancelled", "postponed", "a day alone"],
)
def test_nobody_is_live_at_what_does_not_take_place_or_has_no_hour(share):
    assert URI not in planned(make_library(share, BOOK, OPENING, SOON, NOTICE, HOLD, ADS))


def test_hostile_words_stay_words():
    found = Elements(rendered(live(make_share(title=HOSTILE))))
    assert "script" not in found.tags
    assert found.headings[0] == HOSTILE
