"""The shares of a site as entries of its calendar."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from qunce.model.addresses import share_uri
from qunce.model.share import ChangeType, Share, Slot
from qunce.rendering.html.days.month_table import Entry
from qunce.rendering.html.share_tag import (
    CANCELLED,
    DRAFT,
    INTERNAL,
    POSTPONED,
    RESCHEDULED,
    Tag,
    share_tag,
)
from qunce.rendering.text.chinese_dates import clock_text, day_text, slot_text, start_text
from qunce.rendering.text.share_values import share_values
from qunce.rendering.text.states import CHANGE_WORDS
from qunce.rules.times.standing import Standing, standing
from qunce.site_plan.frame.share_lines import names, when_and_where
from qunce.site_plan.frame.site import Month, Site

MOVED_AWAY = Tag("late", "✕ 改走")
STATES = {
    RESCHEDULED: CHANGE_WORDS[ChangeType.RESCHEDULED],
    POSTPONED: CHANGE_WORDS[ChangeType.POSTPONED],
    CANCELLED: CHANGE_WORDS[ChangeType.CANCELLED],
    DRAFT: DRAFT.words,
    INTERNAL: "只在内部站",
}
AWAY = "改走"
"""The state of a trace: not a share of that day."""


def month_entries(site: Site, month: Month, from_uri: str) -> list[Entry]:
    """Each share of a month on its day and on the days it was moved away from, earliest first."""
    entries = [
        entry
        for share in site.shares_by_month[month]
        if share.slot
        for entry in _entries(site, share, share.slot, from_uri)
        if (entry.day.year, entry.day.month) == month
    ]
    return sorted(entries, key=lambda entry: (entry.day, entry.clock))


def filter_keys(share: Share) -> tuple[str, ...]:
    """What filters find a share by."""
    series = [f"series-{share.series}"] if share.series else []
    return (*series, *(f"group-{group}" for group in share.groups))


def who_and_where(site: Site, share: Share) -> tuple[str, ...]:
    """Speakers, then groups, whichever are known."""
    groups = "、".join(site.library.groups[group].title for group in share.groups)
    return tuple(words for words in (names(site, share.speakers), groups) if words)


def month_count(entries: Iterable[Entry]) -> str:
    """`4 场分享：1 场改期，1 场取消`"""
    shares = [entry for entry in entries if entry.tag != MOVED_AWAY]
    states = Counter(entry.state for entry in shares)
    said = [f"{states[words]} 场{words}" for words in STATES.values() if states[words]]
    if not shares:
        return "这个月没有分享，只有改走的"
    return f"{len(shares)} 场分享{'：' * bool(said)}{'，'.join(said)}"


def clocks_note(site: Site) -> str:
    """`时间都是北京时间。`"""
    zone = site.library.settings.timezone
    clock = "北京时间" if zone == "Asia/Shanghai" else f" {zone} 时间"
    return f"时间都是{clock}。"


def share_entry(site: Site, share: Share, from_uri: str) -> Entry:
    """A share that has a slot, on its day."""
    assert share.slot  # noqa: S101 - asked only of those that have one
    return _entry(site, share, share.slot, from_uri)


def _entries(site: Site, share: Share, slot: Slot, from_uri: str) -> Iterator[Entry]:
    yield _entry(site, share, slot, from_uri)
    days = {slot.start.date()}
    for start in share.previous_starts:
        if start.date() not in days:
            days.add(start.date())
            yield _trace(site, share, slot, start, from_uri)


def _entry(site: Site, share: Share, slot: Slot, from_uri: str) -> Entry:
    is_on, tag = not share.is_off, share_tag(share)
    return Entry(
        day=slot.start.date(),
        clock="" if slot.is_whole_day else clock_text(slot.start),
        title=share.title,
        url=site.addresses.relative_url(from_uri, share_uri(share.id)),
        when=slot_text(slot, site.reference_year),
        keys=filter_keys(share),
        tag=tag,
        state=STATES.get(tag, "") if tag else "",
        look=_look(share),
        is_struck=share.is_off,
        about=who_and_where(site, share) if is_on else _why_off(share),
        starts=slot.known_start.isoformat() if is_on else "",
        ends=slot.known_end.isoformat(),
        copied=_copied(site, share) if is_on else "",
    )


def _copied(site: Site, share: Share) -> str:
    """What one tells others about it, while it can still be attended."""
    if standing(share, site.as_of) is Standing.OVER:
        return ""
    return when_and_where(share_values(site.library, share, site.reference_year))


def _trace(site: Site, share: Share, slot: Slot, start: datetime, from_uri: str) -> Entry:
    return Entry(
        day=start.date(),
        clock=clock_text(start),
        title=share.title,
        url=site.addresses.relative_url(from_uri, share_uri(share.id)),
        when=start_text(start, site.reference_year),
        keys=filter_keys(share),
        tag=MOVED_AWAY,
        state=AWAY,
        look="off",
        is_struck=True,
        about=(f"改到 {day_text(slot.start, site.reference_year)}",),
        ends=start.isoformat(),
    )


def _look(share: Share) -> str:
    tag = share_tag(share)
    return "off" if share.is_off else tag.kind if tag else ""


def _why_off(share: Share) -> tuple[str, ...]:
    change = share.last_change
    return (change.reason,) if change and change.reason else ()
