"""The empty document that every Word file begins as: python-docx's own, without its ballast.

Nine tenths of that are a hundred coloured styles for tables, in two copies. Each file would be
read, written and packed with them.
"""

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
BALLAST = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
MADE = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip file can hold."""


def empty_document() -> WordDocument:
    """A document without words, in a font for Chinese, with Word's styles."""
    return Document(BytesIO(_template()))


def saved(document: WordDocument) -> bytes:
    """The file; python-docx writes the hour into it, here the same document is the same bytes."""
    stream = BytesIO()
    document.save(stream)
    kept = BytesIO()
    with ZipFile(stream) as made, ZipFile(kept, "w", ZIP_DEFLATED) as file:
        for name in sorted(made.namelist()):
            info = ZipInfo(name, MADE)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, made.read(name))
    return kept.getvalue()


@cache
def _template() -> bytes:
    document = Document()
    _leave_out(document)
    _set_font(document)
    document.core_properties.comments = ""
    return saved(document)


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
