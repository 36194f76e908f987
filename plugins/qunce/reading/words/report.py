"""What is found while one file is read: problems, and ids that must exist elsewhere."""

from dataclasses import dataclass, field

from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Problem, ProblemCode, Severity
from qunce.reading.words.wording import joined


@dataclass(frozen=True, slots=True)
class Reference:
    """An id of another record, as written at a line of a file."""

    path: str
    line: int
    name: str
    """What the author calls the place it stands in: `speakers 第 2 项`."""
    kind: RecordKind
    id: str


@dataclass(frozen=True, slots=True)
class AskedExample:
    """An example that editions must have, as a page asks for it."""

    path: str
    line: int
    id: str


@dataclass(slots=True)
class Report:
    """Fills up while one file is read."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    examples: list[AskedExample] = field(default_factory=list)

    def add(self, code: ProblemCode, line: int, message: str, hint: str) -> None:
        """Note a problem of this file."""
        problem = Problem(self.path, line, code.code, message, hint, code.severity)
        self.problems.append(problem)

    @property
    def has_errors(self) -> bool:
        """Whether no record can be made of the file."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its file, and its name in messages."""

    report: Report
    name: str

    def wrong(self, code: ProblemCode, line: int, what: str, hint: str) -> None:
        """Note that something here is wrong."""
        self.report.add(code, line, f"{self.name}：{what}" if self.name else what, hint)

    def item(self, number: int) -> "Place":
        """One item of the list here, counted from 1."""
        return Place(self.report, joined(self.name, f"第 {number} 项"))

    def key(self, name: str) -> "Place":
        """One key of the map here."""
        return Place(self.report, joined(self.name, "的", name) if self.name else name)

    def refer(self, line: int, kind: RecordKind, id: str) -> None:
        """Note that a record must exist."""
        reference = Reference(self.report.path, line, self.name, kind, id)
        self.report.references.append(reference)
