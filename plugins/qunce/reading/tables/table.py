"""What every format comes down to: rows of text under named columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class TableError(Exception):
    """Why a file cannot be taken for a table, in Chinese, with the mend."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells as text, row by row from the file's first one; which of them are headers is not known.

    `links` are the addresses behind cells, by row and column from 0.
    """

    rows: tuple[tuple[str, ...], ...]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One record to be; a cell that says nothing is left out."""

    where: str
    """What its author calls the place: `第 3 行`, or a file's name."""
    cells: Mapping[str, str]
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses behind cells, by column."""
    remarks: tuple[str, ...] = ()
    """What was changed or is missing in its text."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; `letters` say where a spreadsheet shows a column."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    letters: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    """Pages that their own site does not show."""
    is_markdown: bool = False
    """Whether its texts are Markdown already."""

    def place(self, row: Row, column: str) -> str:
        """`第 3 行 B 列“开始”`, or `posts/a.md 的 date`."""
        if letter := self.letters.get(column):
            return f"{row.where} {letter} 列“{column}”"
        return f"{row.where} 的 {column}"
