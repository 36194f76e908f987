"""What people promised, and when they are asked for it."""

from datetime import date

import pytest

from qunce.rules.asked.actions import asked_promises, promises
from qunce.rules.asked.asking import Bucket
from tests.builders import at, make_action, make_retro


def asked_on(day, **action):
    retro = make_retro(actions=(make_action(due=date(2026, 11, 22), **action),))
    return [bucket for _, bucket in asked_promises([retro], at(f"{day} 12:00"))]


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        ("2026-11-18", []),
        ("2026-11-19", [Bucket.NEXT]),
        ("2026-11-22", [Bucket.TODAY]),
        ("2026-11-23", [Bucket.OVERDUE]),
        ("2027-01-21", [Bucket.OVERDUE]),
        ("2027-01-22", []),
    ],
)
def test_a_promise_is_asked_for_from_three_days_before_until_two_months_after(day, bucket):
    assert asked_on(day) == bucket


def test_what_is_done_is_never_asked_for():
    assert asked_on("2026-11-22", done=date(2026, 11, 20)) == []


def test_promises_of_a_meeting_stand_by_day_and_know_their_place_in_the_file():
    late, soon = make_action("晚的", due=date(2026, 12, 1)), make_action("早的")
    found = promises([make_retro("a", actions=(late, soon))])
    assert [(one.action.text, one.task.id) for one in found] == [("早的", "a.2"), ("晚的", "a.1")]
