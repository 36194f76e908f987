"""How well a ranking answers known-item queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.search.queries import Query

DEPTH = 10
"""Results below the tenth are not looked at."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and what came back: page addresses in order, and how long it took."""

    query: Query
    pages: tuple[str, ...]
    milliseconds: float

    @property
    def rank(self) -> int | None:
        """Where the first wanted page stands, from 1; None below the tenth."""
        wanted = (at for at, page in enumerate(self.pages[:DEPTH], 1) if page in self.query.pages)
        return next(wanted, None)


@dataclass(frozen=True, slots=True)
class Score:
    """All from 0 to 1: mean reciprocal rank, found within 1, 3, 10, answered with nothing."""

    count: int
    mrr: float
    first: float
    third: float
    tenth: float
    nothing: float


def score(asked: Collection[Asked]) -> Score:
    """The score over queries; every query counts the same."""
    ranks = [one.rank for one in asked]
    return Score(
        count=len(ranks),
        mrr=fmean(1 / rank if rank else 0 for rank in ranks),
        first=within(ranks, 1),
        third=within(ranks, 3),
        tenth=within(ranks, DEPTH),
        nothing=fmean(not one.pages for one in asked),
    )


def within(ranks: Sequence[int | None], depth: int) -> float:
    """The share of ranks at or above a depth."""
    return fmean(rank is not None and rank <= depth for rank in ranks)
