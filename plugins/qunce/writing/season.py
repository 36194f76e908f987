"""A season of a series: drafts on its slots, holidays told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qunce.model.kinds.share import SHARE
from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.share import ShareFormat, ShareStatus, Slot
from qunce.model.workdays import Workdays
from qunce.reading.exchange.names import free_id
from qunce.writing.new_file import NewFile, new_record
from qunce.writing.next_slot import free_slots, next_number

MARK, SKIP = "mark", "skip"
MOST = 60
"""Shares planned at once: more than a year of weeks."""
TITLE = "主题待定"


@dataclass(frozen=True, slots=True)
class Planned:
    """One slot; without id and file where it is left out. `remark` tells of its day."""

    slot: Slot
    id: str
    file: NewFile | None
    remark: str


def season(
    library: Library, series: Series, first: date, count: int, holidays: str
) -> list[Planned]:
    """So many drafts from a day on, in order; slots that are left out for a holiday are among them.

    A slot in which one of the series' groups or its host has another share is nobody's to plan.
    """
    planned: list[Planned] = []
    taken = set(library.shares)
    number = next_number(library, series)
    for slot, remark, is_off in _told_slots(library, series, first):
        if sum(one.file is not None for one in planned) == count:
            break
        if is_off and holidays == SKIP:
            planned.append(Planned(slot, "", None, remark))
            continue
        id = free_id(f"{series.id}-{_label(number, slot)}", taken)
        taken.add(id)
        body = f"<!-- {slot.start.date()} {remark} -->" if remark else ""
        values = _values(library, series, slot, number)
        file = new_record(library.settings, SHARE, id, values, body=body)
        planned.append(Planned(slot, id, file, remark))
        number = None if number is None else number + 1
    return planned


def _told_slots(library: Library, series: Series, first: date) -> Iterator[tuple[Slot, str, bool]]:
    for slot in free_slots(library, series, first):
        day = slot.start.date()
        yield slot, day_remark(library.workdays, day), bool(library.workdays.holiday(day))


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
