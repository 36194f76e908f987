"""Shares that have taken place, by the year they were held in, and what they came to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from qunce.model.share import Numbers, Share
from qunce.rules.times.standing import is_over


@dataclass(frozen=True, slots=True)
class Counted:
    """One measure over several shares: what was counted in all, and at how many of them."""

    total: int
    shares: int


def held_by_year(shares: Iterable[Share], now: datetime) -> Mapping[int, tuple[Share, ...]]:
    """Of shares by start those that are over, by year; the latest year first."""
    found: dict[int, list[Share]] = {}
    for share in shares:
        if share.slot and is_over(share, now):
            found.setdefault(share.slot.start.year, []).append(share)
    return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def counted(shares: Iterable[Share]) -> Mapping[str, Counted]:
    """Every measure that somebody counted at some of these shares, by its name in `Numbers`."""
    numbers = [share.numbers for share in shares]
    found = {}
    for field in fields(Numbers):
        values = [getattr(one, field.name) for one in numbers]
        known = [value for value in values if value is not None]
        if known:
            found[field.name] = Counted(sum(known), len(known))
    return found
