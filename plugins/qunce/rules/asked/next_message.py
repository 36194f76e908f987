"""Which message of a share is to be sent at a moment: the one due just now, else the next.

The script of a page repeats this with the reader's clock and with what this device has ticked:

1. Of the messages due at a minute by now only those count that were due within `TOGETHER` of the
   latest of them: whoever comes later no longer sends what a later message has overtaken. What is
   due at any time of a day counts until the day is gone. What prepares a share is overtaken by its
   start.
2. Of these, nobody knows here whether they went out, so they count for `GRACE` after they were due;
   one that some group has got already, in the script, for as long as no other overtakes it.
3. If none is left, it is the first one that is still ahead.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from qunce.model.offset import Moment
from qunce.model.share import Slot

TOGETHER = timedelta(minutes=10)
GRACE = timedelta(hours=1)


def next_moment(moments: Sequence[Moment], slot: Slot, now: datetime) -> int | None:
    """The position of the moment whose message is to be sent; None when all of them are past.

    Days are counted on the clock of the share.
    """
    latest = max((moment.at for moment in moments if moment.at and moment.at <= now), default=now)
    for position, moment in enumerate(moments):
        due = moment.at or datetime.combine(moment.day, time(), slot.start.tzinfo)
        if due < slot.start <= now:
            continue
        if moment.at:
            is_wanted = now - due <= GRACE and due >= latest - TOGETHER
        else:
            is_wanted = moment.day >= now.astimezone(slot.start.tzinfo).date()
        if due > now or is_wanted:
            return position
    return None
