"""One share as a VEVENT: one UID for life, whatever becomes of its title and its time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from qunce.model.addresses import calendar_uid
from qunce.model.library import Library
from qunce.model.share import ChangeType, Share, ShareStatus, Slot
from qunce.rendering.calendar.content_lines import component, ics_bytes, text, time_line
from qunce.rendering.calendar.zones import Zones
from qunce.rendering.text.plain_text import plain_text
from qunce.rendering.text.share_values import share_facts
from qunce.rendering.text.states import CHANGE_WORDS, off_words

STATUSES = {
    ShareStatus.SCHEDULED: "CONFIRMED",
    ShareStatus.POSTPONED: "CANCELLED",
    ShareStatus.CANCELLED: "CANCELLED",
}
"""RFC 5545 §3.8.1.11; what is not announced yet is TENTATIVE."""


ALARMS = ("-P1D", "-PT30M")
"""When a feed with reminders rings before a start: RFC 5545 §3.8.6.3 durations."""
END = b"END:VEVENT\r\n"


@dataclass(frozen=True)
class Events:
    """The events of a library, each written once however many feeds it stands in."""

    library: Library
    as_of: datetime
    zones: Zones = field(default_factory=Zones)
    _written: dict[str, bytes] = field(default_factory=dict)
    _ringing: dict[tuple[str, tuple[str, ...]], bytes] = field(default_factory=dict)

    def of(self, share: Share, slot: Slot, alarms: Sequence[str] = ()) -> bytes:
        """The event of a share at its slot, as it stands in a file; none that is off rings."""
        if not alarms or share.is_off:
            return self._quiet(share, slot)
        key = share.id, tuple(alarms)
        if key not in self._ringing:
            rings = ics_bytes(line for alarm in alarms for line in _alarm(share, alarm))
            self._ringing[key] = self._quiet(share, slot).removesuffix(END) + rings + END
        return self._ringing[key]

    def _quiet(self, share: Share, slot: Slot) -> bytes:
        if share.id not in self._written:
            event = _event(self.library, share, slot, self.as_of)
            self._written[share.id] = ics_bytes(event)
        return self._written[share.id]


def _event(library: Library, share: Share, slot: Slot, as_of: datetime) -> list[str]:
    """Its content lines; a postponed or cancelled share stays at the slot it had.

    No attendee, organizer, position or alarm: a feed is read by strangers.
    """
    values = share_facts(library, share, reference_year=slot.start.year)
    modified = share.last_modified(as_of).astimezone(UTC)
    start, end = _unambiguous(slot)
    lines = [
        f"SUMMARY:{text(_title(share))}",
        time_line("DTSTART", start),
        time_line("DTEND", end),
        # The last revision, never the moment of the build: two builds are equal (RFC 5545 §3.8.7.2).
        time_line("DTSTAMP", modified),
        f"UID:{text(calendar_uid(share.calendar_id, library.settings.site_key))}",
        f"SEQUENCE:{share.sequence}",
    ]
    if categories := [*filter(None, [values["系列"]]), *share.tags]:
        lines.append(f"CATEGORIES:{','.join(map(text, categories))}")
    lines += [
        f"DESCRIPTION:{text(_description(share, values))}",
        time_line("LAST-MODIFIED", modified),
    ]
    if place := values["地点"] or values["会议链接"] or values["群"]:
        lines.append(f"LOCATION:{text(place)}")
    lines.append(f"STATUS:{STATUSES.get(share.status, 'TENTATIVE')}")
    if values["分享链接"]:
        lines.append(f"URL:{values['分享链接']}")
    return component("VEVENT", lines)


def _alarm(share: Share, before: str) -> list[str]:
    """A reminder that shows the title (RFC 5545 §3.6.6)."""
    lines = ["ACTION:DISPLAY", f"DESCRIPTION:{text(share.title)}", f"TRIGGER:{before}"]
    return component("VALARM", lines)


def _title(share: Share) -> str:
    """Many calendar programs do not show STATUS, so the title says that a share is off."""
    return f"【{off_words(share)}】{share.title}" if share.is_off else share.title


def _unambiguous(slot: Slot) -> tuple[datetime, datetime]:
    """An hour that the clocks run through twice means its first run (RFC 5545 §3.3.5).

    A slot that touches the second run is told in UTC, both ends: programs err over two zones.
    """
    if slot.start.fold or slot.end.fold:
        return slot.start.astimezone(UTC), slot.end.astimezone(UTC)
    return slot.start, slot.end


def _description(share: Share, values: dict[str, str]) -> str:
    facts = {
        "嘉宾": values["嘉宾"],
        "主持": values["主持"],
        "形式": values["形式"],
        "群": values["群"],
        "地点": values["地点"],
        "报名": values["报名链接"],
        "会议": values["会议链接"],
    }
    blocks = (
        _change_text(share, values),
        "\n".join(f"{label}：{value}" for label, value in facts.items() if value),
        plain_text(share.body),
        f"详情：{values['分享链接']}" if values["分享链接"] else "",
    )
    return "\n\n".join(block for block in blocks if block)


def _change_text(share: Share, values: dict[str, str]) -> str:
    change = share.last_change
    if not change:
        return ""
    what = CHANGE_WORDS[change.type]
    match change.type:
        case ChangeType.RESCHEDULED:
            return f"{what}：原定 {values['原时间']}，{change.reason}"
        case ChangeType.RELOCATED:
            return f"换地方：{change.reason}"
        case ChangeType.POSTPONED:
            return f"{what}，新的时间另行通知：{change.reason}"
        case ChangeType.CANCELLED:
            return f"{what}：{change.reason}"
        case ChangeType.REINSTATED:
            return f"{what}举行：{change.reason}"
