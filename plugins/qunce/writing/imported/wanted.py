"""A row of a table as values of its record's keys."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qunce.model.kinds.names import ID as ID_PATTERN
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.series import WEEKDAYS
from qunce.model.library import Library
from qunce.reading.exchange.cells import (
    SOME_WEEKDAY,
    Cell,
    UnknownNameError,
    one_line,
    value_of,
)
from qunce.reading.exchange.columns import BODY, CLOCK, DAY, ID, LEAD, SKIP, takeable
from qunce.reading.exchange.mapping import Mapping as MappingFile
from qunce.reading.exchange.names import Names, id_of, is_nothing
from qunce.reading.tables.table import Row
from qunce.reading.words.characters import without_hidden
from qunce.reading.words.spoken_times import UnreadableError
from qunce.writing.imported.share_rows import NUMBER_IN_TITLE, finish_share
from qunce.writing.imported.times import TimeCells
from qunce.writing.imported.told import Told

SUNDAY = 6
TIMES = ("start", "end", DAY, CLOCK)
"""Cells that tell of a share's slot: they are read together."""


@dataclass(slots=True)
class Wanted:
    """What a row says, as values of its record's keys."""

    values: dict[str, Any]
    body: str | None
    id: str
    remarks: list[str]


class RowReader:
    """Reads rows one by one; it remembers who is met on the way and what is asked on which days."""

    def __init__(
        self,
        told: Told,
        mapping: MappingFile,
        library: Library,
        *,
        names: Mapping[RecordKind, Names],
        defaults: Mapping[str, str],
        now: datetime,
    ) -> None:
        self._told, self._mapping, self._library = told, mapping, library
        self._names, self._defaults, self._now = names, defaults, now
        self._weekdays: dict[str, Counter[int]] = {}
        """Of each question for a name: on which weekdays the rows are that ask it."""

    def wanted(self, row: Row) -> Wanted:
        """What a row says; what cannot be read is told."""
        wanted = Wanted({}, None, "", list(row.remarks))
        cells = self._cells(row)
        unknown: list[str] = []
        for key in takeable(self._mapping.kind):
            if key.name in TIMES or key.name not in cells:
                continue
            try:
                wanted.values[key.name] = value_of(key, cells[key.name], self._names)
            except UnknownNameError as error:
                unknown.append(f"{error.what}（{error.hint}）")
                self._told.ask(unknown[-1])
            except UnreadableError as error:
                self._told.complain(row, key.name, error.what, error.hint)
        parts = (cells[part].text for part in (LEAD, BODY) if part in cells)
        texts = [without_hidden(text, separator="\n") for text in parts]
        wanted.body = "\n\n".join(dict.fromkeys(texts)) if texts else None
        if ID in cells:
            wanted.id = self._id_in(row, cells[ID].text)
        if self._mapping.kind.name is RecordKind.SHARE:
            self._finish_share(row, wanted, cells)
        day = day_of(wanted.values.get("start"))
        if day:
            for question in unknown:
                self._weekdays.setdefault(question, Counter())[day.weekday()] += 1
        return wanted

    def _finish_share(self, row: Row, wanted: Wanted, cells: Mapping[str, Cell]) -> None:
        self._number_from_title(wanted)
        texts = {name: cells[name].text for name in TIMES if name in cells}
        zone = wanted.values.get("timezone") or self._library.settings.timezone
        usual, year = self._defaults.get("start", ""), self._mapping.year
        told = TimeCells(texts, year, zone, usual, from_pages=self._told.table.is_markdown)
        faults = finish_share(wanted.values, wanted.remarks, told, self._library, self._now)
        for target, error in faults:
            self._told.complain(row, target, error.what, error.hint)
        self._describe_speaker(wanted, cells)

    def _number_from_title(self, wanted: Wanted) -> None:
        """`第 45 期 …` in a series that is counted in its titles."""
        found = NUMBER_IN_TITLE.fullmatch(str(wanted.values.get("title") or ""))
        if found and wanted.values.get("series") and "number" not in wanted.values:
            wanted.values |= {"number": int(found["number"]), "title": found["title"].strip()}

    def _describe_speaker(self, wanted: Wanted, cells: Mapping[str, Cell]) -> None:
        """What a row tells of its only speaker, if that one is made on the way."""
        speakers: tuple[str, ...] = wanted.values.get("speakers") or ()
        only = str(speakers[0]) if len(speakers) == 1 else ""
        person = self._names[RecordKind.PERSON].new.get(only)
        if person is None:
            return
        for target, cell in cells.items():
            if target.startswith("speaker."):
                person.values.setdefault(target.removeprefix("speaker."), one_line(cell.text))

    def _cells(self, row: Row) -> dict[str, Cell]:
        """What stands under each target, defaults where nothing does."""
        cells = {key: Cell(text) for key, text in self._defaults.items() if key != "start"}
        for column, text in row.cells.items():
            target = self._told.meant.get(column, SKIP)
            if target == SKIP or (target != "title" and is_nothing(text)):
                continue
            cells[target] = Cell(text, row.links.get(column, ""))
        return cells

    def _id_in(self, row: Row, text: str) -> str:
        if ID_PATTERN.fullmatch(text):
            return text
        id = id_of(text)
        if not id:
            self._told.complain(
                row, ID, f"“{one_line(text)}”不能作编号", "只用小写字母、数字和短横线"
            )
        return id

    def name_weekdays(self) -> None:
        """A line that makes a series has the weekday its rows mostly fall on, so that it works."""
        for place, question in enumerate(self._told.draught.questions):
            if SOME_WEEKDAY in question:
                seen = self._weekdays.get(question, Counter())
                day = max(seen, key=lambda one: (seen[one], one), default=SUNDAY)
                line = question.replace(
                    f"--weekday {SOME_WEEKDAY}", f"--weekday {WEEKDAYS.options[day].word}"
                )
                self._told.draught.questions[place] = line


def day_of(start: object) -> date | None:
    """The day of a start, be it a moment or a day; None for neither."""
    return (
        start.date() if isinstance(start, datetime) else start if isinstance(start, date) else None
    )
