"""A quarter at a glance: a row a week, a column a series; on narrow screens the rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.days.month_table import Entry
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class Lane:
    """A column: a series and its fixed time."""

    title: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Late:
    """From which day on something is late, and until which that is told; ISO days."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class SeasonEntry:
    """A share in its column, or a slot of its series that is free.

    `rank` is its place among those of its week; `lack` says that something has to be done before it
    starts.
    """

    entry: Entry
    rank: int
    tags: Sequence[Tag]
    is_free: bool = False
    lack: Tag | None = None
    late: Late | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A row; `monday` and `sunday` are ISO days, by which the reader's clock finds its own."""

    monday: str
    sunday: str
    days: str
    notes: Sequence[str]
    """Festivals and solar terms."""
    special: Sequence[tuple[str, str]]
    """休 or 班, and the days that are."""
    cells: Sequence[Sequence[SeasonEntry]]
    """One for each lane."""


def season_table(
    *, caption: str, lanes: Sequence[Lane], weeks: Sequence[Week], has_singles: bool
) -> Markup:
    """The table; with singles its last column holds what belongs to no series."""
    return html_fragment(
        "season_table.html", caption=caption, lanes=lanes, weeks=weeks, has_singles=has_singles
    )


def season_head(
    title: str, *, note: str, before: Ref | None, after: Ref | None, months: Ref
) -> Markup:
    """Title, neighbouring quarters, what it comes to, and what narrows it down."""
    return html_fragment(
        "season_head.html",
        title=title,
        note=note,
        before=before,
        after=after,
        months=months,
    )
