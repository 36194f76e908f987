"""A document as the HTML that goes into the editor of 公众号.

What its users complain of decides the form: an empty paragraph at either end, else the first block
loses its background; the words of an item in one `section`, else items split; a list in a list
behind its item, else bullets are lost; blanks of code as no-break spaces, else they are eaten.
"""

from collections.abc import Iterable, Sequence

from markupsafe import escape

from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Code,
    Heading,
    Ink,
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
)
from qunce.rendering.publishing.lowering import lowered
from qunce.rendering.publishing.wechat_looks import Look, class_look, inline_look

EMPTY = "<br>"


def wechat_html(blocks: Blocks) -> str:
    """The fragment to paste: one line, no class, no link, every style on its element."""
    return _Writer(inline_look).fragment(lowered(blocks))


def wechat_preview(blocks: Blocks, *, styles: str, title: str) -> str:
    """The same as a page of its own that brings no style but that of the file at `styles`."""
    body = _Writer(class_look).fragment(lowered(blocks))
    return (
        '<!doctype html><html lang="zh"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="{escape(styles)}"></head>'
        f'<body><main><h1 class="w-title">{escape(title)}</h1>{body}</main></body></html>\n'
    )


def marked(words: str) -> str:
    """Where a picture goes that has to be uploaded first."""
    return f"【图 {words}】"


class _Writer:
    """Writes elements; how they are given their looks is the only thing it asks for."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def fragment(self, blocks: Blocks) -> str:
        edge = self._element("p", "edge", EMPTY)
        return f"{edge}{self._blocks(blocks)}{edge}"

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level=level):
                html = self._element(f"h{level}", f"h{level}", self._spans(block.spans))
            case Paragraph():
                html = self._element("p", "p", self._spans(block.spans))
            case Picture():
                words = marked(str(block.number)) + block.alt
                html = self._element("p", "placed", str(escape(words)))
            case Items():
                html = self._items(block)
            case Quote():
                html = self._element("blockquote", "quote", self._blocks(block.blocks))
            case Table():
                html = self._table(block)
            case Code():
                lines = self._element("code", "lines", "".join(map(self._ink, block.inks)))
                html = self._element("pre", "pre", lines)
            case Rule():
                html = f"<hr {self._look('hr')}>"
            case Qa():
                raise TypeError("a lowered document holds no questions")
        return html

    def _items(self, items: Items) -> str:
        tag = "ul" if items.start is None else "ol"
        start = f' start="{items.start}"' if items.start not in (None, 1) else ""
        inner = "".join(map(self._item, items.items))
        return f"<{tag}{start} {self._look(tag)}>{inner}</{tag}>"

    def _item(self, blocks: Blocks) -> str:
        own = [block for block in blocks if not isinstance(block, Items)]
        behind = [block for block in blocks if isinstance(block, Items)]
        words = self._element("section", "item", self._own(own))
        return self._element("li", "li", words) + self._blocks(behind)

    def _own(self, blocks: Sequence[Block]) -> str:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self._spans(blocks[0].spans)
        return "".join(
            self._element("p", "inner", self._spans(block.spans))
            if isinstance(block, Paragraph)
            else self._block(block)
            for block in blocks
        )

    def _table(self, table: Table) -> str:
        rows = [self._row("th", table.head)] if table.head else []
        rows += [self._row("td", row) for row in table.rows]
        body = f"<tbody>{''.join(rows)}</tbody>"
        return self._element("section", "wide", self._element("table", "table", body))

    def _row(self, tag: str, cells: Iterable[Spans]) -> str:
        return f"<tr>{''.join(self._element(tag, tag, self._spans(cell)) for cell in cells)}</tr>"

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        html = str(escape(span.text)).replace("\n", "<br>")
        for mark in reversed(Mark):
            if mark in span.marks:
                html = self._element(mark.value, mark.value, html)
        return html

    def _ink(self, ink: Ink) -> str:
        text = str(escape(ink.text)).replace(" ", "\u00a0").replace("\n", "<br>")
        return self._element("span", f"ink-{ink.colour[1:]}", text) if ink.colour else text

    def _element(self, tag: str, kind: str, inner: str) -> str:
        return f"<{tag} {self._look(kind)}>{inner}</{tag}>"
