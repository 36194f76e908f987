"""What an import would do, said before it does it."""

from dataclasses import dataclass, field

from qunce.model.kinds.kind import Kind
from qunce.reading.exchange.names import NewPerson
from qunce.writing.new_file import NewFile


@dataclass(frozen=True, slots=True)
class Draft:
    """One record to be made; `where` is its row."""

    kind: Kind
    id: str
    title: str
    when: str
    """A share's start as it is written; "" where there is none."""
    where: str
    file: NewFile
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is there already and says something else than its row."""

    id: str
    where: str
    changes: tuple[tuple[str, str, str], ...]
    """Label of the key, what the record says, what the row says."""


@dataclass(slots=True)
class Draught:
    """All that came of a table; nothing may be written while there are complaints."""

    drafts: list[Draft] = field(default_factory=list)
    people: list[tuple[NewPerson, NewFile]] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    different: list[Difference] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """`第 3 行 B 列“开始”：什么（怎么改）`, in the order of the table."""
    questions: list[str] = field(default_factory=list)
    """What a mapping file has to decide."""
    taken_out: list[str] = field(default_factory=list)
    """Columns that are left out because no record has such a thing."""
