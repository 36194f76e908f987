"""From a YAML node to a list of values."""

import re
from typing import Any

from qunce.model.problem_codes import (
    FULLWIDTH_PUNCTUATION,
    VALUE_DUPLICATE,
    VALUE_TOO_LONG,
    WRONG_TYPE,
)
from qunce.reading.values.converters import QUOTES, Converter
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.nodes import ListNode, Node, ScalarNode

FULLWIDTH_COMMAS = re.compile(r"[，、；]")
COMMAS = re.compile(r"[，、；,;]")
BRACKETS = "［］【】[]（）()"


def items_of(
    convert_item: Converter, most: int | None, node: Node, place: Place
) -> tuple[Any, ...] | None:
    """A list, each item converted; a doubled item is reported, and so are more than `most`."""
    if not isinstance(node, ListNode):
        _not_a_list(node, place)
        return None
    if most is not None and len(node.items) > most:
        what = f"写了 {len(node.items)} 项，最多 {most} 项"
        place.wrong(VALUE_TOO_LONG, node.line, what, f"删去 {len(node.items) - most} 项")
    values: list[Any] = []
    is_glued = False
    for position, item in enumerate(node.items, start=1):
        if _is_glued(item, node, place):
            is_glued = True
        else:
            values.append(_item(item, place.item(position), convert_item, values))
    return None if is_glued else tuple(values)


def _item(node: Node, place: Place, convert: Converter, before: list[Any]) -> Any:  # noqa: ANN401 - the item's own type
    if isinstance(node, ScalarNode) and not node.text.strip():
        place.wrong(WRONG_TYPE, node.line, "是空的", "写上这一项，或者删掉它")
        return None
    value = convert(node, place)
    if value is not None and value in before:
        what = quoted(node.text) if isinstance(node, ScalarNode) else "和前面的一项一样，"
        place.wrong(VALUE_DUPLICATE, node.line, f"{what}重复了", "删掉这一项")
    return value


def _not_a_list(node: Node, place: Place) -> None:
    if not isinstance(node, ScalarNode):
        place.wrong(WRONG_TYPE, node.line, "要写列表", "写成 [第一项, 第二项]")
        return
    inner = node.text.strip(BRACKETS)
    parts = [part.strip(QUOTES + " ") for part in COMMAS.split(inner)]
    mended = ", ".join(part for part in parts if part)
    what = f"要写列表，{quoted(node.text)}没有方括号"
    place.wrong(WRONG_TYPE, node.line, what, f"写成 [{mended}]")


def _is_glued(item: Node, parent: ListNode, place: Place) -> bool:
    """In `[a，b]` YAML sees a single item; in `[“a”, b]` the quotes are part of it."""
    if not (parent.flow and isinstance(item, ScalarNode) and item.plain and item.text):
        return False
    words = item.text
    if FULLWIDTH_COMMAS.search(words):
        mended = ", ".join(part.strip() for part in FULLWIDTH_COMMAS.split(words))
        what, hint = "之间要用半角逗号", f"写成 {mended}；要保留原来的标点就给这一项加引号"
    elif words[0] in "“‘「" and words[-1] in "”’」":
        what, hint = "用了全角引号", f"写成 {words[1:-1]}"
    else:
        return False
    place.wrong(FULLWIDTH_PUNCTUATION, item.line, f"{quoted(words)}{what}", hint)
    return True
