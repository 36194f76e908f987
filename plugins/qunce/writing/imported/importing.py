"""From a table to the files of new records, or to all that keeps them from being made."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qunce.model.index import indexed
from qunce.model.kinds.names import ID as ID_PATTERN
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.person import LONGEST_BIO, PERSON
from qunce.model.kinds.series import WEEKDAYS
from qunce.model.library import Library
from qunce.reading.exchange.cells import (
    SOME_WEEKDAY,
    Cell,
    UnknownNameError,
    one_line,
    value_of,
)
from qunce.reading.exchange.columns import BODY, CLOCK, DAY, ID, LEAD, SKIP, guessed, takeable
from qunce.reading.exchange.mapping import Mapping as MappingFile
from qunce.reading.exchange.names import Names, free_id, id_of, is_nothing, person_id
from qunce.reading.tables.table import Row, Table
from qunce.reading.words.characters import without_hidden
from qunce.reading.words.spoken_times import UnreadableError, spoken
from qunce.writing.imported.comparing import differences
from qunce.writing.imported.draft import Difference, Draft, Draught
from qunce.writing.imported.proving import faults_of, in_plain_words
from qunce.writing.imported.share_rows import NUMBER_IN_TITLE, finish_share
from qunce.writing.imported.times import TimeCells
from qunce.writing.new_file import NewFile, new_record

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


def draught_of(
    table: Table, mapping: MappingFile, library: Library, now: datetime
) -> tuple[Draught, dict[str, str]]:
    """All that an import of the table would do, and what each of its columns is taken for.

    `now` is what the ledger of a share that is off already is dated with, in the project's zone.
    """
    meant = guessed(table.columns, mapping.kind, mapping.columns, of_pages=table.is_markdown)
    importer = _Importer(table, mapping, library, meant, now)
    importer.ask_about_columns()
    importer.try_defaults()
    for row in table.rows:
        importer.take(row)
    importer.make_people()
    importer.name_weekdays()
    return importer.draught, meant


class _Importer:
    """Goes through a table once; what it finds fills up its draught."""

    def __init__(
        self,
        table: Table,
        mapping: MappingFile,
        library: Library,
        meant: Mapping[str, str],
        now: datetime,
    ) -> None:
        self.draught = Draught(skipped=list(table.left_out))
        self._table, self._mapping, self._library, self._now = table, mapping, library, now
        self._kind = mapping.kind
        self._meant = meant
        self._columns = {target: column for column, target in meant.items()}
        self._names = {
            kind: _names_in(library, kind, mapping)
            for kind in (RecordKind.PERSON, RecordKind.GROUP, RecordKind.SERIES)
        }
        self._records: Mapping[str, Any] = getattr(library, self._kind.plural)
        self._by_title = indexed(self._records.values(), lambda record: [record.title])
        self._taken = set(self._records)
        self._defaults = dict(mapping.defaults)
        self._seen: dict[tuple[str, object], str] = {}
        self._weekdays: dict[str, Counter[int]] = {}
        """Of each question for a name: on which weekdays the rows are that ask it."""

    def ask_about_columns(self) -> None:
        """Columns that mean nothing certain, and keys that no column has and nobody set."""
        table = self._table
        self.draught.taken_out = [name for name, to in self._meant.items() if to == SKIP]
        for column in self._mapping.columns:
            if column not in table.columns:
                self.draught.questions.append(
                    f"映射文件 columns 里的“{column}”，表格里没有这一列（删掉，或者照表头改）"
                )
        for column in table.columns:
            example = next((row.cells[column] for row in table.rows if column in row.cells), "")
            if column in self._meant or not example:
                continue
            where = f"{table.letters[column]} 列" if column in table.letters else "元数据里的 "
            what = f"{where}“{column}”不知道是什么，例如“{one_line(example)[:20]}”"
            hint = (
                f"在映射文件的 columns 里写它是什么，例如 {column}: 简介；不要的写 {column}: {SKIP}"
            )
            self.draught.questions.append(f"{what}（{hint}）")
        if "title" not in self._columns and "title" not in self._mapping.defaults:
            label = next(key.label for key in self._kind.keys if key.name == "title")
            self.draught.questions.append(
                f"没有找到{label}这一列（在映射文件的 columns 里写 列名: title）"
            )

    def try_defaults(self) -> None:
        """What is wrong with a default is asked once, not in every row."""
        for key in takeable(self._kind):
            if key.name not in self._defaults:
                continue
            try:
                if key.name == "start":
                    spoken(self._defaults["start"])
                else:
                    value_of(key, Cell(self._defaults[key.name]), self._names)
            except UnknownNameError:
                continue  # told with the rows
            except UnreadableError as error:
                del self._defaults[key.name]
                self._ask(f"映射文件 defaults 的 {key.name}：{error.what}（{error.hint}）")

    def _ask(self, question: str) -> None:
        if question not in self.draught.questions:
            self.draught.questions.append(question)

    def take(self, row: Row) -> None:
        """One row: a new record, a known one, or complaints."""
        if self._mapping.skip & {row.where, row.where.rpartition("/")[2]}:
            self.draught.skipped.append(row.where)
            return
        before = len(self.draught.complaints)
        wanted = self._wanted(row)
        if len(self.draught.complaints) > before or not wanted.values.get("title"):
            if len(self.draught.complaints) == before and "title" in self._columns:
                self._complain(row, "title", "是空的", "写上内容；整行不要就删掉")
            return
        known = self._known(wanted)
        if known is not None:
            self._compare(row, wanted, known)
            return
        self._draft(row, wanted)

    def make_people(self) -> None:
        """Files of those who were met on the way."""
        for person in self._names[RecordKind.PERSON].new.values():
            if person.id in self._library.people:
                continue
            values: dict[str, object] = dict(person.values)
            bio = str(values.get("bio", ""))
            body = bio if len(bio) > LONGEST_BIO else ""
            if body:
                del values["bio"]
            file = new_record(self._library.settings, PERSON, person.id, values, body=body)
            if body and faults_of(RecordKind.PERSON, person.id, file, self._library.settings):
                words = in_plain_words(body)
                file = new_record(self._library.settings, PERSON, person.id, values, body=words)
            self.draught.people.append((person, file))

    def name_weekdays(self) -> None:
        """A line that makes a series has the weekday its rows mostly fall on, so that it works."""
        for place, question in enumerate(self.draught.questions):
            if SOME_WEEKDAY in question:
                seen = self._weekdays.get(question, Counter())
                day = max(seen, key=lambda one: (seen[one], one), default=SUNDAY)
                line = question.replace(
                    f"--weekday {SOME_WEEKDAY}", f"--weekday {WEEKDAYS.options[day].word}"
                )
                self.draught.questions[place] = line

    def _wanted(self, row: Row) -> Wanted:
        wanted = Wanted({}, None, "", list(row.remarks))
        cells = self._cells(row)
        unknown: list[str] = []
        for key in takeable(self._kind):
            if key.name in TIMES or key.name not in cells:
                continue
            try:
                wanted.values[key.name] = value_of(key, cells[key.name], self._names)
            except UnknownNameError as error:
                unknown.append(f"{error.what}（{error.hint}）")
                self._ask(unknown[-1])
            except UnreadableError as error:
                self._complain(row, key.name, error.what, error.hint)
        parts = (cells[part].text for part in (LEAD, BODY) if part in cells)
        texts = [without_hidden(text, separator="\n") for text in parts]
        wanted.body = "\n\n".join(dict.fromkeys(texts)) if texts else None
        if ID in cells:
            wanted.id = self._id_in(row, cells[ID].text)
        if self._kind.name is RecordKind.SHARE:
            self._finish_share(row, wanted, cells)
        day = _day(wanted.values.get("start"))
        if day:
            for question in unknown:
                self._weekdays.setdefault(question, Counter())[day.weekday()] += 1
        return wanted

    def _finish_share(self, row: Row, wanted: Wanted, cells: Mapping[str, Cell]) -> None:
        self._number_from_title(wanted)
        texts = {name: cells[name].text for name in TIMES if name in cells}
        zone = wanted.values.get("timezone") or self._library.settings.timezone
        usual, year = self._defaults.get("start", ""), self._mapping.year
        told = TimeCells(texts, year, zone, usual, from_pages=self._table.is_markdown)
        faults = finish_share(wanted.values, wanted.remarks, told, self._library, self._now)
        for target, error in faults:
            self._complain(row, target, error.what, error.hint)
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
            target = self._meant.get(column, SKIP)
            if target == SKIP or (target != "title" and is_nothing(text)):
                continue
            cells[target] = Cell(text, row.links.get(column, ""))
        return cells

    def _id_in(self, row: Row, text: str) -> str:
        if ID_PATTERN.fullmatch(text):
            return text
        id = id_of(text)
        if not id:
            self._complain(row, ID, f"“{one_line(text)}”不能作编号", "只用小写字母、数字和短横线")
        return id

    def _known(self, wanted: Wanted) -> Any:  # noqa: ANN401 - a record of any kind
        """The record that a row tells of again: by its id, else by title and day."""
        title, day = wanted.values["title"], _day(wanted.values.get("start"))
        if wanted.id in self._records and self._may_be_ours:
            return self._records[wanted.id]
        alike = self._by_title.get(title, ())
        return next((record for record in alike if _day_of(record) == day), None)

    @property
    def _may_be_ours(self) -> bool:
        """Whether it is a spreadsheet, which may be one of ours that somebody has edited."""
        return bool(self._table.letters)

    def _compare(self, row: Row, wanted: Wanted, record: Any) -> None:  # noqa: ANN401 - likewise
        # What was filled in for want of a cell says nothing against a record.
        told = {self._meant[column] for column in row.cells if column in self._meant}
        told |= {"start", "end"} if told & {*TIMES} else set()
        values = {name: value for name, value in wanted.values.items() if name in told}
        body = wanted.body if self._may_be_ours else None
        changes = differences(self._kind, record, values, body)
        if changes:
            self.draught.different.append(Difference(record.id, row.where, changes))
        else:
            self.draught.same.append(record.id)

    def _draft(self, row: Row, wanted: Wanted) -> None:
        title, start = str(wanted.values["title"]), wanted.values.get("start")
        same = self._seen.setdefault((title, _day(start)), row.where)
        if same != row.where and not wanted.id:
            self._complain(row, "title", f"和{same}是同一场", "删掉一行；真是两场就改主题")
            return
        id = self._new_id(row, wanted)
        if not id:
            return
        file = self._proved(row, id, wanted)
        when = "" if start is None else str(start)[:16]
        if file:
            self._taken.add(id)
            draft = Draft(self._kind, id, title, when, row.where, file, tuple(wanted.remarks))
            self.draught.drafts.append(draft)

    def _new_id(self, row: Row, wanted: Wanted) -> str:
        series, number = wanted.values.get("series"), wanted.values.get("number")
        counted = f"{series}-{number}" if series and number is not None else ""
        title = str(wanted.values["title"])
        said = person_id(title) if self._kind is PERSON else id_of(title)
        id = wanted.id or (counted if len(counted) <= 63 else "") or said
        if not id:
            hint = "加一列编号，只用小写字母、数字和短横线"
            self._complain(row, "title", f"“{title}”拼不出编号", hint)
            return ""
        if wanted.id and self._may_be_ours and id in self._taken:
            self._complain(row, ID, f"编号 {id} 上面已经用过", "换一个编号")
            return ""
        return free_id(id, self._taken)

    def _proved(self, row: Row, id: str, wanted: Wanted) -> NewFile | None:
        """The record's file; what the check would refuse in it is a complaint."""
        settings, kind = self._library.settings, self._kind
        body = (wanted.body or "").strip()
        file = new_record(settings, kind, id, wanted.values, body=body)
        faults = faults_of(kind.name, id, file, settings)
        if faults and body and not self._table.is_markdown:
            file = new_record(settings, kind, id, wanted.values, body=in_plain_words(body))
            faults = faults_of(kind.name, id, file, settings)
        for fault in faults:
            target = fault.message.partition("：")[0].partition(" ")[0]
            what = fault.message.partition("：")[2] if target in self._columns else fault.message
            self._complain(row, target, what, fault.hint)
        return None if faults else file

    def _complain(self, row: Row, target: str, what: str, hint: str) -> None:
        column = next(
            (name for name in row.cells if self._meant.get(name) == target),
            self._columns.get(target),
        )
        place = self._table.place(row, column) if column else row.where
        self.draught.complaints.append(f"{place}：{what}（{hint}）")


def _names_in(library: Library, kind: RecordKind, mapping: MappingFile) -> Names:
    plural = {RecordKind.PERSON: "people", RecordKind.GROUP: "groups", RecordKind.SERIES: "series"}
    records: Mapping[str, Any] = getattr(library, plural[kind])
    titles = indexed(records.values(), lambda record: [record.title])
    by_title = {title: [one.id for one in those] for title, those in titles.items()}
    return Names(frozenset(records), by_title, mapping.ids.get(kind, {}))


def _day(start: object) -> date | None:
    return (
        start.date() if isinstance(start, datetime) else start if isinstance(start, date) else None
    )


def _day_of(record: Any) -> date | None:  # noqa: ANN401 - a record of any kind
    return _day(getattr(record, "start", None))
