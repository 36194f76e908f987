"""Texts on several lines, below `|` and `>`."""

import re
from dataclasses import dataclass

import yaml

from qunce.reading.yaml.nodes import MapNode, ScalarNode, compose
from qunce.writing.metadata.scalars import NEVER_BARE

STEP = 2
"""Spaces that a level stands further in than the one above, where nobody has chosen others."""


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on the line of a key or a dash, and the lines below it.

    Their indent counts from the column of that key or dash.
    """

    head: str
    below: tuple[str, ...] = ()


def literal(text: str, step: int = STEP) -> Written | None:
    """The text below a `|`; None where YAML would say anything else."""
    return _below("|", text, text.rstrip("\n"), step)


def folded(text: str, step: int = STEP) -> Written | None:
    """The text below a `>`, each of its lines on one line, set apart by an empty one."""
    return _below(">", text, re.sub(r"\n+", r"\g<0>\n", text.rstrip("\n")), step)


def _below(sign: str, text: str, body: str, step: int) -> Written | None:
    ends = len(text) - len(text.rstrip("\n"))
    if ends > 1:  # below a + the empty lines that follow in the file would belong to it
        return None
    indent = str(step) if body.lstrip("\n").startswith(" ") else ""
    below = tuple(" " * step + line if line else "" for line in body.split("\n"))
    written = Written(f"{sign}{indent}{'' if ends else '-'}", below)
    return written if _says(written, text) else None


def _says(written: Written, text: str) -> bool:
    if NEVER_BARE.search("".join(written.below)):
        return False
    try:
        node = compose("\n".join([f"a: {written.head}", *written.below, "b: c", ""]))
    except yaml.YAMLError:
        return False
    match node:
        case MapNode(entries=[(_, ScalarNode(text=said)), (ScalarNode(text="b"), _)]):
            return said == text
    return False
