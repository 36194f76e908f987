"""The examples of a `/// calculator` block: a column for each name, a number with its unit a cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qunce.model.problem_codes import CALCULATOR_WRONG
from qunce.model.sums.unit import MOST_PLACES, Quantity, Unit, quantity
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted

BARS = re.compile(r"(?<!\\)\|")
DELIMITERS = re.compile(r"[|:\-\s]+")
EMPHASIS = re.compile(r"\*\*(.*)\*\*")
HOW = "表头写 | 例子 | 每个名字一列 |，隔一行 |---|，下面一行一个算好的例子"
CELL = "写成数加单位，例如 200 人、15%、8 元"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; emphasis of a whole cell is left out."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, and an example each row, as long as they are."""

    line: int
    headings: tuple[str, ...]
    examples: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What stands below one name."""

    name: str
    cells: tuple[str, ...]
    quantities: tuple[Quantity, ...]

    @property
    def unit(self) -> Unit:
        """What all of its cells count."""
        return self.quantities[0].unit

    @property
    def places(self) -> int:
        """How exactly results are written: as in the cell that is most exact."""
        return min(MOST_PLACES, max(one.places for one in self.quantities))


def is_row(line: Line) -> bool:
    """Whether a line belongs to the table."""
    return line.text.lstrip().startswith("|")


def read_table(line: int, rows: Sequence[Line], place: Place) -> Table | None:
    """The table of a block that starts at a line; None where there is none to look at."""
    if len(rows) < 3 or not DELIMITERS.fullmatch(rows[1].text):
        place.wrong(CALCULATOR_WRONG, rows[0].number if rows else line, "没有算好的例子", HOW)
        return None
    head, *examples = (_row(one) for one in (rows[0], *rows[2:]))
    for position, heading in enumerate(head.cells):
        if heading in head.cells[:position]:
            what = f"表里有两列都叫{quoted(heading)}"
            place.wrong(CALCULATOR_WRONG, head.line, what, "一个名字只留一列")
    whole = tuple(row for row in examples if _is_whole(row, head, place))
    return Table(head.line, head.cells, whole) if whole else None


def read_columns(table: Table, wanted: Sequence[str] | None, place: Place) -> dict[str, Column]:
    """The columns of the wanted names, or all where formulas could not be read (None)."""
    if wanted is not None:
        _check_names(table, wanted, place)
    return {
        name: column
        for position, name in enumerate(table.headings)
        if position and (wanted is None or name in wanted)
        for column in _column(name, position, table, place)
    }


def _row(line: Line) -> Row:
    cells = BARS.split(line.text.strip().removeprefix("|").removesuffix("|"))
    return Row(line.number, tuple(EMPHASIS.sub(r"\1", cell.strip()) for cell in cells))


def _is_whole(row: Row, head: Row, place: Place) -> bool:
    """Whether a row can be looked at; what it lacks is reported."""
    if len(row.cells) != len(head.cells):
        what = f"这一行有 {len(row.cells)} 格，表头有 {len(head.cells)} 格"
        place.wrong(CALCULATOR_WRONG, row.line, what, "补上或者删掉格子")
        return False
    if not row.cells[0]:
        place.wrong(CALCULATOR_WRONG, row.line, "第一格没有例子的名字", "写上是哪个群、哪一次")
    return True


def _check_names(table: Table, wanted: Sequence[str], place: Place) -> None:
    names = table.headings[1:]
    spare = [name for name in names if name not in wanted]
    for name in wanted:
        if name in names:
            continue
        guess = did_you_mean(name, spare)
        if guess:
            spare.remove(guess)
        hint = f"把表头的{quoted(guess)}改成{quoted(name)}" if guess else f"在表里加一列 {name}"
        what = f"算式里的{quoted(name)}没有自己的一列"
        place.wrong(CALCULATOR_WRONG, table.line, what, hint)
    for name in spare:
        what = f"算式用不到{quoted(name)}这一列"
        hint = f"删掉这一列，或者改成算式里的名字：{listed(wanted)}"
        place.wrong(CALCULATOR_WRONG, table.line, what, hint)


def _column(name: str, position: int, table: Table, place: Place) -> Iterator[Column]:
    """The column, if every cell says what it should."""
    told = len(place.report.problems)
    quantities: list[Quantity] = []
    for row in table.examples:
        cell = row.cells[position]
        read = quantity(cell)
        if read is None:
            what = (
                f"{quoted(name)}这一格写的是{quoted(cell)}，没有数"
                if cell
                else f"{quoted(name)}这一格空着"
            )
            place.wrong(CALCULATOR_WRONG, row.line, what, CELL)
            continue
        if quantities and read.unit != quantities[0].unit:
            what = f"{quoted(name)}的单位有{quoted(quantities[0].unit.text)}也有{quoted(read.unit.text)}"
            place.wrong(CALCULATOR_WRONG, row.line, what, "一列只用一种单位")
        quantities.append(read)
    if len(place.report.problems) == told:
        cells = tuple(row.cells[position] for row in table.examples)
        yield Column(name, cells, tuple(quantities))
