"""From a table to the files of new records, or to all that keeps them from being made."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from qunce.model.index import indexed
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.person import LONGEST_BIO, PERSON
from qunce.model.library import Library
from qunce.reading.exchange.cells import (
    Cell,
    UnknownNameError,
    one_line,
    value_of,
)
from qunce.reading.exchange.columns import ID, SKIP, guessed, takeable
from qunce.reading.exchange.mapping import Mapping as MappingFile
from qunce.reading.exchange.names import Names, free_id, id_of, person_id
from qunce.reading.tables.table import Row, Table
from qunce.reading.words.spoken_times import UnreadableError, spoken
from qunce.writing.imported.comparing import differences
from qunce.writing.imported.draft import Difference, Draft, Draught
from qunce.writing.imported.proving import faults_of, in_plain_words
from qunce.writing.imported.told import Told
from qunce.writing.imported.wanted import TIMES, RowReader, Wanted, day_of
from qunce.writing.new_file import NewFile, new_record


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
    importer.rows.name_weekdays()
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
        self._table, self._mapping, self._library = table, mapping, library
        self._kind = mapping.kind
        self._told = Told(self.draught, table, meant)
        self._names = {
            kind: _names_in(library, kind, mapping)
            for kind in (RecordKind.PERSON, RecordKind.GROUP, RecordKind.SERIES)
        }
        self._records: Mapping[str, Any] = getattr(library, self._kind.plural)
        self._by_title = indexed(self._records.values(), lambda record: [record.title])
        self._taken = set(self._records)
        self._defaults = dict(mapping.defaults)
        self._seen: dict[tuple[str, object], str] = {}
        self.rows = RowReader(
            self._told, mapping, library, names=self._names, defaults=self._defaults, now=now
        )

    def ask_about_columns(self) -> None:
        """Columns that mean nothing certain, and keys that no column has and nobody set."""
        table = self._table
        self.draught.taken_out = [name for name, to in self._told.meant.items() if to == SKIP]
        for column in self._mapping.columns:
            if column not in table.columns:
                self.draught.questions.append(
                    f"映射文件 columns 里的“{column}”，表格里没有这一列（删掉，或者照表头改）"
                )
        for column in table.columns:
            example = next((row.cells[column] for row in table.rows if column in row.cells), "")
            if column in self._told.meant or not example:
                continue
            where = f"{table.letters[column]} 列" if column in table.letters else "元数据里的 "
            what = f"{where}“{column}”不知道是什么，例如“{one_line(example)[:20]}”"
            hint = (
                f"在映射文件的 columns 里写它是什么，例如 {column}: 简介；不要的写 {column}: {SKIP}"
            )
            self.draught.questions.append(f"{what}（{hint}）")
        if "title" not in self._told.columns and "title" not in self._mapping.defaults:
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
                self._told.ask(f"映射文件 defaults 的 {key.name}：{error.what}（{error.hint}）")

    def take(self, row: Row) -> None:
        """One row: a new record, a known one, or complaints."""
        if self._mapping.skip & {row.where, row.where.rpartition("/")[2]}:
            self.draught.skipped.append(row.where)
            return
        before = len(self.draught.complaints)
        wanted = self.rows.wanted(row)
        if len(self.draught.complaints) > before or not wanted.values.get("title"):
            if len(self.draught.complaints) == before and "title" in self._told.columns:
                self._told.complain(row, "title", "是空的", "写上内容；整行不要就删掉")
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

    def _known(self, wanted: Wanted) -> Any:  # noqa: ANN401 - a record of any kind
        """The record that a row tells of again: by its id, else by title and day."""
        title, day = wanted.values["title"], day_of(wanted.values.get("start"))
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
        told = {self._told.meant[column] for column in row.cells if column in self._told.meant}
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
        same = self._seen.setdefault((title, day_of(start)), row.where)
        if same != row.where and not wanted.id:
            self._told.complain(row, "title", f"和{same}是同一场", "删掉一行；真是两场就改主题")
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
            self._told.complain(row, "title", f"“{title}”拼不出编号", hint)
            return ""
        if wanted.id and self._may_be_ours and id in self._taken:
            self._told.complain(row, ID, f"编号 {id} 上面已经用过", "换一个编号")
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
            what = (
                fault.message.partition("：")[2] if target in self._told.columns else fault.message
            )
            self._told.complain(row, target, what, fault.hint)
        return None if faults else file


def _names_in(library: Library, kind: RecordKind, mapping: MappingFile) -> Names:
    plural = {RecordKind.PERSON: "people", RecordKind.GROUP: "groups", RecordKind.SERIES: "series"}
    records: Mapping[str, Any] = getattr(library, plural[kind])
    titles = indexed(records.values(), lambda record: [record.title])
    by_title = {title: [one.id for one in those] for title, those in titles.items()}
    return Names(frozenset(records), by_title, mapping.ids.get(kind, {}))


def _day_of(record: Any) -> date | None:  # noqa: ANN401 - a record of any kind
    return day_of(getattr(record, "start", None))
