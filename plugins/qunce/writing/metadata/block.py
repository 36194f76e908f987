"""The edits of a block: whole lines, and single values on them."""

from collections.abc import Iterator

from qunce.model.kinds.keys import NamedMaps, ValueType
from qunce.reading.yaml.nodes import ListNode, MapNode, ScalarNode
from qunce.writing.metadata.blocks import STEP, Written, folded, literal
from qunce.writing.metadata.file_text import Edit, FileText
from qunce.writing.metadata.flow import flow_edits
from qunce.writing.metadata.places import (
    BLOCK_HEAD,
    Part,
    UnplacedError,
    end_of,
    is_block_text,
    last_line_of,
    parts_of,
    start_of,
)
from qunce.writing.metadata.plan import FRONT, New, Plan
from qunce.writing.metadata.scalars import before_comment, in_block, in_quotes, keeps_quotes
from qunce.writing.metadata.spelling import Model, entry_lines, item_lines, shifted, written
from qunce.writing.metadata.types import is_said, is_words, plan_of, type_inside
from qunce.writing.metadata.values import Said


def value_edits(text: FileText, part: Part, value: Said, type: ValueType | None) -> Iterator[Edit]:
    """The edits that give a key or an item of a block another value."""
    node = part.node
    if is_said(node, value, type):
        return
    if isinstance(node, ListNode | MapNode) and value:
        if node.flow and not isinstance(value, str):
            yield from flow_edits(text, node, value, type)
            return
        plan = plan_of(node, value, type)
        if plan.kept:
            yield from part_edits(text, node, plan, type)
            return
    yield from _replaced(text, part, _written(text, part, value, type))


def part_edits(
    text: FileText, node: ListNode | MapNode, plan: Plan, type: ValueType | None
) -> Iterator[Edit]:
    """The edits that give a block other items or entries, of which it keeps at least one."""
    parts = parts_of(text, node)
    for place, value in plan.kept.items():
        part = parts[place]
        yield from value_edits(text, part, value, type_inside(type, part.name))
    yield from _dropped(text, parts, plan)
    for behind, new in plan.added.items():
        lines = [line for one in new for line in new_lines(one, node, type)]
        yield _added(text, parts, plan, behind, lines)


def new_lines(part: New, block: ListNode | MapNode, type: ValueType | None) -> list[str]:
    """A new part of a block, from the column of the block on.

    Items are written like those beside them, and so are maps that the author names; other keys
    of a map have nothing in common.
    """
    model = Model(block, block.span.column)
    if isinstance(block, ListNode):
        return item_lines(part.value, model)
    return entry_lines(part.name, part.value, model if isinstance(type, NamedMaps) else None)


def without(text: FileText, part: Part) -> Edit:
    """A part's lines taken out."""
    return Edit(text.at(part.line, 0), text.at(part.last_line + 1, 0), "")


def _dropped(text: FileText, parts: list[Part], plan: Plan) -> Iterator[Edit]:
    first, kept = parts[0], parts[plan.first]
    shares_line = _shares_line(text, first)
    if shares_line and kept is not first:
        # Behind a dash, the first one that is left moves up to it.
        between = text.lines[first.line : kept.line]
        if any(line.lstrip().startswith("#") for line in between):
            raise UnplacedError("短横线下面夹着注释")
        yield Edit(text.at(first.line, first.column), text.at(kept.line, kept.column), "")
    for place, part in enumerate(parts):
        is_done = shares_line and place < plan.first
        if place not in plan.kept and not is_done:
            yield without(text, part)


def _shares_line(text: FileText, part: Part) -> bool:
    """Whether a dash stands in front of it."""
    return bool(text.lines[part.line][: part.column].strip())


def _added(text: FileText, parts: list[Part], plan: Plan, behind: int, lines: list[str]) -> Edit:
    if behind != FRONT:
        part = parts[behind]
        return _lines_at(text, _below(text, part), shifted(part.column, lines))
    first = parts[plan.first]
    if not _shares_line(text, parts[0]):
        return _lines_at(text, first.line, shifted(first.column, lines))
    start = text.at(first.line, first.column)
    above = "\n".join([lines[0], *shifted(first.column, lines[1:])])
    return Edit(start, start, f"{above}\n{' ' * first.column}")


def _below(text: FileText, part: Part) -> int:
    """The line below a part and the comments that stand further in, so belong to it."""
    line = below = part.last_line + 1
    while not (words := text.lines[line].strip(" ")) or words.startswith("#"):
        line += 1
        if words and not text.lines[line - 1][: part.column + 1].strip(" "):
            below = line
    return below


def _lines_at(text: FileText, line: int, lines: list[str]) -> Edit:
    start = text.at(line, 0)
    return Edit(start, start, "".join(f"{one}\n" for one in lines))


def _written(text: FileText, part: Part, value: Said, type: ValueType | None) -> Written:
    node = part.node
    if not isinstance(value, str) or not isinstance(node, ScalarNode):
        return written(value, Model(node, part.column))
    several = "\n" in value.rstrip("\n")
    if value and is_block_text(text, node):
        return _as_block_text(text, part, value) or Written(in_block(value))
    # A comment further in would become a part of a text below a sign.
    is_alone = _below(text, part) == part.last_line + 1
    if several and is_alone and (below := literal(value)):
        return below
    if not node.plain and keeps_quotes(node.text, value):
        return Written(in_quotes(value, text.source[start_of(text, node)]))
    if node.comment and is_words(type):
        return Written(before_comment(value))
    return Written(in_block(value))


def _as_block_text(text: FileText, part: Part, value: str) -> Written | None:
    """Below the sign that its author chose, as far in as it was."""
    lines = text.lines[part.node.line : part.last_line + 1]
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")]
    step = max(1, min(indents) - part.column) if indents else STEP
    is_folded = text.source[start_of(text, part.node)] == ">"
    return (folded(value, step) if is_folded else None) or literal(value, step)


def _replaced(text: FileText, part: Part, new: Written) -> Iterator[Edit]:
    """Another value in the old one's place; what is said behind it stays."""
    node = part.node
    behind = f" {new.head}" if new.head else ""
    line = last_line_of(text, node)
    if isinstance(node, ListNode | MapNode) and not node.flow:
        line = part.line
        yield from _emptied(text, part, parts_of(text, node), behind)
    elif is_block_text(text, node):
        start, line = start_of(text, node), node.line - 1
        sign = BLOCK_HEAD.match(text.source, start)
        yield Edit(start, sign.end() if sign else start, new.head)
        yield Edit(text.at(line + 1, 0), text.at(part.last_line + 1, 0), "")
    elif isinstance(node, ScalarNode) and node.is_empty:
        yield Edit(part.gap, part.gap, behind)
    elif new.head:
        yield Edit(start_of(text, node), end_of(text, node), new.head)
    else:
        yield Edit(part.gap, end_of(text, node), "")
    if new.below:
        yield _lines_at(text, line + 1, shifted(part.column, new.below))


def _emptied(text: FileText, part: Part, parts: list[Part], behind: str) -> Iterator[Edit]:
    """A block without any of its parts; comments on lines of their own stay."""
    first = parts[0]
    if first.line == part.line:
        yield Edit(part.gap, text.end_of(first.last_line), behind)
        parts = parts[1:]
    else:
        yield Edit(part.gap, part.gap, behind)
    for one in parts:
        yield without(text, one)
