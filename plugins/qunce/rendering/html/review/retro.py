"""复盘: its three lists, and what was promised; the reader's clock says what is late."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing that somebody promised."""

    text: str
    who: Ref
    when: str
    """By which day, or on which it was done, in words."""
    asked: Asked | None
    """None for what is done."""
    how: str
    """What ends it; empty for what is done."""
    of: Ref | None = None
    """The retrospective, where the page is not its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """保持, 问题 or 尝试."""

    title: str
    lines: Sequence[str]


def kpt_html(columns: Sequence[Column]) -> Markup:
    """The lists that have something in them, side by side where there is room."""
    return html_fragment("kpt.html", columns=[column for column in columns if column.lines])


def actions_html(rows: Sequence[ActionRow], *, windows: str) -> Markup:
    """Rows of promises; `windows` (JSON) are the days one stays asked for."""
    return html_fragment("actions.html", rows=rows, windows=windows)
