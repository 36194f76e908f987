"""第几期 against the calendar: in a series a later share has the higher number."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import NUMBER_ORDER
from qunce.model.share import Share
from qunce.rules.checks.clashes import is_ahead


def number_problems(library: Library, as_of: datetime | None = None) -> Iterator[Problem]:
    """A problem for each share ahead whose number is not above that of the share before it.

    A new share gets the highest number so far plus one, whatever its date: when the later evening
    was written first, the numbers run backwards. Shares without a number or a slot, and those that
    are off, are passed over.
    """
    now = as_of or library.last_recorded()
    for series in library.series:
        shares = library.shares_of_series(series)
        counted = [share for share in shares if share.number is not None and not share.is_off]
        for before, after in pairwise(counted):
            if (before.number or 0) >= (after.number or 0) and is_ahead(after, now):
                yield _problem(before, after)


def _problem(before: Share, after: Share) -> Problem:
    return Problem(
        path=after.path,
        line=after.start_line,
        code=NUMBER_ORDER.code,
        message=f"number：这一场写的是第 {after.number} 期，"
        f"排在它前面的《{before.title}》（{before.id}）是第 {before.number} 期",
        hint=NUMBER_ORDER.mend,
        severity=NUMBER_ORDER.severity,
    )
