"""今日该做什么: what each share asks for, with dates; the reader's clock picks what is on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Moment
from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.announcement import Announcement


@dataclass(frozen=True, slots=True)
class CopyText:
    """The first wording of a message, to be copied on the spot unless it has blanks."""

    anchor: str
    announcement: Announcement
    url: str
    """Where all its wordings stand."""
    fill_url: str
    """Where its blanks are filled in."""
    has_others: bool


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
    item: ChecklistItem | None = None
    copy: CopyText | None = None


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
    tags: tuple[Tag, ...]
    list_key: str
    """Under which the browser keeps the ticks of its checklist."""
    rows: Sequence[DueRow]


def today_head() -> Markup:
    """Title and count; the script writes the date and how much there is."""
    return html_fragment("today_head.html")


def role_filter(roles: Sequence[str]) -> Markup:
    """A button per role; nothing when there is no choice."""
    return html_fragment("role_filter.html", roles=roles) if len(roles) > 1 else Markup()


def share_tasks(tasks: ShareTasks, *, windows: str) -> Markup:
    """A share under its title with everything it asks for, by date.

    `windows` (JSON) are the days for which the script shows a row.
    """
    return html_fragment("share_tasks.html", tasks=tasks, windows=windows)


def today_foot() -> Markup:
    """What "today" means here."""
    return html_fragment("today_foot.html")


def task_lines(rows: Iterable[tuple[ShareTasks, DueRow]], *, at_most: int, windows: str) -> Markup:
    """Rows of several shares in the order given, hidden until the script picks some."""
    return html_fragment("task_lines.html", rows=list(rows), at_most=at_most, windows=windows)
