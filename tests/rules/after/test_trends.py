"""How numbers went: shares without any do not stand in it, and a gap is no zero."""

from qunce.model.review.measures import MEASURES
from qunce.model.share import Numbers
from qunce.rules.after.trends import trend
from tests.builders import make_share


def test_only_shares_with_numbers_stand_in_a_trend_and_gaps_stay():
    shares = [
        make_share("a", numbers=Numbers(signups=46, attended=31)),
        make_share("b"),
        make_share("c", numbers=Numbers(signups=41)),
        make_share("d", numbers=Numbers(attended=0)),
    ]
    found = trend(shares, MEASURES)
    assert [share.id for share in found.shares] == ["a", "c", "d"]
    assert [(course.measure.name, course.values) for course in found.courses] == [
        ("signups", (46, 41, None)),
        ("attended", (31, None, 0)),
    ]


def test_a_measure_that_an_audience_may_not_see_counts_for_nothing():
    shares = [make_share("a", numbers=Numbers(signups=46))]
    assert trend(shares, MEASURES[1:]).shares == ()
