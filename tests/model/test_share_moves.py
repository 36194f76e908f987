"""The table of moves: whole, and such that nothing unannounced is called off in public."""

import pytest

from qunce.model.share import OFF_STATUSES, PUBLIC_STATUSES, Change, ChangeType, ShareStatus
from qunce.model.share_moves import (
    CALLED_OFF,
    MOVES,
    RECORDED,
    STEP_TITLES,
    Step,
    last_standing,
    move_of,
    status_before_last,
    steps_from,
)
from tests.builders import at, make_share

TABLE = """
            confirm    schedule   move       postpone   cancel     reinstate
idea        confirmed  scheduled  idea       -          -          -
invited     confirmed  scheduled  invited    -          -          -
confirmed   -          scheduled  confirmed  -          -          -
scheduled   -          -          scheduled  postponed  cancelled  -
postponed   -          -          scheduled  postponed! cancelled  scheduled
cancelled   -          -          scheduled! -          cancelled! scheduled
"""


def cells():
    head, *rows = (line.split() for line in TABLE.strip().splitlines())
    for before, *afters in rows:
        for step, after in zip(head, afters, strict=True):
            yield Step(step), ShareStatus(before), after


@pytest.mark.parametrize(("step", "before", "after"), list(cells()))
def test_the_table_is_this_one(step, before, after):
    move = move_of(step, before)
    said = "-" if move is None else move.after + "!" * move.needs_consent
    assert said == after


def test_nothing_else_is_in_it():
    assert len(MOVES) == len({(move.step, move.before) for move in MOVES})
    assert set(RECORDED) <= set(STEP_TITLES) == set(Step)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.step} {move.before}")
def test_only_what_was_announced_is_called_off(move):
    if move.after in OFF_STATUSES:
        assert move.before in PUBLIC_STATUSES


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.step} {move.before}")
def test_the_status_after_a_move_is_what_its_entry_says(move):
    entry = RECORDED.get(move.step)
    if entry in CALLED_OFF:
        assert CALLED_OFF[entry] is move.after
    elif entry:
        assert move.after not in OFF_STATUSES


@pytest.mark.parametrize("status", ShareStatus)
def test_there_is_a_way_on_from_everywhere(status):
    assert steps_from(status)


def ledger(*types):
    return tuple(Change(at(f"2026-11-{10 + n} 10:00"), t, "x") for n, t in enumerate(types))


@pytest.mark.parametrize(
    ("types", "now", "before"),
    [
        ("cancelled", "cancelled", "scheduled"),
        ("postponed cancelled", "cancelled", "postponed"),
        ("postponed rescheduled", "scheduled", "postponed"),
        ("postponed relocated", "postponed", "postponed"),
        ("cancelled reinstated", "scheduled", "cancelled"),
        ("rescheduled", "confirmed", "confirmed"),
        ("postponed rescheduled rescheduled", "scheduled", "scheduled"),
    ],
)
def test_the_entries_that_stay_say_what_a_share_was(types, now, before):
    changes = ledger(*map(ChangeType, types.split()))
    share = make_share(status=ShareStatus(now), changes=changes)
    assert status_before_last(share) is ShareStatus(before)


def test_another_place_says_nothing_of_whether_a_share_is_on():
    assert last_standing(ledger(ChangeType.POSTPONED, ChangeType.RELOCATED)) is ChangeType.POSTPONED
    assert last_standing(()) is None
