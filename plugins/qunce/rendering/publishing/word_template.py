"""The empty document that every Word file begins as: python-docx's own, without its ballast.

Nine tenths of that are a hundred coloured styles for tables, in two copies. Each file would be
packed with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt

FONT = "微软雅黑"
GRID = "Table Grid"
TABLES = {"Normal Table", GRID}
"""The styles of tables that are left."""
NUMBERS = ("List Number", "List Number 2", "List Number 3")
"""The styles of numbered lists, the outermost first."""
BALLAST = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
MADE = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip file can hold."""


@dataclass(frozen=True, slots=True)
class Template:
    """What an empty document consists of."""

    parts: Mapping[str, bytes]
    """Its XML by the names in the package."""
    styles: Mapping[str, str]
    """The id of each style by its name in Word."""
    counts: Mapping[str, int]
    """The kind of numbers that the lists of each style in `NUMBERS` have."""


@cache
def template() -> Template:
    """A document without words, in a font for Chinese, with Word's styles."""
    document = _empty_document()
    # Both then stand there, to be filled.
    document.core_properties.title = document.core_properties.author = ""
    return Template(
        parts=_parts(document),
        styles={str(style.name): style.style_id for style in document.styles},
        counts={style: _count(document, style) for style in NUMBERS},
    )


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The file; no hour is in it, so that the same document is the same bytes."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, content in sorted(parts.items()):
            info = ZipInfo(name, MADE)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, content)
    return stream.getvalue()


def _empty_document() -> WordDocument:
    document = Document()
    _leave_out(document)
    _set_font(document)
    document.core_properties.comments = ""
    stream = BytesIO()
    document.save(stream)
    # Read again, what became empty is written short.
    return Document(stream)


def _parts(document: WordDocument) -> Mapping[str, bytes]:
    stream = BytesIO()
    document.save(stream)
    with ZipFile(stream) as file:
        return {name: file.read(name) for name in file.namelist()}


def _count(document: WordDocument, style: str) -> int:
    number = document.styles[style].element.pPr.numPr.numId.val
    return int(document.part.numbering_part.element.num_having_numId(number).abstractNumId.val)


def _leave_out(document: WordDocument) -> None:
    for style in [*document.styles]:
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in TABLES:
            style.delete()
    for relations in (document.part.rels, document.part.package.rels):
        for id, relation in [*relations.items()]:
            if relation.reltype in BALLAST:
                relations.pop(id)


def _set_font(document: WordDocument) -> None:
    """The template names none for Chinese, and Word then picks one by its own language."""
    for style in document.styles:
        if getattr(style, "font", None) is not None and style.element.rPr is not None:
            style.element.rPr.get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
