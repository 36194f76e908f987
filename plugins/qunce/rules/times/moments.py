"""Moments in order, and days as a reader counts them."""

from datetime import datetime, timedelta, timezone

from qunce.model.offset import Moment


def by_moment(moment: Moment | None) -> tuple[bool, int, float]:
    """Sort key: by day, what may be done at any time of it first; what has no moment comes last."""
    if not moment:
        return (True, 0, 0)
    return (False, moment.day.toordinal(), moment.at.timestamp() if moment.at else 0)


def days_until(moment: Moment, now: datetime) -> int:
    """Days from now until a moment: 0 today, negative when its day is gone.

    A minute counts the days of the clock that tells it, a whole day those of the reader, who
    stands in the zone of `now`.
    """
    if moment.at:
        now = now.astimezone(timezone(moment.at.utcoffset() or timedelta()))
    return (moment.day - now.date()).days
