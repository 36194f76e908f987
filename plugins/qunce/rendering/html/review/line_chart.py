"""A line over a few values as shapes: paths and dots on a sheet of fixed size, zero at its foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 320, 104
LEFT, RIGHT = 24, 296
TOP, FOOT = 26, 82
NUMBERED_AT_MOST = 8
"""With more dots their numbers would run into each other: then the first, last and highest do."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One value in its place."""

    x: int
    y: int
    number: str
    """Empty where there is no room to say it."""


@dataclass(frozen=True, slots=True)
class LineChart:
    """What is drawn."""

    dots: tuple[Dot, ...]
    paths: tuple[str, ...]
    """SVG path data, one for each run of values without a gap."""


def line_chart(values: Sequence[int | None]) -> LineChart:
    """Values in order, evenly spaced; None leaves a gap and is never drawn as zero."""
    highest = max((value for value in values if value is not None), default=0)
    shown = _numbered(values, highest)
    runs = list(_runs(values))
    dots = {
        at: Dot(_across(at, len(values)), _up(value, highest), str(value) if at in shown else "")
        for run in runs
        for at, value in run
    }
    paths = (
        "M" + "L".join(f"{dots[at].x} {dots[at].y}" for at, _ in run) for run in runs if run[1:]
    )
    return LineChart(tuple(dots.values()), tuple(paths))


def _runs(values: Sequence[int | None]) -> Iterator[list[tuple[int, int]]]:
    """The stretches of known values, each with its place."""
    run: list[tuple[int, int]] = []
    for at, value in enumerate((*values, None)):
        if value is not None:
            run.append((at, value))
        elif run:
            yield run
            run = []


def _numbered(values: Sequence[int | None], highest: int) -> set[int]:
    known = [at for at, value in enumerate(values) if value is not None]
    if len(known) <= NUMBERED_AT_MOST:
        return set(known)
    return {known[0], known[-1], values.index(highest)}


def _across(at: int, count: int) -> int:
    """A single value stands in the middle."""
    return (LEFT + RIGHT) // 2 if count == 1 else LEFT + (RIGHT - LEFT) * at // (count - 1)


def _up(value: int, highest: int) -> int:
    return FOOT - (FOOT - TOP) * value // (highest or 1)
