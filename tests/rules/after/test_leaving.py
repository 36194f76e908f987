import pytest

from qunce.model.share import Consent, Permission, Visibility
from qunce.model.summary import SummaryStatus
from qunce.rules.after.leaving import Hold, hold_on
from tests.builders import make_share, make_summary

REFUSED = Consent(publish_summary=Permission.NO)


@pytest.mark.parametrize("status", [SummaryStatus.PUBLISHED, SummaryStatus.CORRECTED])
def test_what_is_published_may_leave(status):
    assert hold_on(make_summary(status=status), make_share()) is None


@pytest.mark.parametrize(
    ("changes", "share", "hold"),
    [
        ({"status": SummaryStatus.WITHDRAWN}, {}, Hold.WITHDRAWN),
        ({}, {"consent": REFUSED}, Hold.REFUSED),
        ({"status": SummaryStatus.DRAFT}, {}, Hold.UNCONFIRMED),
        ({"status": SummaryStatus.REVIEW}, {}, Hold.UNCONFIRMED),
        ({"speaker_approved": None}, {}, Hold.UNCONFIRMED),
        ({}, {"visibility": Visibility.INTERNAL}, Hold.INTERNAL),
        ({"status": SummaryStatus.WITHDRAWN}, {"consent": REFUSED}, Hold.WITHDRAWN),
    ],
)
def test_what_stands_against_it_is_named(changes, share, hold):
    assert hold_on(make_summary(**changes), make_share(**share)) is hold
