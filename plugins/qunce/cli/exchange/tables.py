"""A table of records as CSV and XLSX that Excel and WPS open right."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every part of an XLSX file, so that the same records give the same bytes."""
FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for a formula, and what we would take for a defused one."""
NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')
BOM = "\ufeff"
WIDEST = 60
LONGEST_CELL = 32_767
"""Characters; Excel holds no more, and openpyxl would cut the rest off."""


class TooLongError(ValueError):
    """A text that fits into no cell of an XLSX file, with the first cell of its row."""


Rows = Sequence[Sequence[str]]


def csv_bytes(rows: Rows) -> bytes:
    """CSV in UTF-8 with the mark by which Excel knows it, nothing in it a formula (OWASP)."""
    lines = (",".join(map(_quoted, row)) for row in rows)
    return (BOM + "".join(f"{line}\r\n" for line in lines)).encode()


def _quoted(text: str) -> str:
    safe = f"'{text}" if FORMULA.match(text) else text
    return '"' + safe.replace('"', '""') + '"' if NEEDS_QUOTES.search(safe) else safe


def xlsx_bytes(rows: Rows, title: str) -> bytes:
    """One worksheet of texts, its header row kept in sight; the same bytes for the same rows.

    Raises TooLongError.
    """
    for row in rows:
        if any(len(text) > LONGEST_CELL for text in row):
            raise TooLongError(row[0])
    from openpyxl import Workbook  # noqa: PLC0415 - only who exports XLSX waits for it
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    book = Workbook()
    book.properties.created = book.properties.modified = datetime(*ALWAYS)  # noqa: DTZ001 - a file's date has no zone
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(title)
    for r, row in enumerate(rows, start=1):
        for c, text in enumerate(row, start=1):
            cell = sheet.cell(r, c)
            cell.alignment = Alignment(vertical="top", wrap_text="\n" in text)
            if text:
                cell.value = text
                cell.data_type = "s"  # never a formula, whatever it begins with
                cell.number_format = "@"
            if r == 1:
                cell.font = Font(bold=True)
    for c, column in enumerate(zip(*rows, strict=True), start=1):
        width = max(_width(text) for text in column)
        sheet.column_dimensions[get_column_letter(c)].width = min(width, WIDEST) + 2
    sheet.freeze_panes = "A2"
    written = BytesIO()
    book.save(written)
    return _dateless(written.getvalue())


def _width(text: str) -> int:
    return max(sum(2 if ord(char) > 0x2E80 else 1 for char in line) for line in text.split("\n"))


def _dateless(data: bytes) -> bytes:
    """The same archive with one date for all its parts, and for the moment it was saved."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            text = before.read(part)
            if part.filename == "docProps/core.xml":
                text = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]{8}Z", b"1980-01-01T00:00:00Z", text)
            after.writestr(ZipInfo(part.filename, ALWAYS), text, ZIP_DEFLATED)
    return out.getvalue()
