"""What is wrong with the HTML of a text, and which lines of its Markdown say so."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from qunce.model.problem import ProblemCode
from qunce.reading.markdown.block_scan import MARK
from qunce.reading.markdown.code_spans import without_code
from qunce.reading.markdown.harmless import IGNORED
from qunce.reading.markdown.lines import Line
from qunce.reading.yaml.front_matter import Source

MOST_LINES = 3
"""How many lines a tag or link that is looked for may be spread over."""

MOST_CHARACTERS = 60
"""How much of an address is looked for and told."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that no record may hold, and how a line that has it is recognised."""

    code: ProblemCode
    message: str
    hint: str
    written: tuple[str, ...]
    """Patterns to look for where references are characters, the surest first."""


def tag_pattern(name: str) -> str:
    """Finds the start of a tag of that name, and of no longer one."""
    return rf"<{re.escape(name)}(?![\w-])"


def attribute_pattern(name: str) -> str:
    """Finds an attribute of that name."""
    return rf"(?<![\w:<-]){re.escape(name)}(?![\w:-])"


def address_pattern(address: str) -> str:
    """Finds an address, whatever blanks and controls a browser would leave out of it."""
    return rf"{IGNORED.pattern[:-1]}*".join(map(re.escape, address[:MOST_CHARACTERS]))


class Places:
    """The lines of a file, to look for faults in."""

    def __init__(self, prose: Sequence[Line], source: Source) -> None:
        self._prose = prose
        self._source = source

    def of(self, fault: Fault) -> list[int]:
        """Where a fault is written: on one line, or else the first of a few."""
        for texts in self._texts:
            for written in fault.written:
                pattern = re.compile(written, re.IGNORECASE)
                for count in range(1, MOST_LINES + 1):
                    if found := _found(pattern, texts, count):
                        return found
        return [self._source.body_line]

    @cached_property
    def _texts(self) -> tuple[Sequence[tuple[int, str]], ...]:
        """From the likeliest: words that are read as Markdown, words and code, everything."""
        lines = self._source.body.split("\n")
        every = [Line(self._source.body_line + n, text) for n, text in enumerate(lines)]
        read = [line for line in self._prose if not MARK.fullmatch(line.text)]
        return (
            [(line.number, html.unescape(without_code(line.text))) for line in read],
            [(line.number, html.unescape(line.text)) for line in self._prose],
            [(line.number, html.unescape(line.text)) for line in every],
        )


def _found(pattern: re.Pattern[str], texts: Sequence[tuple[int, str]], count: int) -> list[int]:
    return [
        number
        for position, (number, _) in enumerate(texts)
        if pattern.search("\n".join(text for _, text in texts[position : position + count]))
    ]
