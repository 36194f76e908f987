"""A sheet somebody uploaded: what its columns are taken for, and what would be made of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.placing import place
from qunce.editor.flows.uploads import Uploads
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.registry import KINDS
from qunce.operations.refused import RefusedError
from qunce.reading.exchange.columns import (
    BODY,
    CLOCK,
    DAY,
    ID,
    LEAD,
    PERSON_PARTS,
    SKIP,
    takeable,
)
from qunce.reading.exchange.mapping import IMPORTABLE, targets
from qunce.reading.exchange.mapping import Mapping as Decided
from qunce.reading.exchange.opening import read_table
from qunce.reading.tables.table import Table, TableError
from qunce.writing.imported.draft import Draught
from qunce.writing.imported.importing import draught_of
from qunce.writing.new_file import NewFile

OWN_TITLES = {
    ID: "编号",
    BODY: "正文",
    LEAD: "正文上面的一段",
    DAY: "日期",
    CLOCK: "钟点",
    SKIP: "不要这一列",
}
YEAR = re.compile(r"[0-9]{4}")
FOR_A_FILE = re.compile(r"（[^（）]*(?:映射文件|--)[^（）]*）")
"""Hints that only help somebody with a command line."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet, and the key that it is taken for."""

    name: str
    example: str
    meant: str
    """Empty where nobody knows."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would do."""

    kind: Kind
    columns: tuple[Column, ...]
    draught: Draught

    @property
    def open_questions(self) -> tuple[str, ...]:
        """What keeps it from being done, a line each."""
        lines = (*self.draught.questions, *self.draught.complaints)
        return tuple(FOR_A_FILE.sub("", line) for line in lines)

    @property
    def files(self) -> list[NewFile]:
        """What would be made."""
        people = [file for _, file in self.draught.people]
        return [*people, *(draft.file for draft in self.draught.drafts)]


def imported(
    workspace: Workspace, uploads: Uploads, key: str, given: Mapping[str, str]
) -> Imported:
    """What would be made of an upload, with the columns as they were decided; raises RefusedError."""
    kind = _kind(given.get("kind", ""))
    with uploads.named(key) as path:
        if path is None:
            raise RefusedError("选上一份表格")
        table = _table(path, uploads.name(key), kind)
    decided = {
        column: to
        for number, column in enumerate(table.columns)
        if (to := given.get(f"column.{number}", "")) in targets(kind)
    }
    year = given.get("year", "").strip()
    mapping = Decided(kind=kind, columns=decided, year=int(year) if _is_year(year) else None)
    now = workspace.moment().replace(tzinfo=None)
    draught, meant = draught_of(table, mapping, workspace.library(), now)
    return Imported(kind, _columns(table, meant), draught)


def make_imported(workspace: Workspace, found: Imported) -> int:
    """Make all of it, and tell how many files that were; raises RefusedError."""
    if found.open_questions:
        raise RefusedError(f"还有 {len(found.open_questions)} 处要先定，没有新建")
    if not found.files:
        raise RefusedError("没有要新建的")
    place(workspace, found.files)
    return len(found.files)


def meanings(kind: Kind) -> list[tuple[str, str]]:
    """All that a column may be taken for, with its title."""
    labels = {key.name: key.label for key in takeable(kind)}
    labels |= {part: names[0] for part, names in PERSON_PARTS.items()} | OWN_TITLES
    return [(name, labels[name]) for name in targets(kind)]


def importable() -> tuple[Kind, ...]:
    """The kinds that a sheet may hold."""
    return tuple(KINDS[name] for name in IMPORTABLE)


def _kind(name: str) -> Kind:
    return next((kind for kind in importable() if kind.plural == name), importable()[0])


def _table(path: Path, name: str, kind: Kind) -> Table:
    try:
        return read_table(path, replace(Decided(), kind=kind))
    except TableError as error:
        raise RefusedError(f"{name}：{error}") from error


def _is_year(words: str) -> bool:
    return bool(YEAR.fullmatch(words)) and 1990 <= int(words) <= 2099


def _columns(table: Table, meant: Mapping[str, str]) -> tuple[Column, ...]:
    return tuple(
        Column(
            name,
            next((row.cells[name] for row in table.rows if name in row.cells), "")[:40],
            meant.get(name, ""),
        )
        for name in table.columns
    )
