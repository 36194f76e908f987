"""The edits inside brackets and braces: commas, and the spaces that the author puts there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qunce.model.kinds.keys import ValueType
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from qunce.writing.metadata.file_text import Edit, FileText
from qunce.writing.metadata.places import UnplacedError, end_of, start_of
from qunce.writing.metadata.plan import FRONT, New, Plan
from qunce.writing.metadata.scalars import before_comment, in_quotes, keeps_quotes
from qunce.writing.metadata.spelling import flow_entry, flow_item, flow_value, on_one_line
from qunce.writing.metadata.types import is_said, is_words, plan_of, type_inside
from qunce.writing.metadata.values import Said, name_of

SEPARATOR = re.compile(r"[ ]*,[ ]*")
REST_OF_LINE = re.compile(r"[ ]*(?P<comma>,?)[ ]*(?:#[^\r\n]*)?(?=[\r\n])")


@dataclass(frozen=True, slots=True)
class Piece:
    """An item, or a key with its value, from its first character to behind its last."""

    name: str
    node: Node
    start: int
    end: int


def flow_edits(
    text: FileText, node: ListNode | MapNode, value: Said, type: ValueType | None
) -> Iterator[Edit]:
    """The edits that give a list in brackets or a map in braces other parts."""
    plan = plan_of(node, value, type)
    if not plan.kept:
        yield _replaced_whole(text, node, value)
        return
    pieces = _pieces(text, node)
    for place, wanted in plan.kept.items():
        piece = pieces[place]
        yield from _kept(text, piece, wanted, type_inside(type, piece.name), node)
    yield from _dropped(text, pieces, plan)
    yield from _added(text, pieces, plan)


def _replaced_whole(text: FileText, node: Node, value: Said) -> Edit:
    start, end = start_of(text, node), end_of(text, node)
    _refuse_comment(text.source[start:end])
    written = flow_value(value) if isinstance(value, str) else on_one_line(value)
    return Edit(start, end, written)


def _kept(
    text: FileText, piece: Piece, value: Said, type: ValueType | None, parent: Node
) -> Iterator[Edit]:
    node = piece.node
    if is_said(node, value, type):
        return
    match node:
        case ListNode() | MapNode():
            yield from flow_edits(text, node, value, type)
        case ScalarNode(plain=True, text=""):
            written = text.source[piece.start : piece.end].rstrip(" \r\n")
            place = piece.start + len(written)
            colon = "" if written.endswith(":") else ":"
            yield Edit(place, place, f"{colon} {_spelt(text, node, value, type, parent)}")
        case _:
            start, end = start_of(text, node), end_of(text, node)
            yield Edit(start, end, _spelt(text, node, value, type, parent))


def _spelt(text: FileText, node: Node, value: Said, type: ValueType | None, parent: Node) -> str:
    if not isinstance(value, str):
        return on_one_line(value)
    if isinstance(node, ScalarNode) and not node.plain and keeps_quotes(node.text, value):
        return in_quotes(value, text.source[start_of(text, node)])
    if isinstance(node, ScalarNode) and node.comment and is_words(type):
        return before_comment(value)
    return flow_item(value) if isinstance(parent, ListNode) else flow_value(value)


def _dropped(text: FileText, pieces: list[Piece], plan: Plan) -> Iterator[Edit]:
    """With each goes the comma in front of it; with those in front of all, the one behind."""
    for place, piece in enumerate(pieces):
        if place in plan.kept:
            continue
        if place < plan.first:
            start, end = piece.start, pieces[place + 1].start
        else:
            start, end = pieces[place - 1].end, piece.end
        _refuse_comment(text.source[start:end].replace(text.source[piece.start : piece.end], ""))
        yield Edit(start, end, "")


def _added(text: FileText, pieces: list[Piece], plan: Plan) -> Iterator[Edit]:
    comma = _separator(text, pieces)
    for behind, parts in plan.added.items():
        spelt = [_part(part) for part in parts]
        if behind == FRONT:
            start = pieces[plan.first].start
            yield Edit(start, start, "".join(one + comma for one in spelt))
        elif "\n" in comma:
            yield from _added_below(text, pieces[behind], spelt, comma)
        else:
            end = pieces[behind].end
            yield Edit(end, end, "".join(comma + one for one in spelt))


def _added_below(text: FileText, piece: Piece, spelt: list[str], comma: str) -> Iterator[Edit]:
    """Each on a line of its own, below what else stands on the line of the piece above."""
    indent = comma.removeprefix(",")
    rest = REST_OF_LINE.match(text.source, piece.end)
    if rest is None:
        yield Edit(piece.end, piece.end, "".join(comma + one for one in spelt))
    elif rest["comma"]:
        yield Edit(rest.end(), rest.end(), "".join(f"{indent}{one}," for one in spelt))
    else:
        yield Edit(piece.end, piece.end, ",")
        yield Edit(rest.end(), rest.end(), indent + comma.join(spelt))


def _part(part: New) -> str:
    return flow_entry(part.name, part.value) if part.name else flow_item(part.value)


def _separator(text: FileText, pieces: list[Piece]) -> str:
    """What the author puts between two parts."""
    last = pieces[-1].start
    line = max(text.source.rfind(end, 0, last) for end in "\r\n") + 1
    before = text.source[line:last]
    if not before.strip(" "):
        return f",\n{before}"
    between = text.source[pieces[-2].end : last] if len(pieces) > 1 else ""
    return between if SEPARATOR.fullmatch(between) else ", "


def _pieces(text: FileText, node: ListNode | MapNode) -> list[Piece]:
    if isinstance(node, ListNode):
        return [Piece("", one, start_of(text, one), end_of(text, one)) for one in node.items]
    return [
        Piece(name_of(key), value, start_of(text, key), max(end_of(text, key), end_of(text, value)))
        for key, value in node.entries
    ]


def _refuse_comment(dropped: str) -> None:
    """A comment is nobody's to drop."""
    if "#" in dropped:
        raise UnplacedError("括号里夹着注释")
