"""Two shares at one time: a group or a person cannot attend both."""

from collections.abc import Iterator, Sequence

from qunce.model.library import Library
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import GROUP_CLASH, SPEAKER_CLASH
from qunce.model.share import Share, Slot


def clash_problems(library: Library) -> list[Problem]:
    """One problem per pair and kind of clash, told at the share that starts later."""
    booked = [
        (share.slot, share)
        for share in library.shares_by_start()
        if share.slot and not share.is_off
    ]
    return [
        problem
        for position, (_, share) in enumerate(booked)
        for other in _overlapping(booked, position)
        for problem in _clashes(library, share, other)
    ]


def _overlapping(booked: Sequence[tuple[Slot, Share]], position: int) -> Iterator[Share]:
    """Of shares sorted by start, those behind a position that begin before the one there ends."""
    slot = booked[position][0]
    for later in range(position + 1, len(booked)):
        if not slot.overlaps(booked[later][0]):
            return
        yield booked[later][1]


def _clashes(library: Library, earlier: Share, later: Share) -> Iterator[Problem]:
    groups = sorted(set(earlier.groups) & set(later.groups))
    if groups:
        names = "、".join(library.groups[id].title for id in groups)
        yield _clash(GROUP_CLASH, f"groups：{names}", earlier, later)
    people = sorted(_people(earlier) & _people(later))
    if people:
        names = "、".join(library.people[id].title for id in people)
        yield _clash(SPEAKER_CLASH, f"speakers：{names}", earlier, later)


def _people(share: Share) -> set[str]:
    return {*share.speakers, *([share.host] if share.host else [])}


def _clash(code: ProblemCode, who: str, earlier: Share, later: Share) -> Problem:
    return Problem(
        path=later.path,
        line=1,
        code=code.code,
        message=f"{who} 同一时间还有《{earlier.title}》（{earlier.id}）",
        hint=code.mend,
        severity=code.severity,
    )
