"""Pages in chapters, which the reader opens: playbooks, with what to do first; a glossary."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.playbook import Playbook
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.chinese_dates import date_text

NO_YEAR = 0
"""A reference year no date falls into, so that these dates say theirs."""
COUNTED = ("", "一", "两", "三")


@dataclass(frozen=True, slots=True)
class FirstThing:
    """One item with what is sent for it."""

    item: ChecklistItem
    words: Markup
    snippet: Ref | None = None
    """Its text, and the page where that is filled in."""
    text: str = ""
    """What is copied; empty when a blank must be filled in first."""


def first_things_html(things: Sequence[FirstThing]) -> Markup:
    """A list to tick; nothing when there is nothing to do."""
    if not things:
        return Markup()
    return html_fragment("first_things.html", things=things, count=COUNTED[len(things)])


def chapters_bar(playbook: Playbook) -> Markup:
    """`激活组维护`, `2026年9月22日看过`, `下次复核 2027年3月21日`; the button opens every chapter."""
    parts = [f"{playbook.owner}维护"] if playbook.owner else []
    parts += [
        f"{date_text(playbook.reviewed, NO_YEAR)}看过",
        f"下次复核 {date_text(playbook.reviewed + playbook.review_every, NO_YEAR)}",
    ]
    return html_fragment("chapters_bar.html", parts=parts)


def glossary_head(count: int) -> Markup:
    """Above so many terms: a field to find one with, and the button that opens all groups."""
    return html_fragment("glossary_head.html", count=count)
