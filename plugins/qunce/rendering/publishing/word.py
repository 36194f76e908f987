"""A document as .docx, with the styles of Word, so that whoever gets it can set it differently."""

import re
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.image.exceptions import UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

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
)
from qunce.rendering.publishing.word_template import GRID, empty_document, saved

Load = Callable[[str], bytes | None]
"""The bytes of a picture by its source; None for one that cannot be had."""

CODE_FONT = "Consolas"
TEXT_WIDTH = Cm(15)
TITLE = "Title"
BULLETS, NUMBERS = "List Bullet", "List Number"
LEVELS = ("", " 2", " 3")
"""What Word's styles for lists end in."""
LINK_COLOUR = "1B5E8A"
LONGEST = 255
"""Characters of a property, as Word has it."""
UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (§2.2) has no place for."""


def word_file(title: str, authors: str, blocks: Blocks, load: Load) -> bytes:
    """The document under its title; a picture that cannot be loaded leaves its words."""
    document = empty_document()
    properties = document.core_properties
    properties.title, properties.author = _sayable(title)[:LONGEST], _sayable(authors)[:LONGEST]
    writer = _Writer(document, load)
    writer.paragraph(TITLE).add_run(_sayable(title))
    writer.blocks(blocks)
    return saved(document)


class _Writer:
    """Appends blocks to a document."""

    def __init__(self, document: WordDocument, load: Load) -> None:
        self._document = document
        self._load = load
        self._style_ids = {style.name: style.style_id for style in document.styles}

    def blocks(self, blocks: Iterable[Block], style: str | None = None) -> None:
        for block in blocks:
            self._block(block, style)

    def paragraph(self, style: str | None = None) -> WordParagraph:
        """A new last paragraph; python-docx looks through all styles for each one by itself."""
        added = self._document.add_paragraph()
        if style:
            added._p.style = self._style_ids[style]  # noqa: SLF001 - what it would have found
        return added

    def _block(self, block: Block, style: str | None) -> None:
        match block:
            case Heading():
                self._spans(self.paragraph(_heading(block.level - 1)), block.spans)
            case Paragraph():
                self._spans(self.paragraph(style), block.spans)
            case Items():
                self._items(block, 0)
            case Table():
                self._table(block)
            case Code():
                self._code(block)
            case Quote():
                self.blocks(block.blocks, "Intense Quote")
            case Rule():
                self.paragraph(style).add_run("———")
            case Picture():
                self._picture(block)
            case Qa():
                question = (Span("问："), *block.question)
                self._spans(self.paragraph(_heading(3)), question)
                self.blocks(block.answer)

    def _items(self, items: Items, depth: int) -> None:
        level = LEVELS[min(depth, len(LEVELS) - 1)]
        style = (BULLETS if items.start is None else NUMBERS) + level
        number = None if items.start is None else self._numbering(style, items.start)
        for item in items.items:
            for position, block in enumerate(item):
                if isinstance(block, Items):
                    self._items(block, depth + 1)
                elif isinstance(block, Paragraph) and not position:
                    paragraph = self.paragraph(style)
                    _number(paragraph, number)
                    self._spans(paragraph, block.spans)
                else:
                    self._block(block, f"List Continue{level}")

    def _numbering(self, style: str, start: int) -> int:
        """A count of its own: lists of one style would otherwise count on from one another."""
        numbering = self._document.part.numbering_part.element
        base = self._document.styles[style].element.pPr.numPr.numId.val
        kind = numbering.num_having_numId(base).abstractNumId.val
        number = numbering.add_num(kind)
        number.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(number.numId)

    def _table(self, table: Table) -> None:
        rows = (table.head, *table.rows) if table.head else table.rows
        grid = self._document.add_table(len(rows), max(map(len, rows)))
        grid._tbl.tblStyle_val = self._style_ids[GRID]  # noqa: SLF001 - likewise
        for number, cells in enumerate(rows):
            for cell, spans in zip(grid.rows[number].cells, cells, strict=False):
                is_head = bool(table.head) and not number
                self._spans(cell.paragraphs[0], _bold(spans) if is_head else spans)
        # Without a paragraph between them Word makes one of two tables in a row.
        self.paragraph()

    def _code(self, code: Code) -> None:
        paragraph = self.paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.5)
        for ink in code.inks:
            run = _written(paragraph, ink.text)
            _in_code(run)
            if ink.colour:
                run.font.color.rgb = RGBColor.from_string(ink.colour[1:].upper())

    def _picture(self, picture: Picture) -> None:
        data = self._load(picture.source)
        try:
            if data:
                shape = self._document.add_picture(BytesIO(data))
                if shape.width > TEXT_WIDTH:
                    shape.height = int(shape.height * TEXT_WIDTH / shape.width)
                    shape.width = TEXT_WIDTH
        except UnrecognizedImageError:
            data = None
        words = picture.alt if data else f"【图 {picture.number}】{picture.alt}"
        if words:
            self.paragraph("Caption").add_run(_sayable(words))

    def _spans(self, paragraph: WordParagraph, spans: Sequence[Span]) -> None:
        for span in spans:
            run = _written(paragraph, span.text)
            _mark(run, span)
            if span.url:
                _link(paragraph, run, span.url)


def _heading(level: int) -> str:
    return f"Heading {level}" if level else TITLE


def _bold(spans: Spans) -> Spans:
    return tuple(Span(span.text, span.marks | {Mark.STRONG}, span.url) for span in spans)


def _sayable(text: str) -> str:
    return UNSAYABLE.sub("", text)


def _number(paragraph: WordParagraph, number: int | None) -> None:
    if number is not None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no public way to begin a count
        properties.get_or_add_numId().val = number


def _written(paragraph: WordParagraph, text: str) -> Run:
    run = paragraph.add_run()
    for number, line in enumerate(text.split("\n")):
        if number:
            run.add_break(WD_BREAK.LINE)
        run.add_text(_sayable(line))
    return run


def _mark(run: Run, span: Span) -> None:
    run.bold = Mark.STRONG in span.marks or None
    run.italic = Mark.EMPHASIS in span.marks or None
    run.font.strike = Mark.STRUCK in span.marks or None
    run.font.superscript = Mark.RAISED in span.marks or None
    if Mark.CODE in span.marks:
        _in_code(run)


def _in_code(run: Run) -> None:
    run.font.name, run.font.size = CODE_FONT, Pt(10)


def _link(paragraph: WordParagraph, run: Run, url: str) -> None:
    """Put a run into a link; python-docx can read links, not make them."""
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run.font.color.rgb = RGBColor.from_string(LINK_COLOUR)
    run.font.underline = True
    link.append(run._r)  # noqa: SLF001 - likewise
    paragraph._p.append(link)  # noqa: SLF001 - likewise
