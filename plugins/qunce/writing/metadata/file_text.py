"""A file's text by lines, whatever they end with, and what is put into it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BYTE_ORDER_MARK = "\ufeff"
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a file are to become `text`, whose lines end with LF."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FileText:
    """Lines are counted from 0 and hold neither their ends nor a byte order mark."""

    source: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each line starts in the source."""
    ends: tuple[str, ...]

    @classmethod
    def of(cls, source: str) -> "FileText":
        """Take a file's whole text apart."""
        begin = len(BYTE_ORDER_MARK) if source.startswith(BYTE_ORDER_MARK) else 0
        found = [*LINE.finditer(source, begin)]
        # Behind a last line with an end the pattern finds one more, as split("\n") would.
        lines = tuple(match[1] for match in found)
        starts = tuple(match.start() for match in found)
        return cls(source, lines, starts, tuple(match[2] for match in found))

    @property
    def plain(self) -> str:
        """The text as reading has it: LF, without a byte order mark."""
        return "\n".join(self.lines)

    def at(self, line: int, column: int) -> int:
        """The place of a character in the source."""
        return self.starts[line] + column

    def end_of(self, line: int) -> int:
        """The place where a line's own end begins."""
        return self.starts[line] + len(self.lines[line])

    def edited(self, edits: Iterable[Edit]) -> str:
        """The source with every edit made; a new line ends as the one above it.

        Edits at one place are made in the order given. Raises ValueError where two overlap.
        """
        done: list[str] = []
        place = 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            if edit.start < place:
                raise ValueError("edits overlap")
            done += [self.source[place : edit.start], self._with_ends(edit)]
            place = edit.end
        return "".join([*done, self.source[place:]])

    def _with_ends(self, edit: Edit) -> str:
        if "\n" not in edit.text:
            return edit.text
        above = max((n for n, start in enumerate(self.starts) if start < edit.start), default=0)
        return edit.text.replace("\n", self.ends[above] or self.ends[0] or "\n")
