"""What is sent in the course of a share, and which shares have a page for that."""

from collections.abc import Iterable
from datetime import timedelta

from qunce.model.share import Share
from qunce.rendering.html.pack import Message

AROUND = timedelta(hours=1)
"""How long before the start and after the end the evening reaches."""


def has_live_page(share: Share) -> bool:
    """Whether anybody can be there at a known hour."""
    return bool(share.slot and not (share.is_off or share.slot.is_whole_day))


def live_messages(share: Share, pack: Iterable[Message]) -> tuple[Message, ...]:
    """Of a share's messages those of its evening, in order."""
    slot = share.slot
    if not slot:
        return ()
    return tuple(
        message
        for message in pack
        if message.moment
        and message.moment.at
        and slot.start - AROUND <= message.moment.at <= slot.end + AROUND
    )
