"""What a share asks for, whatever the day."""

from datetime import date

import pytest

from qunce.model.offset import Moment, Offset
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.rules.asked.tasks import item_tasks, share_tasks
from qunce.rules.times.windows import TaskKind
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
)

START, END = at("2026-12-06 20:30"), at("2026-12-06 22:00")


def snippet(id, offset, **changes):
    return make_snippet(id, at=Offset.parse(offset) if offset else None, title=id, **changes)


def tasks(*records, share=None, items=()):
    share = share or make_share()
    snippets = tuple(record.id for record in records if hasattr(record, "purpose"))
    playbook = make_playbook(items=items, snippets=snippets)
    library = make_library(share, playbook, *records)
    return share_tasks(library, share)


def named(found):
    return [(task.kind.value, task.id) for task in found]


def test_items_messages_and_the_summary_stand_by_moment():
    found = tasks(
        snippet("notice", "T-2d@20:00"),
        items=(make_item("thanks", "T+7d"), make_item("later", None), make_item("invite", "T-14d")),
    )
    assert named(found) == [
        ("item", "invite"),
        ("message", "notice"),
        ("summary", "summary"),
        ("item", "thanks"),
        ("item", "later"),
    ]


def test_an_item_says_who_does_what_and_sends_what():
    item = make_item("notice", "T-2d@20:00", text="发 **公告**", role="宣传", snippet="notice")
    (task, _) = tasks(snippet("notice", "T-1d"), items=(item,))
    assert (task.text, task.role, task.required, task.snippet) == (
        "发 **公告**",
        "宣传",
        True,
        "notice",
    )
    assert task.moment == Moment(date(2026, 12, 4), at("2026-12-04 20:00"))
    assert task.item is item


def test_a_message_that_an_item_sends_is_asked_for_once():
    item = make_item("notice", "T-2d@20:00", snippet="notice")
    assert named(tasks(snippet("notice", "T-1d"), items=(item,))) == [
        ("item", "notice"),
        ("summary", "summary"),
    ]


def test_a_message_is_to_be_sent():
    (task, _) = tasks(snippet("notice", "T-2d@20:00"))
    assert (task.text, task.role, task.required, task.snippet) == (
        "发notice",
        None,
        False,
        "notice",
    )


def test_a_message_for_no_moment_is_not_asked_for():
    assert named(tasks(snippet("hold", None))) == [("summary", "summary")]


def test_the_summary_is_due_two_days_after_the_end_and_not_before_it():
    (task,) = tasks()
    assert (task.kind, task.text, task.role) == (TaskKind.SUMMARY, "发布总结", "记录")
    assert task.moment == Moment(date(2026, 12, 8), None)
    assert (task.opens, task.closes) == (END, None)


def test_of_a_long_night_the_summary_counts_from_its_end():
    (task,) = tasks(share=make_share(slot=make_slot("2026-12-06 20:30", minutes=240)))
    assert task.moment == Moment(date(2026, 12, 9), None)


def test_a_summary_that_is_out_is_not_asked_for():
    assert tasks(make_summary()) == ()


@pytest.mark.parametrize(
    ("offset", "closes"),
    [
        ("T-2d@20:00", START),
        ("T-2d", START),
        ("T-0d@10:00", START),
        ("T-10m", START),
        ("T-0d", END),
        ("T-0m", END),
        ("E-10m", END),
        ("E+0m", None),
        ("E+0d", None),
        ("T+90m", None),
        ("T+1d", None),
        (None, END),
    ],
)
def test_items_and_messages_close_when_they_come_too_late(offset, closes):
    (item,) = (t for t in tasks(items=(make_item("a", offset),)) if t.kind is TaskKind.ITEM)
    assert item.closes == closes
    messages = [t for t in tasks(snippet("m", offset)) if t.kind is TaskKind.MESSAGE]
    assert [message.closes for message in messages] == ([closes] if offset else [])


def test_after_midnight_the_next_day_is_not_yet_over():
    """A share that ends at half past midnight leaves its next day for what is due then."""
    share = make_share(slot=make_slot("2026-12-06 22:30", minutes=120))
    found = tasks(share=share, items=(make_item("after", "T+1d"),))
    assert {task.id: task.closes for task in found} == {"after": None, "summary": None}


CANCEL = snippet("cancel", None, purpose="cancel")
RESCHEDULE = snippet("reschedule", None, purpose="reschedule")


def test_a_share_that_is_off_asks_only_for_its_notice_which_is_never_moot():
    change = Change(at("2026-12-06 20:00"), ChangeType.CANCELLED, "嘉宾生病")
    share = make_share(status=ShareStatus.CANCELLED, changes=(change,))
    (task,) = tasks(CANCEL, snippet("notice", "T-2d"), share=share, items=(make_item(),))
    assert (task.kind, task.id, task.closes) == (TaskKind.MESSAGE, "cancel", None)


def test_the_notice_of_a_new_date_is_moot_once_the_share_is_on():
    change = Change(
        at("2026-12-01 20:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2026-11-29 20:30")
    )
    (task, _) = tasks(RESCHEDULE, share=make_share(changes=(change,)))
    assert (task.id, task.closes) == ("reschedule", START)


def test_a_share_without_a_slot_has_items_for_no_moment_and_awaits_no_summary():
    share = make_share(status=ShareStatus.IDEA, slot=None)
    found = tasks(snippet("notice", "T-2d"), share=share, items=(make_item(),))
    assert [(task.id, task.moment, task.closes) for task in found] == [("notice", None, None)]


def test_items_alone_keep_the_order_they_are_written_in():
    items = (make_item("late", "T+1d"), make_item("early", "T-7d"))
    library = make_library(make_share(), make_playbook(items=items))
    assert [task.id for task in item_tasks(library, make_share())] == ["late", "early"]
