"""Which shares can ask for anything near a moment, told by their dates alone.

To list what a share asks for takes much longer than to see that it lies years away.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from qunce.model.library import Library
from qunce.model.offset import Offset
from qunce.model.share import Share
from qunce.rules.times.windows import DAYS_AHEAD, DAYS_OVERDUE, PAGE_DAYS, SUMMARY_TIME

LEEWAY = timedelta(days=3)
"""A share's own length, a day's, and the time between two zones."""


def shares_within_reach(
    library: Library, shares: Iterable[Share], now: datetime
) -> Iterator[Share]:
    """Those that may ask for something by now or in the days a page stays complete."""
    reach = _reach(library)
    return (
        share for share in shares if any(abs(moment - now) <= reach for moment in _moments(share))
    )


def _moments(share: Share) -> Iterator[datetime]:
    """What the moments of its tasks are counted from."""
    if share.slot:
        yield share.slot.start
    if share.last_change:
        yield share.last_change.at


def _reach(library: Library) -> timedelta:
    """How far from such a moment something can be asked for."""
    furthest = max((abs(offset.distance) for offset in _offsets(library)), default=timedelta())
    longest_window = timedelta(days=max(DAYS_AHEAD + PAGE_DAYS, *DAYS_OVERDUE.values()))
    return furthest + SUMMARY_TIME + longest_window + LEEWAY


def _offsets(library: Library) -> Iterator[Offset]:
    for playbook in library.playbooks.values():
        yield from (item.at for item in playbook.items if item.at)
    yield from (snippet.at for snippet in library.snippets.values() if snippet.at)
