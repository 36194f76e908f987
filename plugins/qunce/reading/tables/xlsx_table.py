"""XLSX as Excel, WPS, Feishu and Tencent Docs write it."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from qunce.reading.tables.table import Sheet, TableError

MOST_CELLS = 200_000
MOST_BYTES = 200 * 1024 * 1024
"""Of all parts of the file together, unpacked."""


def xlsx_sheet(data: bytes, name: str | None) -> Sheet:
    """The cells of a sheet, by default the first one that has any.

    Raises TableError for a broken or a far too large file, or when there is no such sheet.
    """
    # Imported here: half of what `qunce import` would otherwise take for a CSV file.
    from openpyxl import load_workbook  # noqa: PLC0415 - see above
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - likewise

    _refuse_huge(data)
    try:
        book = load_workbook(BytesIO(data), data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError) as error:
        raise TableError("打不开这份 XLSX（用 Excel 或 WPS 打开，另存一份）") from error
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if name is not None and name not in sheets:
        raise TableError(f"没有工作表“{name}”（有：{'、'.join(sheets)}）")
    chosen = sheets[name] if name is not None else _first_filled(book.worksheets)
    if chosen.max_row * chosen.max_column > MOST_CELLS:
        raise TableError(f"表格超过 {MOST_CELLS} 格（删掉空行空列，或者拆成几份）")
    return _cells(chosen)


def _refuse_huge(data: bytes) -> None:
    try:
        unpacked = sum(part.file_size for part in ZipFile(BytesIO(data)).infolist())
    except BadZipFile as error:
        raise TableError("打不开这份 XLSX（用 Excel 或 WPS 打开，另存一份）") from error
    if unpacked > MOST_BYTES:
        raise TableError("这份 XLSX 解开以后超过 200 MB，没有读")


def _first_filled(sheets: list[Any]) -> Any:  # noqa: ANN401 - openpyxl's own
    return next((sheet for sheet in sheets if sheet.max_row > 1), sheets[0])


def _cells(sheet: Any) -> Sheet:  # noqa: ANN401 - openpyxl's own
    merged = dict(_merged(sheet))
    links = {}
    rows = []
    for r, row in enumerate(sheet.iter_rows()):
        texts = []
        for c, cell in enumerate(row):
            origin = merged.get((r, c))
            shown = sheet.cell(*origin) if origin else cell
            texts.append(cell_text(shown.value, str(shown.number_format)))
            target = shown.hyperlink.target if getattr(shown, "hyperlink", None) else None
            if target:
                links[r, c] = str(target)
        rows.append(tuple(texts))
    return Sheet(tuple(rows), links)


def _merged(sheet: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:  # noqa: ANN401 - openpyxl's own
    """Cells that one above them runs on into: one date for several shares of a day."""
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row + 1, area.max_row + 1):
            yield (row - 1, area.min_col - 1), (area.min_row, area.min_col)


def cell_text(value: object, number_format: str = "") -> str:
    """A cell as its author would type it; times to the minute, for they are stored as fractions."""
    match value:
        case None:
            text = ""
        case bool():
            text = "是" if value else "否"
        case datetime():
            text = _moment_text(value, number_format)
        case date():
            text = value.isoformat()
        case time():
            text = f"{_to_minute(datetime.combine(date(2000, 1, 1), value)):%H:%M}"
        case timedelta():
            minutes = round(value / timedelta(minutes=1))
            text = f"{minutes // 60}:{minutes % 60:02}"
        case float() if value.is_integer():
            text = str(int(value))
        case _:
            text = str(value)
    return text.strip()


def _moment_text(moment: datetime, number_format: str) -> str:
    near = _to_minute(moment)
    is_day = near.time() == time() and "h" not in number_format.lower()
    return f"{near:%Y-%m-%d}" if is_day else f"{near:%Y-%m-%d %H:%M}"


def _to_minute(moment: datetime) -> datetime:
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)
