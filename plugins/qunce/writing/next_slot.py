"""When the next share of a series would be."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.share import Share, Slot

WEEK = timedelta(days=7)


def next_slot(library: Library, series: Series, earliest: date) -> Slot:
    """The series' first free slot after its last share, on `earliest` or later.

    A share that is off has given its date back. Taken is a slot in which one of the series'
    groups or its host has another share.
    """
    on = [share for share in library.shares_by_start() if not share.is_off]
    starts = [share.slot.start for share in on if share.series == series.id and share.slot]
    after = max([earliest - timedelta(days=1), *(start.date() for start in starts)])
    return next(slot for slot in _slots(series, after) if not _is_taken(slot, series, on))


def slots_from(
    library: Library, series: Series, first: date
) -> Iterator[tuple[Slot, Share | None]]:
    """The series' slots on `first` or later, without end, each with its share if it has one.

    Left out are slots in which one of the series' groups or its host has another share.
    """
    on = [share for share in library.shares_by_start() if not share.is_off]
    own = {
        share.slot.start.date(): share for share in on if share.series == series.id and share.slot
    }
    for slot in _slots(series, first - timedelta(days=1)):
        share = own.get(slot.start.date())
        if share or not _is_taken(slot, series, on):
            yield slot, share


def next_number(library: Library, series: Series) -> int | None:
    """One more than the highest; None where a series that has begun does not count its shares."""
    shares = [share for share in library.shares.values() if share.series == series.id]
    numbers = [share.number for share in shares if share.number is not None]
    if shares and not numbers:
        return None
    return max(numbers, default=0) + 1


def _slots(series: Series, after: date) -> Iterator[Slot]:
    zone = ZoneInfo(series.timezone)
    day = after + timedelta(days=1 + (series.weekday - after.weekday() - 1) % 7)
    while True:
        start = datetime.combine(day, series.time, zone)
        yield Slot(start, (start.astimezone(UTC) + series.duration).astimezone(zone))
        day += WEEK


def _is_taken(slot: Slot, series: Series, shares: list[Share]) -> bool:
    return any(
        share.slot
        and share.slot.start < slot.end
        and slot.start < share.slot.end
        and (
            set(share.groups) & set(series.groups)
            or (series.host and series.host in (share.host, *share.speakers))
        )
        for share in shares
    )
