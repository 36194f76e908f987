"""Which message of a share is to be sent at a moment: the one due just now, else the next.

The script of a page repeats this with the reader's clock and with what this device has ticked:

1. Of the messages due by now only those count that were due within `TOGETHER` of the latest of
   them: whoever comes later no longer sends what a later message has overtaken. What prepares a
   share is overtaken by its start.
2. Of these, nobody knows here whether they went out, so they count for `GRACE` after they were due.
3. If none is left, it is the first one that is still ahead.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from qunce.model.offset import Moment
from qunce.model.share import Slot

TOGETHER = timedelta(minutes=10)
GRACE = timedelta(hours=1)


def next_moment(moments: Iterable[Moment], slot: Slot, now: datetime) -> int | None:
    """The position of the moment whose message is to be sent; None when all of them are past."""
    dues = [_due(moment, slot) for moment in moments]
    past = [due for due in dues if due <= now]
    for position, due in enumerate(dues):
        is_overtaken = due < slot.start <= now or (past and due < max(past) - TOGETHER)
        if due > now or (not is_overtaken and now - due <= GRACE):
            return position
    return None


def _due(moment: Moment, slot: Slot) -> datetime:
    """A whole day is due as it begins."""
    return moment.at or datetime.combine(moment.day, time(), slot.start.tzinfo)
