"""Whether a summary is still to be published."""

import pytest

from qunce.model.share import Consent, Permission, ShareStatus
from qunce.model.summary import SummaryStatus
from qunce.rules.asked.awaited_summary import awaits_summary
from tests.builders import make_share, make_summary


@pytest.mark.parametrize(
    ("status", "is_awaited"),
    [
        (SummaryStatus.DRAFT, True),
        (SummaryStatus.REVIEW, True),
        (SummaryStatus.PUBLISHED, False),
        (SummaryStatus.CORRECTED, False),
        (SummaryStatus.WITHDRAWN, False),
    ],
)
def test_a_summary_nobody_may_read_yet_is_awaited(status, is_awaited):
    assert awaits_summary(make_share(), make_summary(status=status)) is is_awaited


def test_a_summary_that_is_not_begun_is_awaited():
    assert awaits_summary(make_share(), None)


@pytest.mark.parametrize("status", [ShareStatus.CANCELLED, ShareStatus.POSTPONED])
def test_of_a_share_that_is_off_none_is_awaited(status):
    assert not awaits_summary(make_share(status=status), None)


def test_a_summary_the_speaker_refused_is_not_awaited():
    share = make_share(consent=Consent(publish_summary=Permission.NO))
    assert not awaits_summary(share, make_summary(status=SummaryStatus.DRAFT))
