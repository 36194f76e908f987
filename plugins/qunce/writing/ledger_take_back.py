"""The last entry of a share's `changes:` taken out again: `ledger_append` the other way round."""

from qunce.reading.yaml.nodes import ListNode, MapNode, Node
from qunce.writing.ledger_append import TRAILING_COMMA, last_line

BY_HAND = "changes 的写法改不了，请手工删掉它的最后一项"


def drop_last_entry(lines: list[str], key: Node, node: Node, closing: int) -> None:
    """Remove the entry from the file's lines; `key` and `node` are `changes` and its value.

    A key that stands at the end of the metadata (above the line `closing`) with this entry alone
    goes with it: `append_entry` has put it there. Raises ValueError, saying what to do by hand.
    """
    match node:
        case ListNode(flow=True, items=[*_, MapNode() as last]):
            _drop_in_brackets(lines, node, last)
        case ListNode(items=[*_, MapNode() as last]):
            _drop_below(lines, key, node, last, closing)
        case _:
            raise ValueError(BY_HAND)


def _drop_below(lines: list[str], key: Node, node: ListNode, last: MapNode, closing: int) -> None:
    end = last_line(last)
    del lines[last.line - 1 : end]
    is_only = len(node.items) == 1
    if is_only and end == closing and lines[key.line - 1].rstrip() == "changes:":
        del lines[key.line - 1]


def _drop_in_brackets(lines: list[str], node: ListNode, last: MapNode) -> None:
    first, end = last.line - 1, last.span.end_line - 1
    if first != end:
        raise ValueError(BY_HAND)
    line = lines[end]
    comma = TRAILING_COMMA.match(line, last.span.end_column)
    before = line[: last.span.column]
    if not before.strip(" ,"):
        rest = line[comma.end() if comma else last.span.end_column :].strip()
        if rest:
            raise ValueError(BY_HAND)
        del lines[end]
        return
    if len(node.items) == 1:
        lines[end] = before + line[last.span.end_column :]
        return
    # With a comma behind each item the one in front stays, otherwise it goes.
    kept = before.rstrip() if comma else before.rstrip().removesuffix(",")
    lines[end] = kept + line[comma.end() if comma else last.span.end_column :]
