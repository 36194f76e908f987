"""今日该做什么: what each share asks for, with dates; the reader's clock picks what is on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Moment
from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class Action:
    """What is done about a row on the spot: a text to copy, or else the way to where it is done."""

    label: str
    url: str = ""
    """Where it leads, if there is no text to copy."""
    text: str = ""
    anchor: str = ""
    """Id of the text on the page."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something to do (`item`, which can be ticked) or only to send."""

    text: Markup
    role: str
    moment: Moment | None
    when: str
    """The moment in words: `12月4日（周五）20:00`; empty for none."""
    asked: Asked | None
    """None for no moment."""
    action: Action
    item: ChecklistItem | None = None
    snippet: str = ""
    """Id of what is sent with it."""
    is_personal: bool = False
    """Whether `role` is somebody's name: devices know roles, so whoever reads is told of it."""


@dataclass(frozen=True, slots=True)
class ShareTasks:
    """What one share asks for."""

    id: str
    title: str
    url: str
    when: str
    starts: str
    ends: str
    """ISO; empty for what does not take place."""
    live_url: str
    """The page for its evening; empty where it has none."""
    tags: tuple[Tag, ...]
    list_key: str
    """Under which the browser keeps the ticks of its checklist."""
    groups: tuple[str, ...]
    """Ids of those it is held in."""
    who: str
    """JSON: role → names of who holds it."""
    rows: Sequence[DueRow]


@dataclass(frozen=True, slots=True)
class Choices:
    """Who a reader may be."""

    roles: Mapping[str, str]
    """Each with the address of its calendar."""
    groups: Mapping[str, str]
    """Id → title."""


def today_html(shares: Sequence[ShareTasks], choices: Choices, *, windows: str) -> Markup:
    """The page below its frame: rows by share, which the script sorts by the reader's clock.

    `windows` (JSON) are the days for which it shows a row.
    """
    return html_fragment("today.html", shares=shares, choices=choices, windows=windows)


def task_lines(rows: Iterable[tuple[ShareTasks, DueRow]], *, at_most: int, windows: str) -> Markup:
    """Rows of several shares in the order given, hidden until the script picks some."""
    return html_fragment("task_lines.html", rows=list(rows), at_most=at_most, windows=windows)
