"""Markdown → text for a group chat, where markup would show literally.

Headings become 【标题】, bullets •, tables 键：值 lines. A link's words stay in the sentence, and
`文字 https://…` follows on a line of its own, where chat programs recognise it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown.util import BLOCK_LEVEL_ELEMENTS

from qunce.rendering.text.characters import visible
from qunce.rendering.text.chat_line import UNREAD, chat_lines, inert
from qunce.rendering.text.elements import contents
from qunce.rendering.text.simple_markdown import simple_leaves

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})
LEAVES = HEADINGS | LISTS | {"table", "pre", "hr"}
BLOCKS = (frozenset(BLOCK_LEVEL_ELEMENTS) | LEAVES) - {"video"}
"""A film is an address in a line."""
RULE = "———"
BULLETS = ("•", "◦")
TASK = re.compile(r"\[(?P<mark>[ xX])\] (?P<text>.*?)(?: \{[^{}]*\})?$")
"""A checklist item as it stands in its list; its attributes are for machines."""
TASK_MARKS = {" ": "☐", "x": "☑", "X": "☑"}

Leaf: TypeAlias = Element | list[str | Element]
"""A heading, list, table, code block or rule; or a run of inline content."""


KEPT_TEXTS = 1 << 15
"""One introduction is read for its page, its feeds, each of its messages and the fill-in form.

What is kept depends on nothing but the text, so a rebuild may find it again. With fewer texts
kept than a site has, none would be found.
"""


@lru_cache(maxsize=KEPT_TEXTS)
def plain_text(markdown: str) -> str:
    """The text to paste: at most one blank line in a row, none at either end.

    Plain text passes unchanged, so a text may be made plain twice. The few that a second
    reading would still change (a numbered line that came to stand first) are read again here.
    """
    text = visible(markdown)
    while (read := _read(text)) != text:
        text = read
    return text


def first_paragraph(markdown: str) -> str:
    """The first paragraph, as plain text; lists and headings are none."""
    for leaf in _parsed(markdown):
        if isinstance(leaf, list) and (lines := _lines(leaf)):
            return "\n".join(lines)
    return ""


def first_list(markdown: str) -> str:
    """The first list that stands in no other, one `• …` line per item."""
    for leaf in _parsed(markdown):
        if isinstance(leaf, Element) and leaf.tag in LISTS:
            points = Element("ul")
            points.extend(leaf)
            return "\n".join(_lines(points))
    return ""


@lru_cache(maxsize=KEPT_TEXTS)
def _parsed(markdown: str) -> tuple[Leaf, ...]:
    """What all of the above read, and nobody writes: a share's body is asked for all three."""
    simple = simple_leaves(markdown)
    if simple is not None:
        return simple
    from qunce.rendering.text.markdown_tree import markdown_tree  # noqa: PLC0415 - loads slowly

    return tuple(_leaves(contents(markdown_tree(markdown))))


def _read(markdown: str) -> str:
    return "\n\n".join("\n".join(lines) for lines in _blocks(_parsed(markdown)))


def _blocks(leaves: Iterable[Leaf]) -> Iterator[list[str]]:
    """Lines of each block; a heading belongs to the block below it."""
    headings: list[str] = []
    for leaf in leaves:
        lines = _lines(leaf)
        if isinstance(leaf, Element) and leaf.tag in HEADINGS:
            headings += lines
        elif lines:
            yield headings + lines
            headings = []
    if headings:
        yield headings


def _leaves(nodes: Iterable[str | Element]) -> Iterator[Leaf]:
    run: list[str | Element] = []
    for node in nodes:
        if isinstance(node, str) or not _is_block(node):
            run.append(node)
            continue
        if run:
            yield run
            run = []
        if node.tag in LEAVES:
            yield node
        elif node.tag not in UNREAD:
            yield from _leaves(contents(node))
    if run:
        yield run


def _is_block(element: Element) -> bool:
    if element.tag in BLOCKS:
        return True
    return element.tag != "a" and any(_is_block(child) for child in element)


def _lines(leaf: Leaf, depth: int = 0) -> list[str]:
    """`depth` is how many lists it stands in."""
    if isinstance(leaf, list):
        return [text for line in chat_lines(leaf) for text in line.texts]
    if leaf.tag in HEADINGS:
        return _heading_lines(leaf)
    if leaf.tag in LISTS:
        return _list_lines(leaf, depth)
    if leaf.tag == "table":
        return list(_table_lines(leaf))
    if leaf.tag == "pre":
        return [line for raw in "".join(leaf.itertext()).split("\n") if (line := inert(raw))]
    return [RULE]


def _heading_lines(heading: Element) -> list[str]:
    lines = chat_lines(contents(heading))
    title = " ".join(line.text for line in lines)
    if not (title.startswith("【") and title.endswith("】")):
        title = f"【{title}】"
    return [title, *(link for line in lines for link in line.link_lines)]


def _list_lines(items: Element, depth: int) -> list[str]:
    bullet = BULLETS[min(depth, len(BULLETS) - 1)]
    first = int(items.get("start", "1"))
    return [
        line
        for number, item in enumerate(items.findall("li"), first)
        for line in _item_lines(item, f"{number}." if items.tag == "ol" else bullet, depth)
    ]


def _item_lines(item: Element, mark: str, depth: int) -> list[str]:
    lines = [line for leaf in _leaves(contents(item)) for line in _lines(leaf, depth + 1)]
    if not lines:
        return []
    if task := TASK.match(lines[0]):
        return [f"{TASK_MARKS[task['mark']]} {task['text']}", *lines[1:]]
    return [f"{mark} {lines[0]}", *lines[1:]]


def _table_lines(table: Element) -> Iterator[str]:
    """Two columns read 键：值; more read 表头：值, with a blank line between rows."""
    rows = list(table.iter("tr"))
    has_header = len(rows) > 1 and rows[0].find("td") is None
    header = [" ".join(cell) for cell in _cells(rows[0])] if has_header else []
    for number, row in enumerate(rows[1:] if has_header else rows):
        if len(header) > 2:
            yield from [""] if number else []
            yield from _titled_lines(header, _cells(row))
        else:
            yield from _pair_lines(_cells(row))


def _cells(row: Element) -> list[list[str]]:
    return [
        [line for leaf in _leaves(contents(cell)) for line in _lines(leaf)]
        for cell in row
        if cell.tag in ("td", "th")
    ]


def _titled_lines(header: list[str], cells: list[list[str]]) -> Iterator[str]:
    for title, lines in zip(header, cells, strict=False):
        if lines:
            yield f"{title}：{lines[0]}" if title else lines[0]
            yield from lines[1:]


def _pair_lines(cells: list[list[str]]) -> Iterator[str]:
    filled = [lines for lines in cells if lines]
    if filled:
        yield "：".join(lines[0] for lines in filled)
        yield from (line for lines in filled for line in lines[1:])
