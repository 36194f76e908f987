import pytest

from qunce.model.share import ShareStatus, Slot, Visibility
from qunce.rules.posters import has_poster
from tests.builders import at, make_share

NOW = at("2026-12-01 12:00")
DAY = Slot(at("2026-12-06 00:00"), at("2026-12-07 00:00"), is_whole_day=True)


def test_a_share_ahead_has_a_poster_until_it_is_over():
    assert has_poster(make_share(), NOW)
    assert has_poster(make_share(), at("2026-12-06 21:00"))
    assert not has_poster(make_share(), at("2026-12-06 22:00"))


@pytest.mark.parametrize(
    "changes",
    [
        {"status": ShareStatus.CANCELLED},
        {"status": ShareStatus.POSTPONED},
        {"status": ShareStatus.CONFIRMED},
        {"status": ShareStatus.IDEA, "slot": None},
        {"visibility": Visibility.INTERNAL},
        {"slot": DAY},
    ],
    ids=str,
)
def test_what_is_off_or_not_announced_or_of_no_hour_has_none(changes):
    assert not has_poster(make_share(**changes), NOW)
