"""Taking a step."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.share import Change, ChangeType, Share, Slot
from qunce.model.share_moves import RECORDED, Step
from qunce.operations.ledger.guide import Guide
from qunce.operations.ledger.refusals import (
    allowed,
    missing_speakers,
    next_try,
    refuse_past,
    refuse_unless_sure,
)
from qunce.operations.ledger.wanted import Taken, Wanted
from qunce.operations.refused import RefusedError
from qunce.reading.records.reread import with_share_text
from qunce.reading.values.times import later
from qunce.writing.ledger_edit import with_new_place, with_new_slot, with_status, with_step
from qunce.writing.usual_share import USUAL_LENGTH

Edit = Callable[[str], str]
"""The text of a share's file, as a step changes it; raises ValueError for what it cannot change."""


def take(library: Library, share: Share, source: str, wanted: Wanted, guide: Guide) -> Taken:
    """What a step makes of a share whose file holds `source`; raises RefusedError."""
    if wanted.step in (Step.CONFIRM, Step.SCHEDULE):
        edit, change = _settled(library, share, wanted, guide)
    elif wanted.step is not Step.MOVE:
        edit, change = _called(share, wanted, guide)
    elif wanted.start:
        edit, change = _moved(share, wanted, wanted.start, guide)
    else:
        edit, change = _relocated(share, wanted, wanted.place or "", guide)
    text = edited(share, source, edit)
    return Taken(library, reread(library, share, text), share, text, change)


def edited(share: Share, source: str, edit: Edit) -> str:
    """What an edit makes of a share's file; what it cannot do is told with the file."""
    try:
        return edit(source)
    except ValueError as refused:
        raise RefusedError(f"{share.path}：{refused}") from refused


def reread(library: Library, share: Share, text: str) -> Library:
    """The library with the share's new text; refuses what no check passes."""
    changed, problems = with_share_text(library, share, text.encode())
    if changed is None:
        raise RefusedError(*map(str, problems), f"没有改动 {share.path}")
    return changed


def _settled(
    library: Library, share: Share, wanted: Wanted, guide: Guide
) -> tuple[Edit, Change | None]:
    """A share comes nearer, and gets its first slot where it has none; nobody is told yet."""
    move = allowed(share, wanted, guide)
    if not share.speakers:
        raise RefusedError(f"{share.id} 没有改动。{missing_speakers(share, guide)}")
    first = _first_slot(library, share, wanted, guide)
    if slot := share.slot or first:
        refuse_past(share, slot, wanted, guide)
    return (lambda source: with_step(source, move.after, first)), None


def _first_slot(library: Library, share: Share, wanted: Wanted, guide: Guide) -> Slot | None:
    """The slot asked for; None for a share that has one already."""
    if share.slot:
        if wanted.start or wanted.duration:
            start = wanted.start or share.slot.start
            line = guide.step(share, Step.MOVE, start)
            raise RefusedError(f"{share.id} 已经有时间，没有改动；要改期用：{line}")
        return None
    if wanted.start is None:
        line = guide.with_time(share, next_try(share, wanted.at))
        raise RefusedError(f"{share.id} 还没有时间，没有改动；{line}")
    series = library.series[share.series] if share.series else None
    usual = series.duration if series else USUAL_LENGTH
    return new_slot(share, wanted.start, wanted.end, wanted.duration or usual)


def _called(share: Share, wanted: Wanted, guide: Guide) -> tuple[Edit, Change]:
    """A share is called off, or is on again."""
    move = allowed(share, wanted, guide)
    slot = slot_of(share, wanted, guide)
    type = RECORDED[wanted.step]
    from_start = slot.start if type is ChangeType.POSTPONED else None
    change = Change(wanted.at, type, wanted.reason, from_start)
    if wanted.step is Step.REINSTATE:
        refuse_past(share, slot, wanted, guide)
    return (lambda source: with_status(source, move.after, change)), change


def _moved(share: Share, wanted: Wanted, start: datetime, guide: Guide) -> tuple[Edit, Change]:
    move = allowed(share, wanted, guide)
    old = slot_of(share, wanted, guide)
    slot = new_slot(share, start, wanted.end, wanted.duration or old.duration)
    # A share that is off may well be on again at the time it had.
    if slot == share.slot and not share.is_off and not wanted.is_certain:
        refuse_unless_sure(f"{share.id} 本来就是这个时间", "要记一次改期", guide)
    refuse_past(share, slot, wanted, guide)
    change = Change(wanted.at, ChangeType.RESCHEDULED, wanted.reason, old.start)
    return (lambda source: with_new_slot(source, move.after, old, slot, change)), change


def _relocated(share: Share, wanted: Wanted, place: str, guide: Guide) -> tuple[Edit, Change]:
    """Only what has a place can leave it."""
    allowed(share, wanted, guide)
    if not share.place:
        told = guide.name_place(share, place)
        raise RefusedError(f"{share.id} 还没有地点，不算换；{told}")
    if place.strip() == share.place and not wanted.is_certain:
        refuse_unless_sure(f"{share.id} 本来就在{share.place}", "要记一次换地点", guide)
    change = Change(wanted.at, ChangeType.RELOCATED, wanted.reason, from_place=share.place)
    return (lambda source: with_new_place(source, place, change)), change


def slot_of(share: Share, wanted: Wanted, guide: Guide) -> Slot:
    """The slot that is to change."""
    if not share.slot:
        line = guide.step(share, Step.CONFIRM, next_try(share, wanted.at))
        raise RefusedError(f"{share.id} 还没有时间，没有可改的；定了时间就写：{line}")
    if share.slot.is_whole_day:
        raise RefusedError(f"{share.id} 只有日期，没有钟点；{guide.name_clock(share)}")
    return share.slot


def new_slot(share: Share, start: datetime, end: datetime | None, long: timedelta) -> Slot:
    """The slot asked for, in the share's zone."""
    zone = ZoneInfo(share.timezone)
    begins = start.replace(tzinfo=zone)
    return Slot(begins, end.replace(tzinfo=zone) if end else later(begins, long))
