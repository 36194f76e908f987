"""A season as a whole: what nobody sees who looks at one share at a time.

Silent about what is over or off: nobody can mend it.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from qunce.model.library import Library
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import GROUP_TWICE, SPEAKER_AGAIN
from qunce.model.share import Share
from qunce.rules.checks.clashes import is_ahead

REST = timedelta(days=30)
"""How long listeners do well without the same speaker."""


def season_problems(library: Library, as_of: datetime) -> list[Problem]:
    """Groups with two shares in one evening, and speakers who are back too soon."""
    shares = [share for share in library.shares_by_start() if not share.is_off]
    return [*_evenings(library, shares, as_of), *_speakers_back(library, shares, as_of)]


def _evenings(library: Library, shares: Iterable[Share], as_of: datetime) -> Iterator[Problem]:
    """One problem for all that some groups have on a day; what overlaps is told as a clash."""
    days: dict[tuple[str, object], list[Share]] = {}
    for share in shares:
        if share.slot and is_ahead(share, as_of):
            for group in share.groups:
                days.setdefault((group, share.slot.start.date()), []).append(share)
    found: dict[tuple[str, ...], list[str]] = {}
    for (group, _), held in days.items():
        if len(held) > 1 and not _overlap(held):
            found.setdefault(tuple(share.id for share in held), []).append(group)
    for ids, groups in found.items():
        *others, last = (library.shares[id] for id in ids)
        names = "、".join(library.groups[group].title for group in sorted(groups))
        what = f"groups：{names} 同一天还有{'、'.join(map(_named, others))}"
        yield _problem(last, GROUP_TWICE, what)


def _overlap(shares: Iterable[Share]) -> bool:
    """Whether any two of shares by start are on together."""
    end: datetime | None = None
    for share in shares:
        if share.slot:
            if end and share.slot.start < end:
                return True
            end = max(end, share.slot.end) if end else share.slot.end
    return False


def _speakers_back(library: Library, shares: Iterable[Share], as_of: datetime) -> Iterator[Problem]:
    """Told at the later share, series by series: each has listeners of its own.

    Who holds a series speaks in it as often as it takes place.
    """
    last: dict[tuple[str, str | None], Share] = {}
    for share in shares:
        series = library.series[share.series] if share.series else None
        for speaker in share.speakers:
            before = last.get((speaker, share.series))
            last[speaker, share.series] = share
            is_host = series is not None and speaker == series.host
            if before and not is_host and is_ahead(share, as_of):
                yield from _too_soon(library, speaker, before, share)


def _too_soon(library: Library, speaker: str, before: Share, share: Share) -> Iterator[Problem]:
    if not (before.slot and share.slot) or before.slot.overlaps(share.slot):
        return
    gap = share.slot.start.date() - before.slot.start.date()
    if gap < REST:
        apart = f"隔 {gap.days} 天" if gap else "在同一天"
        what = f"speakers：{library.people[speaker].title} 还讲{_named(before)}，{apart}"
        yield _problem(share, SPEAKER_AGAIN, what)


def _named(share: Share) -> str:
    return f"《{share.title}》（{share.id}）"


def _problem(share: Share, code: ProblemCode, what: str) -> Problem:
    return Problem(share.path, share.start_line, code.code, what, code.mend, code.severity)
