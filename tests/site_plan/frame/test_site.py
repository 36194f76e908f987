"""Who sees what."""

import pytest

from qunce.model.share import Share, ShareStatus, Visibility
from qunce.model.summary import SummaryStatus
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from tests.builders import at, make_library, make_settings, make_share, make_slot, make_summary
from tests.site_plan.planning import site_of

OURS = make_share(visibility=Visibility.INTERNAL)


@pytest.mark.parametrize(
    ("share", "status", "in_public", "in_the_team"),
    [
        (make_share(), SummaryStatus.PUBLISHED, True, True),
        (make_share(), SummaryStatus.CORRECTED, True, True),
        (make_share(), SummaryStatus.REVIEW, False, True),
        (OURS, SummaryStatus.PUBLISHED, False, True),
    ],
)
def test_a_summary_is_shown_where_both_it_and_its_share_are(
    share: Share, status, in_public, in_the_team
):
    library = make_library(share, make_summary(status=status))
    public, internal = (site_of(library, audience) for audience in Audience)
    assert (bool(public.summary(share.id)), bool(internal.summary(share.id))) == (
        in_public,
        in_the_team,
    )


def test_shares_without_a_slot_come_after_those_that_have_one():
    asked = make_share("asked", status=ShareStatus.INVITED, slot=None)
    later = make_share("later", slot=make_slot("2026-12-13 20:30"))
    library = make_library(asked, later, make_share())
    assert [share.id for share in site_of(library, Audience.INTERNAL).shares] == [
        "florist",
        "later",
        "asked",
    ]


def test_the_year_left_unsaid_is_that_of_the_project_s_clocks():
    library = make_library(settings=make_settings(timezone="Asia/Shanghai"))
    new_year = at("2026-12-31 17:00", "UTC")
    assert Site.seen_by(Audience.PUBLIC, library, new_year).reference_year == 2027
