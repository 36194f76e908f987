"""Which command takes a summary where."""

import pytest

from qunce.model.summary import READABLE_STATUSES, SummaryStatus
from qunce.model.summary_moves import (
    SUMMARY_MOVES,
    SUMMARY_STEP_TITLES,
    SummaryStep,
    summary_move_of,
    summary_steps_from,
)

TABLE = """
            draft      review     published  corrected  withdrawn
review      review     -          -          -          -
approve     review     review     -          -          -
publish     published  published  -          -          -
correct     -          -          corrected  corrected  -
withdraw    -          -          withdrawn  withdrawn  -
"""


def cells():
    head, *rows = (line.split() for line in TABLE.strip().splitlines())
    for step, *after in rows:
        for before, status in zip(head, after, strict=True):
            yield SummaryStep(step), SummaryStatus(before), status


@pytest.mark.parametrize(("step", "before", "after"), [*cells()], ids=str)
def test_a_command_leads_where_the_table_says(step, before, after):
    move = summary_move_of(step, before)
    assert (move.after.value if move else "-") == after


def test_every_command_has_its_words():
    assert set(SUMMARY_STEP_TITLES) == set(SummaryStep)


def test_what_readers_have_seen_is_never_again_a_draft():
    assert all(
        move.after in READABLE_STATUSES | {SummaryStatus.WITHDRAWN}
        for move in SUMMARY_MOVES
        if move.before in READABLE_STATUSES
    )


def test_a_withdrawn_summary_stays_so():
    assert summary_steps_from(SummaryStatus.WITHDRAWN) == ()
