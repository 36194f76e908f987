"""A list as data: items, and at most one level below them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from qunce.model.problem import ProblemCode
from qunce.reading.markdown.figures.held import Held, prose
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted

ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?P<text>\S.*)")
LEVEL = 2
"""Columns that make a level, at least."""
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
MARKS = re.compile(r"\*+|`+|~~")


@dataclass(slots=True)
class Item:
    """One item, with the lines that go on with it and the items below it."""

    line: int
    text: str
    indent: int
    inner: list["Item"] = field(default_factory=list)


def read_items(held: Held, code: ProblemCode, place: Place, example: str) -> list[Item]:
    """The items; a line that belongs to none is told, with an example of one."""
    items: list[Item] = []
    last: Item | None = None
    for line in prose(held.parts):
        found = ITEM.fullmatch(line.text)
        if found:
            indent = len(found["indent"].expandtabs(4))
            last = Item(line.number, found["text"].rstrip(), indent)
            _put(last, items, code, place)
        elif last and line.text.startswith(" " * LEVEL) and line.text.strip():
            last.text += f"\n{line.text.strip()}"
        elif line.text.strip():
            what = f"{quoted(line.text)}不是列表项"
            place.wrong(code, line.number, what, f"一行一项，照这样写：{example}")
    return items


def flat(items: Iterable[Item], code: ProblemCode, place: Place) -> Iterator[Item]:
    """The items of a list that has one level; what stands below one is told."""
    for item in items:
        if item.inner:
            what = f"{quoted(item.text)}下面又缩进了一层"
            place.wrong(code, item.inner[0].line, what, "这里不分层，去掉缩进")
        yield item


def plain_words(text: str) -> str:
    """Words without markup; of a link, what it says."""
    return " ".join(MARKS.sub("", LINK.sub(r"\1", text)).split())


def _put(item: Item, items: list[Item], code: ProblemCode, place: Place) -> None:
    if not items or item.indent < items[-1].indent + LEVEL:
        items.append(item)
        return
    inner = items[-1].inner
    if inner and item.indent >= inner[0].indent + LEVEL:
        place.wrong(code, item.line, "列表超过两层", "一项下面最多缩进一层")
    inner.append(item)
