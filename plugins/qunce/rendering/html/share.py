"""The parts of a share's page: head, what changed, who speaks, how to come, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from qunce.model.people import Person
from qunce.model.share import Change, ChangeType, Share
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.html.share_tag import share_tag
from qunce.rendering.text.chinese_dates import slot_text, start_text

CHANGE_WORDS = {
    ChangeType.RESCHEDULED: "改期",
    ChangeType.RELOCATED: "改地点",
    ChangeType.POSTPONED: "延期",
    ChangeType.CANCELLED: "取消",
    ChangeType.REINSTATED: "恢复",
}


def share_head(
    share: Share, *, series: Ref | None, how: str, zone_note: str, reference_year: int
) -> Markup:
    """Series and number, title, time and countdown. `how` is the format in words."""
    return html_fragment(
        "share_head.html",
        share=share,
        series=series,
        how=how,
        tag=share_tag(share),
        zone_note=zone_note,
        time=slot_text(share.slot, reference_year) if share.slot else "",
        starts=share.slot.known_start.isoformat() if share.slot else "",
        ends=share.slot.known_end.isoformat() if share.slot else "",
    )


def changes_html(
    share: Share, *, previous: Sequence[datetime], notice_url: str | None, reference_year: int
) -> Markup:
    """What no longer holds and what holds instead; empty for a share that never changed.

    `previous` are the starts it was announced for before; `notice_url` is its change notice.
    """
    if not share.changes:
        return Markup()
    kept = share.slot and not share.is_off
    return html_fragment(
        "share_changes.html",
        share=share,
        tag=share_tag(share),
        previous=[start_text(start, reference_year) for start in previous],
        time=slot_text(share.slot, reference_year) if share.slot else "",
        is_kept=kept,
        previous_places=[change.from_place for change in share.changes if change.from_place],
        last=_said(share.changes[-1], reference_year),
        earlier=[_said(change, reference_year) for change in share.changes[:-1]],
        notice_url=notice_url,
    )


@dataclass(frozen=True, slots=True)
class SaidChange:
    """A ledger entry in words."""

    at: str
    what: str
    reason: str


def _said(change: Change, reference_year: int) -> SaidChange:
    what = CHANGE_WORDS[change.type]
    return SaidChange(start_text(change.at, reference_year), what, change.reason)


def people_and_facts(people: Sequence[tuple[Person, str]], facts: Sequence[Fact]) -> Markup:
    """The speakers, each with the address of their page, beside what one must know to come."""
    return html_fragment("share_people.html", people=people, facts=facts)


def calendar_row(
    *, calendar_url: str, download_url: str, when_and_where: str, until: str
) -> Markup:
    """Add to one's calendar; pointless after `until` (ISO), which the reader's clock decides."""
    return html_fragment(
        "share_calendar.html",
        calendar_url=calendar_url,
        download_url=download_url,
        when_and_where=when_and_where,
        until=until,
    )


def facts_html(facts: Sequence[Fact]) -> Markup:
    """A definition list; references with a note have a line of their own."""
    return html_fragment("facts.html", facts=facts)
