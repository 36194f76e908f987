"""Shares at one time: a group or a person cannot attend them all."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import GROUP_CLASH, SPEAKER_CLASH
from qunce.model.share import Share

NAMED = 3
"""How many of the other shares a message names."""

Run = tuple[str, ...]
"""Ids of shares that are all on at some moment, by start."""


def clash_problems(library: Library, as_of: datetime | None = None) -> list[Problem]:
    """One problem for all shares that clash at one time, told at the last of them to start.

    Silent about what is over at `as_of`, by default the last recorded moment: nobody can mend it.
    """
    now = as_of or library.last_recorded()
    shares = [share for share in library.shares_by_start() if is_ahead(share, now)]
    groups, people = _runs_of(shares, _groups), _runs_of(shares, _people)
    return [
        _clash(library, run, groups[run], people[run]) for run in dict.fromkeys((*groups, *people))
    ]


def is_ahead(share: Share, now: datetime) -> bool:
    """Whether it will take place at an hour that is known, or is on."""
    slot = share.slot
    return slot is not None and not slot.is_whole_day and slot.end > now and not share.is_off


def _groups(share: Share) -> Iterable[str]:
    return share.groups


def _people(share: Share) -> Iterable[str]:
    return dict.fromkeys((*share.speakers, *([share.host] if share.host else [])))


def _runs_of(
    shares: Iterable[Share], attendants: Callable[[Share], Iterable[str]]
) -> defaultdict[Run, list[str]]:
    """Every clash, and the ids of who would have to attend all its shares, in order."""
    attended: dict[str, list[Share]] = defaultdict(list)
    for share in shares:
        for id in attendants(share):
            attended[id].append(share)
    found: defaultdict[Run, list[str]] = defaultdict(list)
    for id in sorted(attended):
        for run in _runs(attended[id]):
            found[run].append(id)
    return found


def _runs(shares: Iterable[Share]) -> Iterator[Run]:
    """Of shares by start, each largest set of two and more that are on together."""
    on: dict[str, float] = {}
    for share in shares:
        if share.slot is None:
            continue
        start = share.slot.start.timestamp()
        still_on = {id: end for id, end in on.items() if end > start}
        if len(on) > max(1, len(still_on)):
            yield tuple(on)
        on = still_on | {share.id: share.slot.end.timestamp()}
    if len(on) > 1:
        yield tuple(on)


def _clash(library: Library, run: Run, groups: list[str], people: list[str]) -> Problem:
    *others, last = (library.shares[id] for id in run)
    code = GROUP_CLASH if groups else SPEAKER_CLASH
    who = {
        "groups": "、".join(library.groups[id].title for id in groups),
        "speakers": "、".join(library.people[id].title for id in people),
    }
    titles = "、".join(f"《{share.title}》（{share.id}）" for share in others[:NAMED])
    more = f"等 {len(others)} 场" if len(others) > NAMED else ""
    return Problem(
        path=last.path,
        line=last.start_line,
        code=code.code,
        message=f"{'；'.join(f'{key}：{names}' for key, names in who.items() if names)} "
        f"同一时间还有{titles}{more}",
        hint=code.mend,
        severity=code.severity,
    )
