"""What came of a share, and what is still owed for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.summary import COUNTS


@dataclass(frozen=True, slots=True)
class Outcome:
    """`waiting` says why there is nothing to take away yet, and `role` who sees to it."""

    takeaways: Sequence[str]
    waiting: str
    role: str
    links: Sequence[Ref]


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that is due after the end."""

    text: Markup
    role: str
    when: str
    asked: Asked
    item: str
    """Id of its checklist item; empty for what is none."""
    snippet: str = ""
    """Id of the message that it sends."""
    action: Ref | None = None
    """Where to go for it, if the message itself is not on the page."""


def outcome_html(outcome: Outcome, *, is_over: bool) -> Markup:
    """What to take away and where to read on; the script shows it once the share is over."""
    count = len(outcome.takeaways)
    return html_fragment(
        "share_outcome.html",
        outcome=outcome,
        count=COUNTS[count] if count < len(COUNTS) else str(count),
        is_over=is_over,
    )


def owed_html(rows: Sequence[Owed], *, list_key: str, windows: str, is_over: bool) -> Markup:
    """Everything that is due after the end; which of it is open the script says."""
    return html_fragment(
        "share_owed.html", rows=rows, list_key=list_key, windows=windows, is_over=is_over
    )
