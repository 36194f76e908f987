"""CSV as office programs write it: their encodings, their separators."""

import codecs
import csv
import re
from collections import Counter

from qunce.reading.disk.text_files import with_lf
from qunce.reading.tables.table import Sheet, TableError

SEPARATORS = ",;\t，；"
DEFUSED = re.compile(r"'+[=+\-@\t\r]")
"""How a text that a spreadsheet would take for a formula is written: with an apostrophe more."""


def csv_sheet(data: bytes) -> Sheet:
    """The cells of a CSV file; raises TableError when it is no text that can be told."""
    text = with_lf(decoded(data))
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=_separator(text)))
    except csv.Error as error:
        raise TableError("读不懂这份 CSV（用 Excel 或 WPS 打开，另存为 CSV UTF-8）") from error
    return Sheet(tuple(tuple(map(_cell, row)) for row in rows))


def decoded(data: bytes) -> str:
    """A text in UTF-8 or UTF-16 with a mark, in UTF-8, or else in GBK."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError("看不出文字的编码（用 Excel 或 WPS 打开，另存为 CSV UTF-8）")


def _separator(text: str) -> str:
    """What separates the first line that has anything in it, outside quotes."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    signs = Counter(sign for sign in re.sub(r'"[^"]*"', "", first) if sign in SEPARATORS)
    return max(SEPARATORS, key=lambda sign: signs[sign])


def _cell(text: str) -> str:
    return (text[1:] if DEFUSED.match(text) else text).strip()
