"""How numbers went from share to share: a drawing for each measure, and all of them as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.review.line_chart import FOOT, HEIGHT, LEFT, RIGHT, WIDTH, LineChart


@dataclass(frozen=True, slots=True)
class Drawing:
    """One measure: `said` tells all its values to who does not see them."""

    id: str
    title: str
    how: str
    """How it is counted."""
    said: str
    chart: LineChart


@dataclass(frozen=True, slots=True)
class NumbersRow:
    """A share, the day it was held and what was counted; empty for what nobody counted."""

    day: str
    share: Ref
    cells: Sequence[str]


def drawings_html(drawings: Sequence[Drawing], *, first: str, last: str) -> Markup:
    """Small drawings side by side, from the day `first` to the day `last`."""
    sheet = {"width": WIDTH, "height": HEIGHT, "left": LEFT, "right": RIGHT, "foot": FOOT}
    return html_fragment("trend.html", drawings=drawings, first=first, last=last, sheet=sheet)


def numbers_table(caption: str, labels: Sequence[str], rows: Sequence[NumbersRow]) -> Markup:
    """A row for each share."""
    return html_fragment("numbers.html", caption=caption, labels=labels, rows=rows)
