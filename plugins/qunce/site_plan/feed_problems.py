"""Whether the calendars of a site keep every rule, seen on the very files that would be published."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from qunce.model.addresses import calendar_uid, task_feed_uri
from qunce.model.problem import Problem
from qunce.model.problem_codes import FEED_WRONG
from qunce.model.share import Share
from qunce.rendering.calendar.feed import Feed
from qunce.rendering.calendar.task_feed import Entry
from qunce.rendering.feed_lint.feed_rules import Expected
from qunce.rendering.feed_lint.lint import FeedLint
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.good import Good, digest_of
from qunce.site_plan.plan import SitePlan
from qunce.site_plan.schedule.feeds import feeds_of, share_calendars
from qunce.site_plan.today.task_feeds import TaskCalendars

PROJECT_FILE = "mkdocs.yml"
"""Where a fault is told: no line of an author's own made it."""
KEPT_FOR = timedelta(days=90)


def feed_problems(plans: Iterable[SitePlan], good: Good) -> Iterator[Problem]:
    """The first rule that each calendar breaks; one with a fault would reach every subscriber.

    Those that are known to be `good` are not read again.
    """
    lint = FeedLint()
    looked_at: dict[str, object] = {}
    for plan in plans:
        files = {file.uri: file for file in plan.files if file.uri in plan.generated}
        for path, made_of, expected in _calendars(plan.site):
            # What is announced makes the same file for everybody, and is looked at once.
            if looked_at.get(path) == made_of:
                continue
            looked_at[path] = made_of
            content = files[path].content
            assert isinstance(content, bytes)  # noqa: S101 - calendars are made as bytes
            wanted = expected(plan.site)
            digest = digest_of((content, _said(wanted).encode()))
            if good.knows(digest):
                continue
            faults = lint.faults(content, wanted)
            if not faults:
                good.add(digest)
            for fault in faults[:1]:
                what = f"日历 {path} {fault}"
                code = FEED_WRONG
                yield Problem(PROJECT_FILE, 1, code.code, what, code.mend, code.severity)


def _calendars(site: Site) -> Iterator[tuple[str, object, Callable[[Site], Expected]]]:
    """Each calendar's path, what it is made of, and how to tell what it should hold."""
    for feed in feeds_of(site):
        yield feed.path, feed, partial(_of_shares, feed, KEPT_FOR)
    for feed in share_calendars(site):
        yield feed.path, feed, partial(_of_shares, feed, timedelta.max)
    for role, entries in TaskCalendars(site).by_role.items():
        yield task_feed_uri(role), entries, partial(_of_tasks, entries)


def _said(expected: Expected) -> str:
    """The same words in every process, whatever order a set has there."""
    sequences, alarms = sorted(expected.sequences.items()), sorted(expected.alarms.items())
    return repr((sequences, alarms, sorted(expected.tentative)))


def _of_shares(feed: Feed, kept_for: timedelta, site: Site) -> Expected:
    shares = {
        calendar_uid(share.calendar_id, site.library.settings.site_key): share
        for share in feed.shares
        if _stands_in_a_feed(share, kept_for, site.as_of)
    }
    return Expected(
        sequences={uid: share.sequence for uid, share in shares.items()},
        alarms=dict.fromkeys(shares, feed.alarms),
        tentative=frozenset(uid for uid, share in shares.items() if not share.is_public),
    )


def _of_tasks(entries: Sequence[Entry], site: Site) -> Expected:
    by_uid = {entry.uid(site.library.settings.site_key): entry for entry in entries}
    return Expected(
        sequences={uid: entry.share.sequence for uid, entry in by_uid.items()},
        alarms={uid: (entry.alarm,) for uid, entry in by_uid.items()},
    )


def _stands_in_a_feed(share: Share, kept_for: timedelta, as_of: datetime) -> bool:
    """What has an hour, and if it is off, ended not too long ago."""
    if not share.slot or share.slot.is_whole_day:
        return False
    return not share.is_off or as_of - share.slot.end <= kept_for
