"""A document as Markdown that any site reads: nothing of ours in it, addresses whole."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Code,
    Heading,
    Items,
    Mark,
    Paragraph,
    Picture,
    Qa,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    words_of,
)
from qunce.rendering.text.elements import BARE_URL

INDENT = " " * 4
"""What Python-Markdown wants of a level, and others accept."""
SIGNS = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])")
LINE_START = re.compile(r"^(?:[#+=-]|\d+(?=[.)]\s)|///|!!!|\?\?\?|:\s)")
NO_BACKSLASH = {"<": "&lt;"}
"""Python-Markdown shows the backslash before this sign."""
AROUND = {Mark.STRUCK: "~~", Mark.STRONG: "**", Mark.EMPHASIS: "*"}
"""From the outside inwards."""
QUESTION_LEVEL = 3


def clean_markdown(title: str, blocks: Blocks) -> str:
    """The document under its title, ending in a line break."""
    return f"# {_escaped(title)}\n\n{markdown_text(blocks)}\n"


def markdown_text(blocks: Iterable[Block]) -> str:
    """The document alone."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_spans(block.spans)}".replace("\n", " ")
        case Paragraph():
            yield from _paragraph(block.spans)
        case Picture():
            yield f"![{_escaped(block.alt)}]({block.source})"
        case Items():
            yield from _items(block)
        case Quote():
            yield from (f"> {line}".rstrip() for line in markdown_text(block.blocks).split("\n"))
        case Table():
            yield from _table(block)
        case Code():
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", block.text)), default=0))
            yield fence + block.language
            yield from block.text.split("\n")
            yield fence
        case Rule():
            yield "---"
        case Qa():
            heading = Heading(QUESTION_LEVEL, block.question)
            yield from markdown_text((heading, *block.answer)).split("\n")


def _paragraph(spans: Spans) -> Iterator[str]:
    lines = _spans(spans).split("\n")
    for number, line in enumerate(lines, start=1):
        end = "" if number == len(lines) else "  "
        yield LINE_START.sub(lambda sign: _guarded(sign[0]), line) + end


def _guarded(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=items.start or 0):
        first, *rest = _item_lines(item)
        mark = "- " if items.start is None else f"{number}. "
        yield mark + first
        yield from (f"{INDENT}{line}" if line else "" for line in rest)


def _item_lines(item: Blocks) -> list[str]:
    """A list stands right below its item, all else behind an empty line."""
    lines: list[str] = []
    for block in item:
        lines += ["", *_lines(block)] if lines and not isinstance(block, Items) else _lines(block)
    return lines


def _table(table: Table) -> Iterator[str]:
    columns = max(map(len, (table.head, *table.rows)))
    yield _row(table.head or ((),) * columns)
    yield _row(None for _ in range(columns))
    yield from map(_row, table.rows)


def _row(cells: Iterable[Spans | None]) -> str:
    texts = ("---" if cell is None else _spans(cell).replace("\n", " ") for cell in cells)
    return f"| {' | '.join(texts)} |"


def _spans(spans: Iterable[Span]) -> str:
    """Links around marks, marks around words; neighbours of one mark share its signs."""
    return "".join(_linked(url, tuple(run)) for url, run in groupby(spans, lambda span: span.url))


def _linked(url: str, spans: Spans) -> str:
    text = _marked(spans, tuple(AROUND))
    if not url or url == words_of(spans):
        return text
    head, body, tail = _apart(text)
    return f"{head}[{body}]({url}){tail}"


def _marked(spans: Spans, marks: tuple[Mark, ...]) -> str:
    if not marks:
        return "".join(map(_words, spans))
    mark, *inner = marks
    text = ""
    for is_marked, run in groupby(spans, lambda span: mark in span.marks):
        # The signs stand at the words themselves: none is read beside a blank.
        head, body, tail = _apart(_marked(tuple(run), tuple(inner)))
        sign = AROUND[mark] if is_marked and body else ""
        text += f"{head}{sign}{body}{sign}{tail}"
    return text


def _words(span: Span) -> str:
    if Mark.CODE not in span.marks:
        return _escaped(span.text)
    fence = "``" if "`" in span.text else "`"
    return f"{fence}{span.text}{fence}"


def _apart(text: str) -> tuple[str, str, str]:
    body = text.strip()
    start = text.index(body)
    return text[:start], body, text[start + len(body) :]


def _escaped(text: str) -> str:
    """Signs that Markdown would take for its own get a backslash; addresses stay as they are."""
    parts = BARE_URL.split(text)
    parts[::2] = [SIGNS.sub(lambda sign: _inert(sign[0]), part) for part in parts[::2]]
    return "".join(parts)


def _inert(sign: str) -> str:
    return NO_BACKSLASH.get(sign, f"\\{sign}")
