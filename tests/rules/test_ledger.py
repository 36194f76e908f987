"""What the ledger says."""

from qunce.model.share import Change, ChangeType
from qunce.rules.ledger import previous_starts
from tests.builders import AS_OF, at, make_share


def test_previous_starts_are_those_of_moves_and_postponements_oldest_first():
    changes = (
        Change(AS_OF, ChangeType.RESCHEDULED, "一", from_start=at("2026-11-22 20:30")),
        Change(AS_OF, ChangeType.RELOCATED, "二", from_place="一楼"),
        Change(AS_OF, ChangeType.POSTPONED, "三", from_start=at("2026-11-29 20:30")),
        Change(AS_OF, ChangeType.REINSTATED, "四"),
    )
    assert previous_starts(make_share(changes=changes)) == (
        at("2026-11-22 20:30"),
        at("2026-11-29 20:30"),
    )


def test_a_share_that_never_moved_has_no_previous_start():
    assert previous_starts(make_share()) == ()
