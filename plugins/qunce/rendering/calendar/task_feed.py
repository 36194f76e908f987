"""What one role is to do, as a calendar with alarms: for the one person who subscribes to it.

A task is a VEVENT, not a VTODO, which Google and Outlook do not show. It blocks no time, as it says
when something is due and not how long it takes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from qunce.model.addresses import share_uri, task_uid
from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.share import Share
from qunce.rendering.calendar.content_lines import component, ics_bytes, text, time_line
from qunce.rendering.calendar.feed import calendar_head
from qunce.rendering.calendar.zones import Zones
from qunce.rendering.text.chinese_dates import slot_text

LENGTH = timedelta(minutes=15)
BEFORE = "-PT15M"
IN_THE_MORNING = "PT9H"
"""When one is reminded of what may be done at any time of the day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A task of a share; `kind` and `id` tell it from the others, for ever."""

    share: Share
    kind: str
    id: str
    words: str
    moment: Moment

    @property
    def alarm(self) -> str:
        """When it rings, from its start on."""
        return BEFORE if self.moment.at else IN_THE_MORNING

    def uid(self, site_key: str) -> str:
        """What calendars know it by."""
        return task_uid(self.share.calendar_id, self.kind, self.id, site_key)


def task_feed_ics(
    library: Library, entries: Iterable[Entry], *, name: str, path: str, as_of: datetime
) -> bytes:
    """The calendar of these tasks by moment; `path` is where it stands on the site."""
    lines = list(calendar_head(library, name, path))
    events = [line for entry in entries for line in _event(library, entry, as_of)]
    # A calendar must hold a component (RFC 5545 §3.6), so one without events tells its zone.
    lines += events or Zones().component(library.settings.timezone, as_of, as_of)
    return ics_bytes(component("VCALENDAR", lines))


def _event(library: Library, entry: Entry, as_of: datetime) -> list[str]:
    share = entry.share
    modified = share.last_modified(as_of).astimezone(UTC)
    page = library.settings.addresses.public_url(share_uri(share.id))
    lines = [
        f"SUMMARY:{text(entry.words)}",
        *_time(entry.moment),
        time_line("DTSTAMP", modified),
        f"UID:{text(entry.uid(library.settings.site_key))}",
        f"SEQUENCE:{share.sequence}",
        "STATUS:CONFIRMED",
        f"DESCRIPTION:{text(_description(share, page))}",
        time_line("LAST-MODIFIED", modified),
        "TRANSP:TRANSPARENT",
        *([f"URL:{page}"] if page else []),
        *_alarm(entry),
    ]
    return component("VEVENT", lines)


def _time(moment: Moment) -> Iterator[str]:
    """In UTC: a time of day that the clocks run through twice is then told apart."""
    if moment.at:
        start = moment.at.astimezone(UTC)
        yield time_line("DTSTART", start)
        yield time_line("DTEND", start + LENGTH)
    else:
        yield f"DTSTART;VALUE=DATE:{moment.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{moment.day + timedelta(days=1):%Y%m%d}"


def _alarm(entry: Entry) -> list[str]:
    return component(
        "VALARM",
        ["ACTION:DISPLAY", f"DESCRIPTION:{text(entry.words)}", f"TRIGGER:{entry.alarm}"],
    )


def _description(share: Share, page: str) -> str:
    when = slot_text(share.slot, share.slot.start.year) if share.slot else ""
    parts = (f"分享：{share.title}", when, f"文案和清单：{page}" if page else "")
    return "\n".join(part for part in parts if part)
