"""Where a share stands at a moment, and until when it is any use to do something for it."""

from datetime import UTC, datetime
from enum import StrEnum

from qunce.model.share import Share, Slot


class Standing(StrEnum):
    """A share that is off has no other standing, whatever its slot; one without a slot is ahead."""

    AHEAD = "ahead"
    LIVE = "live"
    OVER = "over"
    OFF = "off"


def standing(share: Share, now: datetime) -> Standing:
    """Live from the minute it starts; over from the minute it ends."""
    if share.is_off:
        return Standing.OFF
    if not share.slot or now < share.slot.start:
        return Standing.AHEAD
    return Standing.LIVE if now < share.slot.end else Standing.OVER


def is_over(share: Share, now: datetime) -> bool:
    """Whether it has taken place."""
    return standing(share, now) is Standing.OVER


def moot_from(instant: datetime | None, slot: Slot) -> datetime | None:
    """When something comes too late to be done; None when it can be done at any time after.

    What prepares a share is moot once it starts, and what belongs to its course once it is over;
    so is what names no moment, for nobody said that it can wait.
    """
    if instant is None:
        return slot.end
    due, start, end = (moment.astimezone(UTC) for moment in (instant, slot.start, slot.end))
    if due < start:
        return slot.start
    return slot.end if due < end else None
