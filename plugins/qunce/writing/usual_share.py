"""What a new share takes from its series, and from what is already settled."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.share import ShareStatus
from qunce.writing.next_slot import next_number, next_slot

USUAL_LENGTH = timedelta(minutes=90)


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds where nobody says otherwise."""

    start: datetime | None = None
    length: timedelta = USUAL_LENGTH
    timezone: str | None = None
    """None where it is the project's own."""
    host: str | None = None
    groups: tuple[str, ...] = ()
    number: int | None = None


def usual_in(library: Library, series: Series, earliest: date) -> Usual:
    """The next share of a series, as far as the series tells."""
    return Usual(
        start=next_slot(library, series, earliest).start,
        length=series.duration,
        timezone=None if series.timezone == library.settings.timezone else series.timezone,
        host=series.host,
        groups=series.groups,
        number=next_number(library, series),
    )


def usual_status(speakers: tuple[str, ...], start: date | None) -> ShareStatus:
    """How far a share has come, by what is settled."""
    if not speakers:
        return ShareStatus.IDEA
    return ShareStatus.SCHEDULED if start else ShareStatus.INVITED
