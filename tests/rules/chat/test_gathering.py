from dataclasses import replace
from datetime import timedelta

from qunce.model.chat import MessageKind, Skipped
from qunce.model.share import Slot
from qunce.rules.chat.gathering import MOST_USED, gather, window_of
from qunce.rules.chat.roles import Known, Part, cast_of
from tests.rules.chat.said import START, message

WINDOW = window_of(Slot(START, START + timedelta(minutes=90)))


def test_only_what_was_sent_around_the_share_is_used_and_the_rest_counted():
    minutes = (-31, -30, 0, 90, 150, 151)
    gathered = gather([message("小明", str(n), number=n) for n in minutes], WINDOW)
    assert [one.text for one in gathered.used] == ["-30", "0", "90", "150"]
    assert (gathered.earlier, gathered.later, gathered.total) == (1, 1, 6)


def test_of_a_day_alone_the_whole_day_is_used():
    day = START.replace(hour=0, minute=0)
    window = window_of(Slot(day, day, is_whole_day=True))
    gathered = gather([message("小明", "x", number=n) for n in (-1300, 0, 300, 400)], window)
    assert (gathered.earlier, len(gathered.used), gathered.later) == (1, 2, 1)


def test_what_has_no_time_is_used():
    undated = replace(message("小明", "x"), when=None)
    gathered = gather([undated, message("小明", "y")], WINDOW)
    assert (len(gathered.used), gathered.undated) == (2, 1)


def test_everything_is_counted_skipped_or_not():
    entries = [
        message("小明", "x"),
        message("小明", "[图片]", kind=MessageKind.PICTURE),
        Skipped(3, "没有内容"),
        Skipped(4, "有几个字读不出来", is_message=False),
    ]
    gathered = gather(entries, WINDOW)
    assert (gathered.read, gathered.skipped, gathered.total, gathered.fault_count) == (2, 1, 3, 2)


def test_nobody_is_counted_for_what_the_program_says():
    entries = [message("系统消息", "小明加入了群聊", kind=MessageKind.SYSTEM), message("小明", "x")]
    assert gather(entries, WINDOW).names == {"小明": ("小明",)}


def test_a_sender_with_an_account_keeps_every_name():
    entries = [message("小明", "x", account="1"), message("小明明", "y", account="1")]
    assert gather(entries, WINDOW).names == {"1": ("小明", "小明明")}


def test_there_is_an_end_to_what_is_kept():
    gathered = gather((message("小明", "x") for _ in range(MOST_USED + 5)), WINDOW)
    assert (len(gathered.used), gathered.beyond) == (MOST_USED, 5)


def test_people_with_a_record_are_known_by_the_names_groups_give_them():
    people = [Known("林夏", ("林夏",), Part.SPEAKER), Known("周屿", ("周屿",), Part.HOST)]
    for name in ("林夏", "林夏-街角花店", "🌸林夏", "嘉宾林夏", "林夏老师", "林 夏"):
        assert cast_of({"1": [name]}, people).labels == {"1": "林夏"}
    for name in ("林夏夏", "夏", "小林"):
        assert cast_of({"1": [name]}, people).labels == {}
    assert cast_of({"1": ["主持人周屿"]}, people).parts == {"1": Part.HOST}
