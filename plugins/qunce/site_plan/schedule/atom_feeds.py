"""What is new for who follows with a feed reader: changes of the schedule, and summaries."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from qunce.model.addresses import (
    CHANGES_FEED,
    SCHEDULE,
    SUMMARIES,
    SUMMARIES_FEED,
    calendar_uid,
    share_uri,
    summary_uri,
)
from qunce.model.share import Change, ChangeType, Share
from qunce.model.summary import Summary
from qunce.rendering.payloads.atom import AtomEntry, AtomFeed, atom_xml
from qunce.rendering.text.chinese_dates import slot_text, start_text
from qunce.rendering.text.states import CHANGE_WORDS
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site

LATEST = 100
"""So many entries a feed tells; who reads it once a year still misses none of a usual site."""


def atom_feeds(site: Site) -> Iterator[PlannedFile]:
    """One of changes, one of summaries: what is published, on an internal site too."""
    yield PlannedFile(CHANGES_FEED, partial(_changes, site))
    yield PlannedFile(SUMMARIES_FEED, partial(_summaries, site))


def _changes(site: Site) -> bytes:
    changes = sorted(
        ((change, share) for share in site.shares if share.is_public for change in share.changes),
        key=lambda found: found[0].at.timestamp(),
    )
    entries = [_change(site, share, change) for change, share in changes[-LATEST:]]
    return _feed(site, CHANGES_FEED, "排期变更", SCHEDULE, entries)


def _summaries(site: Site) -> bytes:
    summaries = [
        summary
        for summary in site.summaries()
        if summary.is_public and site.library.shares[summary.share].is_public
    ]
    entries = [_summary(site, summary) for summary in summaries[:LATEST]]
    return _feed(site, SUMMARIES_FEED, "分享总结", SUMMARIES, entries)


def _feed(site: Site, uri: str, title: str, page: str, entries: list[AtomEntry]) -> bytes:
    settings = site.library.settings
    feed = AtomFeed(
        key=f"{settings.site_key}/{uri}",
        title=f"{settings.site_name}：{title}",
        author=settings.site_name,
        self_url=site.addresses.public_url(uri),
        page_url=site.addresses.public_url(page),
        since=site.as_of,
        entries=entries,
    )
    return atom_xml(feed)


def _change(site: Site, share: Share, change: Change) -> AtomEntry:
    return AtomEntry(
        key=f"{_key(site, share)}/{change.type}/{change.at.isoformat()}",
        title=f"{CHANGE_WORDS[change.type]}：{share.title}",
        url=site.addresses.public_url(share_uri(share.id)),
        updated=change.at,
        words="\n".join(filter(None, _said(share, change))),
    )


def _said(share: Share, change: Change) -> Iterator[str]:
    """From when, to when, why; years are always said, as a feed is read at any time."""
    if change.from_start:
        yield f"原定：{start_text(change.from_start, 0)}"
    if change.from_place:
        yield f"原来的地方：{change.from_place}"
    if share.slot and not share.is_off and change is share.last_change:
        yield f"现在：{slot_text(share.slot, 0)}"
    if change.type is ChangeType.POSTPONED:
        yield "新的时间另行通知"
    if change.reason:
        yield f"原因：{change.reason}"


def _summary(site: Site, summary: Summary) -> AtomEntry:
    share = site.library.shares[summary.share]
    published = _moment(site, summary.published) or _end_of(site, share)
    corrected = _moment(site, max((c.at for c in summary.corrections), default=None))
    people = names(site, share.speakers)
    takeaways = (f"{number}. {words}" for number, words in enumerate(summary.takeaways, 1))
    return AtomEntry(
        key=f"{_key(site, share)}/summary",
        title=share.title,
        url=site.addresses.public_url(summary_uri(share.id)),
        updated=max(published, corrected or published),
        published=published,
        authors=[site.library.people[author].title for author in summary.authors],
        words="\n".join(
            filter(None, (f"嘉宾：{people}" if people else "", *takeaways, *_corrected(summary)))
        ),
    )


def _corrected(summary: Summary) -> Iterator[str]:
    """What was put right, the latest first: it is why the entry comes up again."""
    for correction in reversed(summary.corrections):
        yield f"更正（{correction.at}）：{correction.text}"


def _end_of(site: Site, share: Share) -> datetime:
    """Where nobody noted the day a summary came out. Its approval is the team's own business."""
    return share.slot.end if share.slot else site.as_of


def _key(site: Site, share: Share) -> str:
    """What a share is known by for ever, in calendars and here."""
    return calendar_uid(share.calendar_id, site.library.settings.site_key)


def _moment(site: Site, day: date | None) -> datetime | None:
    """Of a day whose hour nobody noted, its first moment on the project's clocks."""
    if not day:
        return None
    return datetime.combine(day, time(), ZoneInfo(site.library.settings.timezone))
