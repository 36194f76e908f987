"""The way to a share in five moments: what is left to prepare, the start, what follows."""

import re
from itertools import groupby

from qunce.model.share import Share, Slot
from qunce.rendering.checklist_html import iso_due
from qunce.rendering.chinese_dates import date_text
from qunce.rendering.home_html import Step
from qunce.rendering.plain_text import plain_text
from qunce.rules.due import DueItem, due_items
from qunce.site_plan.site import Site

DAYS_BEFORE = 3
FIRST_CLAUSE = re.compile(r"[^，。；：、（]+")


def trail(site: Site, share: Share, slot: Slot) -> list[Step]:
    """The first required item of the last three days before, the start, the first item after."""
    required = [
        due
        for due in due_items(share, site.library.playbooks[share.playbook])
        if due.item.required and due.moment
    ]
    start = slot.start.date()
    before = [due for due in required if due.moment and due.moment.day < start]
    after = [due for due in required if due.moment and due.moment.day > start]
    year = site.reference_year
    opening = Step("T-0", "开场", date_text(start, year), slot.start.isoformat(timespec="minutes"))
    return [
        *(_step(due, year) for due in _first_of_each_day(before)[-DAYS_BEFORE:]),
        opening,
        *(_step(due, year) for due in _first_of_each_day(after)[:1]),
    ]


def _first_of_each_day(items: list[DueItem]) -> list[DueItem]:
    by_day = sorted(items, key=_ordinal)
    return [next(group) for _, group in groupby(by_day, key=_ordinal)]


def _ordinal(due: DueItem) -> int:
    return due.moment.day.toordinal() if due.moment else 0


def _step(due: DueItem, reference_year: int) -> Step:
    words = FIRST_CLAUSE.match(plain_text(due.item.text))
    return Step(
        due.item.at.label if due.item.at else "",
        words[0] if words else "",
        date_text(due.moment.day, reference_year) if due.moment else "",
        iso_due(due.moment) if due.moment else "",
        due.item.id,
    )
