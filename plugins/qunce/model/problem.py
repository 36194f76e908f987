"""A problem in somebody's content: where, what is wrong, how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops a build (`error`) or is only worth a look (`warning`)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class ProblemCode:
    """One kind of problem; the table of all of them is printed into the docs."""

    code: str
    """Kebab-case and stable: people search for it and link to it."""
    severity: Severity
    title: str
    """What this kind of problem is, in one Chinese sentence."""
    mend: str
    """What to do about it in general; a single problem's hint is more exact."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem; sorts by path, then line, then code."""

    path: str
    """Relative to the project, with forward slashes."""
    line: int
    """1-based; 1 when the whole file is meant."""
    code: str
    message: str
    """Field and what is wrong, in Chinese, without a full stop."""
    hint: str
    """How to mend it, in Chinese, without a full stop."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {self.message}（{self.hint}）"
