"""What an import asks and complains of, each in its place of the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qunce.reading.tables.table import Row, Table
from qunce.writing.imported.draft import Draught


@dataclass(slots=True)
class Told:
    """Writes into the draught of an import; `meant` says what each column is taken for."""

    draught: Draught
    table: Table
    meant: Mapping[str, str]
    columns: Mapping[str, str] = field(init=False)
    """The column of each target."""

    def __post_init__(self) -> None:
        self.columns = {target: column for column, target in self.meant.items()}

    def ask(self, question: str) -> None:
        """Ask once, however many rows make one wonder."""
        if question not in self.draught.questions:
            self.draught.questions.append(question)

    def complain(self, row: Row, target: str, what: str, hint: str) -> None:
        """Say what is wrong with a cell, or with its row where no cell has it."""
        column = next(
            (name for name in row.cells if self.meant.get(name) == target),
            self.columns.get(target),
        )
        place = self.table.place(row, column) if column else row.where
        self.draught.complaints.append(f"{place}：{what}（{hint}）")
