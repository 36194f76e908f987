"""The handbook as its readers see it: passages of plain words, each with file and line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from qunce.model.kinds.figures import CHAT_KEYS, DIAGRAM_KEYS, FIGURES
from qunce.model.kinds.judgement import JUDGEMENT_KEYS
from qunce.model.kinds.question import QUESTION_KEYS
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.lines import Fence, Line, parts_of
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart_page
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

SHOWN_KEYS = frozenset(
    {"title", "description", "summary", "goal", "when", "effort", "roles", "metrics", "owner"}
    | {"role", "organization", "bio", "label", "default", "example", "choices"}
    | {"takeaways", "reason", "place", "tags", "text"}
    | {"keep", "problem", "try", "topic"}
)
"""Metadata that readers see; the other keys are for the program."""
NAMES_A_RECORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id: pages show the title of what it names."""

CODE = re.compile(r"`[^`]*`|</?[a-z][^>]*>")
LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)]*\)")
ADDRESS = re.compile(r"https?://\S+|\{\{|\}\}")
BRACES = re.compile(r"\s*\{:?\s*#[^{}]*\}\s*$")
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
OPTION_KEYS = (*QUESTION_KEYS, *JUDGEMENT_KEYS, *CHAT_KEYS, *DIAGRAM_KEYS)
OPTIONS = "|".join(key.name for key in OPTION_KEYS)
OPTION = re.compile(rf"\s+(?:{OPTIONS}):\s.*")
"""A line that is for the program: what a block says of its question."""
DELIMITER_ROW = re.compile(r"[\s|:-]+")


class Kind(Enum):
    """What a passage is on its page."""

    KEY = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    QUOTE = auto()
    ROW = auto()
    FENCE = auto()
    """A line of a text to copy."""


TITLED = {
    "qa": Kind.HEADING,
    "judge": Kind.HEADING,
    "decide": Kind.HEADING,
    "calculator": Kind.PARAGRAPH,
    **dict.fromkeys(FIGURES, Kind.PARAGRAPH),
}
"""Blocks whose argument is words, and what these are; what a calculator holds is data."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words without markup, at the line they begin on."""

    path: str
    line: int
    kind: Kind
    text: str
    heading: str = ""
    """The nearest heading above."""

    @property
    def place(self) -> str:
        """`file:line`, as editors open it."""
        return f"{self.path}:{self.line}"


def passages_of(path: str, text: str) -> tuple[Passage, ...]:
    """Every passage of a Markdown file, in order."""
    source = take_apart_page(path, text, Report(path))
    assert source, f"{path} 读不懂"
    return tuple(_named(_all(path, source)))


def cells_of(row: str) -> list[str]:
    """The cells of a table row."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _all(path: str, source: Source) -> Iterator[Passage]:
    yield from _keys(path, source.header)
    together: list[Passage] = []
    parts = list(parts_of(source.body, source.body_line))
    sums = {
        line
        for block in read_blocks(parts, Report(path))
        if block.name == "calculator"
        for line in block.content
    }
    for part in parts:
        is_words = isinstance(part, Line) and part.number not in sums
        found = _passage(path, part) if is_words else None
        if found and together and _goes_on(together[0].kind, found.kind):
            together.append(found)
            continue
        yield from _joined(together)
        together = [found] if found else []
        if isinstance(part, Fence):
            yield from _fence(path, part)
    yield from _joined(together)


def _goes_on(begun: Kind, kind: Kind) -> bool:
    """Whether a line belongs to the passage above it: plain lines do, and quoted ones to a quote."""
    running = begun in (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE)
    return (running and kind is Kind.PARAGRAPH) or (begun is kind is Kind.QUOTE)


def _joined(parts: list[Passage]) -> Iterator[Passage]:
    if parts:
        yield replace(parts[0], text="".join(part.text for part in parts))


def _passage(path: str, line: Line) -> Passage | None:
    text = line.text.strip()
    if not text or (text.startswith("///") and "| " not in text) or DELIMITER_ROW.fullmatch(text):
        return None
    if OPTION.fullmatch(line.text):
        return None
    if text.startswith("///"):
        name, _, argument = text.lstrip("/ ").partition(" | ")
        kind = TITLED.get(name)
        return Passage(path, line.number, kind, argument) if kind else None
    kind = _kind(text)
    words = ITEM.sub("", text, count=1) if kind is Kind.ITEM else text.lstrip("#> ")
    return Passage(path, line.number, kind, _plain(words))


def _kind(text: str) -> Kind:
    if text.startswith("#"):
        return Kind.HEADING
    if text.startswith("|"):
        return Kind.ROW
    if text.startswith(">"):
        return Kind.QUOTE
    return Kind.ITEM if ITEM.match(text) else Kind.PARAGRAPH


def _plain(text: str) -> str:
    text = LINK.sub(lambda found: found["words"], CODE.sub("", BRACES.sub("", text)))
    return ADDRESS.sub(" ", text).replace("**", "").strip()


def _fence(path: str, fence: Fence) -> Iterator[Passage]:
    if fence.info.isascii():
        return
    for number, line in enumerate(fence.text.split("\n"), start=fence.line + 1):
        if line.strip():
            yield Passage(path, number, Kind.FENCE, ADDRESS.sub(" ", line).strip())


def _keys(path: str, node: Node, shown: bool = False) -> Iterator[Passage]:  # noqa: FBT001, FBT002 - inherited down the tree
    if isinstance(node, ScalarNode) and shown and node.text:
        if NAMES_A_RECORD.fullmatch(node.text):
            return
        yield Passage(path, node.line, Kind.KEY, ADDRESS.sub(" ", node.text).strip())
    if isinstance(node, ListNode):
        for item in node.items:
            yield from _keys(path, item, shown)
    if isinstance(node, MapNode):
        for key, value in node.entries:
            name = key.text if isinstance(key, ScalarNode) else ""
            yield from _keys(path, value, name in SHOWN_KEYS)


def _named(passages: Iterator[Passage]) -> Iterator[Passage]:
    heading = ""
    for passage in passages:
        heading = passage.text if passage.kind is Kind.HEADING else heading
        yield replace(passage, heading=heading)
