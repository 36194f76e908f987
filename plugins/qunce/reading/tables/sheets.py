"""From a sheet to a table: which row has the headers, and what each column is called."""

from collections.abc import Callable, Sequence
from string import ascii_uppercase

from qunce.reading.tables.table import Row, Sheet, Table, TableError

SEARCHED = 10
"""Rows among which the headers are looked for: titles and remarks may stand above them."""


def table_of(sheet: Sheet, is_header: Callable[[str], bool]) -> Table:
    """The table of a sheet; `is_header` tells the words that usually head a column.

    Raises TableError where there are no rows below the headers, or two headers are alike.
    """
    rows = sheet.rows
    if not any(any(row) for row in rows):
        raise TableError("表格是空的")
    head = _head(rows[:SEARCHED], is_header)
    width = max(map(len, rows[head:]))
    names = _names(rows[head], rows[head + 1 :], width)
    letters = {name: letter(index) for index, name in names.items()}
    found = [
        Row(
            f"第 {number + 1} 行",
            {names[i]: text for i, text in enumerate(row) if text and i in names},
            {names[i]: sheet.links[number, i] for i in names if (number, i) in sheet.links},
        )
        for number, row in enumerate(rows)
        if number > head and any(row)
    ]
    if not found:
        raise TableError(f"第 {head + 1} 行是表头，下面没有内容")
    return Table(tuple(names.values()), tuple(found), letters)


def letter(index: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A, B, … Z, AA."""
    before, last = divmod(index, len(ascii_uppercase))
    return (letter(before - 1) if before else "") + ascii_uppercase[last]


def _head(rows: Sequence[Sequence[str]], is_header: Callable[[str], bool]) -> int:
    """The first row with the most known headers; else the first that says anything."""
    known = [sum(map(is_header, row)) for row in rows]
    if max(known):
        return known.index(max(known))
    return next(index for index, row in enumerate(rows) if any(row))


def _names(head: Sequence[str], below: Sequence[Sequence[str]], width: int) -> dict[int, str]:
    """Columns by their place; one without a header counts only if something stands in it."""
    names: dict[int, str] = {}
    for index in range(width):
        name = " ".join(head[index].split()) if index < len(head) else ""
        if not name and not any(row[index] for row in below if index < len(row)):
            continue
        name = name or f"没有表头的 {letter(index)} 列"
        if name in names.values():
            first = next(letter(place) for place, other in names.items() if other == name)
            raise TableError(f"{first} 列和 {letter(index)} 列的表头都是“{name}”（改掉一个再导入）")
        names[index] = name
    return names
