"""Which shares can ask for anything near a moment: none that does may be left out."""

from datetime import timedelta

import pytest

from qunce.model.share import Change, ChangeType
from qunce.rules.asking import bucket
from qunce.rules.reach import shares_within_reach
from qunce.rules.tasks import share_tasks
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_snippet,
)

START = at("2026-12-06 20:30")
RESCHEDULE = make_snippet("share-reschedule", at=None, purpose="reschedule")
MOVED = Change(at("2025-01-10 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2025-02-01 20:30"))


@pytest.mark.parametrize("offset", ["T-999d", "T-21d", "T-0m", "E+12h", "E+30d", "E+999d"])
@pytest.mark.parametrize("changes", [(), (MOVED,)])
def test_whoever_is_asked_for_something_is_within_reach(offset, changes):
    playbook = make_playbook(items=(make_item("a", offset),), snippets=("share-reschedule",))
    share = make_share(changes=changes)
    library = make_library(playbook, RESCHEDULE, share)
    for days in range(-1100, 1100):
        now = START + timedelta(days=days)
        is_asked = any(bucket(task, now) for task in share_tasks(library, share))
        if is_asked:
            assert list(shares_within_reach(library, [share], now)) == [share]


def test_what_lies_years_away_is_out_of_reach():
    library = make_library(make_share())
    assert list(shares_within_reach(library, [make_share()], at("2028-01-01 12:00"))) == []
    assert list(shares_within_reach(library, [make_share()], at("2025-01-01 12:00"))) == []
