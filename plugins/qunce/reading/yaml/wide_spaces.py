"""Spaces that look like YAML's own and are none, where YAML wants one.

YAML takes them for letters, so what they were to set apart runs together without a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qunce.reading.words.characters import WIDE_SPACE, WIDE_SPACES, wide_space_in

GAP = rf"[ {WIDE_SPACES}]"
STRUCTURE = re.compile(
    rf"(?P<indent>{GAP}*)(?P<dash>(?:-{GAP}+)*)"
    r"(?:(?P<key>[^\s:：#\"'\[\]{},]+)"
    rf"(?P<before>{GAP}*):(?P<after>{GAP}+|$))?(?P<rest>.*)"
)
BLOCK_TEXT = re.compile(r"(?:.*[:-])?[ ]*[|>][+-]?\d?[+-]?[ ]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class WideSpaceFound:
    """One line with such a space: which and where; `mended` is the line without it."""

    index: int
    what: str
    mended: str


def wide_spaces(lines: list[str]) -> Iterator[WideSpaceFound]:
    """The lines of metadata that have one, by index; texts below `|` and `>` may begin with them."""
    block_indent: int | None = None
    for index, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if BLOCK_TEXT.fullmatch(line) else None
        match = STRUCTURE.fullmatch(line) if WIDE_SPACE.search(line) else None
        if match and (match["key"] or match["dash"]) and (what := _found(match)):
            yield WideSpaceFound(index, what, _mended(match))


def _found(match: re.Match[str]) -> str | None:
    places = (
        ("缩进里有", match["indent"]),
        ("短横线后面是", match["dash"]),
        (f"{match['key']} 的冒号旁边有", (match["before"] or "") + (match["after"] or "")),
    )
    found = ((where, wide_space_in(spaces)) for where, spaces in places)
    return next((where + name for where, name in found if name), None)


def _mended(match: re.Match[str]) -> str:
    indent, dash = match["indent"], match["dash"]
    if WIDE_SPACE.search(indent):
        indent = "  " * max(1, len(indent) // 2)
    key = f"{match['key']}: " if match["key"] else ""
    return f"{indent}{WIDE_SPACE.sub(' ', dash)}{key}{match['rest']}"
