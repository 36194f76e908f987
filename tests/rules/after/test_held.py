"""Shares by the year they were held in, and what was counted at them."""

from qunce.model.share import Numbers, ShareStatus
from qunce.rules.after.held import Counted, counted, held_by_year
from tests.builders import at, make_share, make_slot


def test_a_share_is_held_once_it_is_over_in_the_year_it_began():
    shares = (
        make_share("a", slot=make_slot("2025-12-31 23:30")),
        make_share("b", slot=make_slot("2026-03-01 20:30")),
        make_share("off", slot=make_slot("2026-03-08 20:30"), status=ShareStatus.CANCELLED),
        make_share("c", slot=make_slot("2026-12-06 20:30")),
        make_share("idea", slot=None, status=ShareStatus.IDEA),
    )
    found = held_by_year(shares, at("2026-12-06 21:00"))
    assert [(year, [share.id for share in those]) for year, those in found.items()] == [
        (2026, ["b"]),
        (2025, ["a"]),
    ]


def test_a_measure_is_added_up_over_the_shares_that_counted_it():
    shares = (
        make_share("a", numbers=Numbers(attended=31, spoke=0)),
        make_share("b", numbers=Numbers(attended=27)),
        make_share("c"),
    )
    assert counted(shares) == {"attended": Counted(58, 2), "spoke": Counted(0, 1)}
