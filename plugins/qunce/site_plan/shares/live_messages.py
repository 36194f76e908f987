"""What is sent in the course of a share, and which shares have a page for that."""

from datetime import timedelta

from qunce.model.offset import Moment
from qunce.model.share import Share

AROUND = timedelta(hours=1)
"""How long before the start and after the end the evening reaches."""


def has_live_page(share: Share) -> bool:
    """Whether anybody can be there at a known hour."""
    return bool(share.slot and not (share.is_off or share.slot.is_whole_day))


def is_live(share: Share, moment: Moment | None) -> bool:
    """Whether what is due at a moment is sent in the course of a share, or just around it."""
    slot = share.slot
    if not (slot and moment and moment.at):
        return False
    return slot.start - AROUND <= moment.at <= slot.end + AROUND
