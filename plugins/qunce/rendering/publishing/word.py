"""A document as .docx, with the styles of Word, so that whoever gets it can set it differently.

Its body is written as text (ECMA-376, part 1, §17): building the same of objects took ten times
as long, and a site makes such a file of every summary.
"""

from collections.abc import Callable, Iterable
from typing import Final

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.shared import Cm

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
from qunce.rendering.publishing.word_package import Package, sayable, xml_text
from qunce.rendering.publishing.word_template import GRID, NUMBERS, template

Load = Callable[[str], bytes | None]
"""The bytes of a picture by its source; None for one that cannot be had."""

TEXT_WIDTH = 8640
"""Between the margins of the template, in twentieths of a point."""
WIDEST: Final = Cm(15)
"""A picture."""
TITLE = "Title"
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")

LINK = "link"
CODE_FONT = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>'
CODE_SIZE = '<w:sz w:val="20"/>'
"""In half points."""
LOOKS: tuple[tuple[Mark | str, str], ...] = (
    (Mark.CODE, CODE_FONT),
    (Mark.STRONG, "<w:b/>"),
    (Mark.EMPHASIS, "<w:i/>"),
    (Mark.STRUCK, "<w:strike/>"),
    (LINK, '<w:color w:val="1B5E8A"/>'),
    (Mark.CODE, CODE_SIZE),
    (LINK, '<w:u w:val="single"/>'),
    (Mark.RAISED, '<w:vertAlign w:val="superscript"/>'),
)
"""How marked words look, in the order that Word wants."""


def word_file(title: str, authors: str, blocks: Blocks, load: Load) -> bytes:
    """The document under its title; a picture that cannot be loaded leaves its words."""
    package = Package(template())
    writer = _Writer(package, load)
    body = writer.paragraph(TITLE, _run(title)) + writer.blocks(blocks)
    return package.file(body, title, authors)


class _Writer:
    """Writes the body; what stands outside it goes into the package."""

    def __init__(self, package: Package, load: Load) -> None:
        self._package = package
        self._load = load
        self._pictures = 0

    def blocks(self, blocks: Iterable[Block], style: str = "") -> str:
        return "".join(self._block(block, style) for block in blocks)

    def paragraph(self, style: str, runs: str, number: int | None = None) -> str:
        """A paragraph; `number` is the count that it stands in."""
        properties = f'<w:pStyle w:val="{template().styles[style]}"/>' if style else ""
        if number is not None:
            properties += f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
        return _paragraph(properties, runs)

    def _block(self, block: Block, style: str) -> str:
        match block:
            case Heading():
                xml = self.paragraph(_heading(block.level - 1), self._spans(block.spans))
            case Paragraph():
                xml = self.paragraph(style, self._spans(block.spans))
            case Items():
                xml = self._items(block, 0)
            case Table():
                xml = self._table(block)
            case Code():
                xml = _paragraph('<w:ind w:left="283"/>', "".join(map(_ink, block.inks)))
            case Quote():
                xml = self.blocks(block.blocks, "Intense Quote")
            case Rule():
                xml = self.paragraph(style, _run("———"))
            case Picture():
                xml = self._picture(block)
            case Qa():
                question = self._spans((Span("问："), *block.question))
                xml = self.paragraph(_heading(3), question) + self.blocks(block.answer)
        return xml

    def _items(self, items: Items, depth: int) -> str:
        level = min(depth, len(NUMBERS) - 1)
        style = (BULLETS if items.start is None else NUMBERS)[level]
        number = None if items.start is None else self._package.count(style, items.start)
        written = ""
        for item in items.items:
            for position, block in enumerate(item):
                if isinstance(block, Items):
                    written += self._items(block, depth + 1)
                elif isinstance(block, Paragraph) and not position:
                    written += self.paragraph(style, self._spans(block.spans), number)
                else:
                    written += self._block(block, CONTINUED[level])
        return written

    def _table(self, table: Table) -> str:
        rows = (tuple(map(_bold, table.head)), *table.rows) if table.head else table.rows
        columns = max(map(len, rows))
        width = round(TEXT_WIDTH / columns)
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{template().styles[GRID]}"/>'
            '<w:tblW w:type="auto" w:w="0"/><w:tblLook w:firstColumn="1" w:firstRow="1"'
            ' w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"{''.join(self._row(row, columns, width) for row in rows)}</w:tbl>"
            # Without a paragraph between them Word makes one of two tables in a row.
            f"{_paragraph('', '')}"
        )

    def _row(self, cells: tuple[Spans, ...], columns: int, width: int) -> str:
        filled = (*cells, *[()] * (columns - len(cells)))
        opens = f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr>'
        inner = (f"{opens}{_paragraph('', self._spans(cell))}</w:tc>" for cell in filled)
        return f"<w:tr>{''.join(inner)}</w:tr>"

    def _picture(self, picture: Picture) -> str:
        data = self._load(picture.source)
        try:
            drawn = self._drawn(Image.from_blob(data)) if data else ""
        except UnrecognizedImageError:
            drawn = ""
        words = picture.alt if drawn else f"【图 {picture.number}】{picture.alt}"
        return drawn + (self.paragraph("Caption", _run(words)) if words else "")

    def _drawn(self, image: Image) -> str:
        width, height = int(image.width), int(image.height)
        if width > WIDEST:
            width, height = WIDEST, int(height * WIDEST / width)
        self._pictures += 1
        size = f'cx="{width}" cy="{height}"'
        inline = (
            '<wp:inline xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
            ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<wp:extent {size}/><wp:docPr id="{self._pictures}" name="Picture {self._pictures}"/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
            "</wp:cNvGraphicFramePr><a:graphic><a:graphicData"
            ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="0" name="{image.filename}"/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{self._package.picture(image)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline>"
        )
        return _paragraph("", f"<w:r><w:drawing>{inline}</w:drawing></w:r>")

    def _spans(self, spans: Spans) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        marks = {*span.marks, LINK} if span.url else span.marks
        run = _run(span.text, _looks("".join(look for mark, look in LOOKS if mark in marks)))
        if not span.url:
            return run
        return f'<w:hyperlink r:id="{self._package.link(span.url)}">{run}</w:hyperlink>'


def _heading(level: int) -> str:
    return f"Heading {level}" if level else TITLE


def _bold(spans: Spans) -> Spans:
    return tuple(Span(span.text, span.marks | {Mark.STRONG}, span.url) for span in spans)


def _paragraph(properties: str, runs: str) -> str:
    inner = f"<w:pPr>{properties}</w:pPr>{runs}" if properties else runs
    return f"<w:p>{inner}</w:p>" if inner else "<w:p/>"


def _ink(ink: Ink) -> str:
    colour = f'<w:color w:val="{ink.colour[1:].upper()}"/>' if ink.colour else ""
    return _run(ink.text, _looks(CODE_FONT + colour + CODE_SIZE))


def _looks(looks: str) -> str:
    return f"<w:rPr>{looks}</w:rPr>" if looks else "<w:rPr/>"


def _run(text: str, looks: str = "") -> str:
    """Words of one look; `looks` says which."""
    return f"<w:r>{looks}{'<w:br/>'.join(map(_line, text.split(chr(10))))}</w:r>"


def _line(text: str) -> str:
    words = sayable(text)
    space = ' xml:space="preserve"' if words != words.strip() else ""
    return f"<w:t{space}>{xml_text(words)}</w:t>"
