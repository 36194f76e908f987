"""A season of a series: drafts on its slots, holidays told."""

from dataclasses import dataclass, replace
from datetime import date

from qunce.model.kinds.share import SHARE
from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.share import ShareFormat, ShareStatus, Slot
from qunce.model.workdays import Workdays
from qunce.reading.exchange.names import free_id
from qunce.writing.new_file import NewFile, new_record
from qunce.writing.next_slot import next_number, slots_from

MARK, SKIP = "mark", "skip"
MOST = 60
"""Shares planned at once: more than a year of weeks."""
TITLE = "主题待定"
KNOWN = "已经有了"


@dataclass(frozen=True, slots=True)
class Planned:
    """One slot; `id` is empty where it is left out, `file` None where nothing is made for it."""

    slot: Slot
    id: str
    file: NewFile | None
    remark: str
    """What is to be known of its day, and of what is on it."""


def season(
    library: Library, series: Series, first: date, count: int, holidays: str
) -> list[Planned]:
    """So many slots of a series from a day on, in order, each with a draft or what it has already.

    Slots that are left out for a holiday stand among them and do not count.
    """
    planned: list[Planned] = []
    taken = set(library.shares)
    number = next_number(library, series)
    slots = slots_from(library, series, first)
    while sum(bool(one.id) for one in planned) < count:
        slot, share = next(slots)
        day = slot.start.date()
        remark = day_remark(library.workdays, day)
        if share:
            planned.append(Planned(slot, share.id, None, KNOWN))
        elif holidays == SKIP and library.workdays.holiday(day):
            planned.append(Planned(slot, "", None, remark))
        else:
            id = free_id(f"{series.id}-{_label(number, slot)}", taken)
            taken.add(id)
            planned.append(_draft(library, series, Planned(slot, id, None, remark), number))
            number = None if number is None else number + 1
    return planned


def day_remark(workdays: Workdays, day: date) -> str:
    """What is to be known of a day: its holiday, that it is worked, or that nobody has said yet."""
    if not workdays.knows(day):
        return f"{day.year} 年放假安排未公布"
    if holiday := workdays.holiday(day):
        return f"{holiday}放假"
    special = workdays.days.get(day)
    return f"{special.name}调休上班" if special else ""


def _label(number: int | None, slot: Slot) -> str:
    """The number, or for a series that does not count, the month it was planned for."""
    return str(number) if number is not None else f"{slot.start:%Y%m}"


def _draft(library: Library, series: Series, one: Planned, number: int | None) -> Planned:
    body = f"<!-- {one.slot.start.date()} {one.remark} -->" if one.remark else ""
    values = _values(library, series, one.slot, number)
    return replace(one, file=new_record(library.settings, SHARE, one.id, values, body=body))


def _values(library: Library, series: Series, slot: Slot, number: int | None) -> dict[str, object]:
    return {
        "title": TITLE,
        "speakers": (),
        "host": series.host,
        "series": series.id,
        "number": number,
        "start": slot.start,
        "duration": series.duration,
        "timezone": None if series.timezone == library.settings.timezone else series.timezone,
        "status": ShareStatus.IDEA,
        "format": ShareFormat.TEXT,
        "groups": series.groups,
    }
