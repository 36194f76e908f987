"""Which shares can ask for anything near a moment: none that does may be left out."""

from datetime import timedelta

import pytest

from qunce.model.offset import Offset
from qunce.model.share import Change, ChangeType
from qunce.rules.asked.asking import bucket
from qunce.rules.asked.tasks import share_tasks
from qunce.rules.times.reach import shares_within_reach
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
)

START = at("2026-12-06 20:30")
RESCHEDULE = make_snippet("share-reschedule", at=None, purpose="reschedule")
MOVED = Change(at("2025-01-10 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2025-02-01 20:30"))


def is_missed(library, share, now):
    """Whether somebody is asked for something by a share that is passed over."""
    is_asked = any(bucket(task, now) for task in share_tasks(library, share))
    return is_asked and list(shares_within_reach(library, [share], now)) == []


@pytest.mark.parametrize("offset", ["T-999d", "T-21d", "T-0m", "E+12h", "E+30d", "E+999d"])
@pytest.mark.parametrize("kind", ["item", "message"])
def test_whoever_is_asked_for_something_is_within_reach(offset, kind):
    says_when = {"item": make_item("a", offset), "message": make_snippet(at=Offset.parse(offset))}
    items = (says_when["item"],) if kind == "item" else ()
    notice = says_when["message"] if kind == "message" else make_snippet(at=None)
    playbook = make_playbook(items=items, snippets=("share-notice", "share-reschedule"))
    share = make_share(changes=(MOVED,))
    library = make_library(playbook, notice, RESCHEDULE, share)
    for days in range(-1100, 1100):
        assert not is_missed(library, share, START + timedelta(days=days))


def test_the_summary_of_a_long_share_is_asked_for_where_the_day_ends_last():
    share = make_share(slot=make_slot("2026-12-06 23:00", minutes=23 * 60))
    library = make_library(make_playbook(items=(), snippets=()), share)
    last = at("2027-02-07 23:59", "Etc/GMT+12")
    assert any(bucket(task, last) for task in share_tasks(library, share))
    assert not is_missed(library, share, last)


def test_what_lies_years_away_is_out_of_reach():
    library = make_library(make_share())
    assert list(shares_within_reach(library, [make_share()], at("2028-01-01 12:00"))) == []
    assert list(shares_within_reach(library, [make_share()], at("2025-01-01 12:00"))) == []
