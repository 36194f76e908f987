"""The way to a share in five moments: what is left to prepare, the start, what follows."""

import re
from itertools import groupby

from qunce.model.offset import Moment
from qunce.model.share import Share, Slot
from qunce.rendering.html.asked import iso_due
from qunce.rendering.html.days.home import Step
from qunce.rendering.text.chinese_dates import date_text
from qunce.rendering.text.offset_words import offset_label
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.asked.due import DueItem, due_items
from qunce.site_plan.frame.site import Site

DAYS_BEFORE = 3
FIRST_CLAUSE = re.compile(r"[^，。；：、（]+")


def trail(site: Site, share: Share, slot: Slot) -> list[Step]:
    """One required item of each of the last three days before, the start, one item after."""
    required = [due for due in due_items(site.library, share) if due.item.required and due.moment]
    start = slot.start.date()
    before = [due for due in required if due.moment and due.moment.day < start]
    after = [due for due in required if due.moment and due.moment.day > start]
    year = site.reference_year
    begins = iso_due(Moment(start, None if slot.is_whole_day else slot.start))
    opening = Step("T-0", "开场", date_text(start, year), begins)
    return [
        *(_step(due, year) for due in _one_of_each_day(before)[-DAYS_BEFORE:]),
        opening,
        *(_step(due, year) for due in _one_of_each_day(after)[:1]),
    ]


def _one_of_each_day(items: list[DueItem]) -> list[DueItem]:
    """The one that is said shortest: a step has the width of four characters on a phone."""
    by_day = groupby(sorted(items, key=_ordinal), key=_ordinal)
    return [min(group, key=lambda due: len(_words(due))) for _, group in by_day]


def _words(due: DueItem) -> str:
    clause = FIRST_CLAUSE.match(plain_text(due.item.text))
    return clause[0] if clause else ""


def _ordinal(due: DueItem) -> int:
    return due.moment.day.toordinal() if due.moment else 0


def _step(due: DueItem, reference_year: int) -> Step:
    return Step(
        offset_label(due.item.at) if due.item.at else "",
        _words(due),
        date_text(due.moment.day, reference_year) if due.moment else "",
        iso_due(due.moment) if due.moment else "",
        due.item.id,
    )
