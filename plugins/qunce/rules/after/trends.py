"""How what was counted went from share to share."""

from collections.abc import Iterable
from dataclasses import dataclass

from qunce.model.review.measures import Measure, counted_at
from qunce.model.share import Share


@dataclass(frozen=True, slots=True)
class Course:
    """One measure over the shares of a trend; None where nobody counted it, which is not zero."""

    measure: Measure
    values: tuple[int | None, ...]

    @property
    def known(self) -> tuple[int, ...]:
        """What was counted, without the gaps."""
        return tuple(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Trend:
    """Shares at which something was counted, earliest first, and the course of each measure."""

    shares: tuple[Share, ...]
    courses: tuple[Course, ...]
    """Of measures that were counted at least once."""


def trend(shares: Iterable[Share], measures: Iterable[Measure]) -> Trend:
    """The trend over shares by start; a share at which nothing was counted does not stand in it."""
    measures = tuple(measures)
    counted = tuple(
        share
        for share in shares
        if any(counted_at(share, measure) is not None for measure in measures)
    )
    courses = (
        Course(measure, tuple(counted_at(share, measure) for share in counted))
        for measure in measures
    )
    return Trend(counted, tuple(course for course in courses if course.known))
