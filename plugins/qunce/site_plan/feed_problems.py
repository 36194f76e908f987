"""Whether the feeds of a site keep every rule, seen on the very files that would be published."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from qunce.model.addresses import calendar_uid
from qunce.model.problem import Problem
from qunce.model.problem_codes import FEED_WRONG
from qunce.model.share import Share
from qunce.rendering.calendar.feed import Feed
from qunce.rendering.feed_lint.feed_rules import Expected
from qunce.rendering.feed_lint.lint import FeedLint
from qunce.site_plan.plan import SitePlan
from qunce.site_plan.schedule.feeds import feeds_of

PROJECT_FILE = "mkdocs.yml"
"""Where a fault is told: no line of an author's own made it."""
KEPT_FOR = timedelta(days=90)


def feed_problems(plans: Iterable[SitePlan]) -> Iterator[Problem]:
    """The first rule that each feed breaks; a feed with a fault would reach every subscriber."""
    lint = FeedLint()
    for plan in plans:
        files = {file.uri: file for file in plan.files if file.uri in plan.generated}
        for feed in feeds_of(plan.site):
            content = files[feed.path].content
            assert isinstance(content, bytes)  # noqa: S101 - feeds are made as bytes
            for fault in lint.faults(content, _expected(plan, feed))[:1]:
                what = f"日历 {feed.path} {fault}"
                code = FEED_WRONG
                yield Problem(PROJECT_FILE, 1, code.code, what, code.mend, code.severity)


def _expected(plan: SitePlan, feed: Feed) -> Expected:
    site_key, as_of = plan.site.library.settings.site_key, plan.site.as_of
    shares = {
        calendar_uid(share.calendar_id, site_key): share
        for share in feed.shares
        if _stands_in_a_feed(share, as_of)
    }
    return Expected(
        sequences={uid: share.sequence for uid, share in shares.items()},
        alarms=feed.alarms,
        tentative=frozenset(uid for uid, share in shares.items() if not share.is_public),
    )


def _stands_in_a_feed(share: Share, as_of: datetime) -> bool:
    """What has an hour, and if it is off, ended less than 90 days ago."""
    if not share.slot or share.slot.is_whole_day:
        return False
    return not share.is_off or share.slot.end >= as_of - KEPT_FOR
