"""Any file that can be imported, as a table."""

from pathlib import Path

from qunce.reading.exchange.columns import names_of, plain_header
from qunce.reading.exchange.mapping import Mapping
from qunce.reading.tables.csv_table import csv_sheet
from qunce.reading.tables.ics_table import ics_table
from qunce.reading.tables.sheets import table_of
from qunce.reading.tables.site_pages import SUFFIXES, pages_table
from qunce.reading.tables.table import Table, TableError
from qunce.reading.tables.xlsx_table import xlsx_sheet

LARGEST = 20 * 1024 * 1024
ADVICE = "可以导入 .csv、.xlsx、.ics、.md，或者一个放 Markdown 的文件夹"


def read_table(path: Path, mapping: Mapping) -> Table:
    """The table in a file or folder; raises TableError, and OSError where the disk refuses."""
    suffix = path.suffix.lower()
    if path.is_dir() or suffix in SUFFIXES:
        return pages_table(path)
    if suffix in (".xls", ".et", ".numbers"):
        raise TableError(f"读不了 {suffix}（用 Excel 或 WPS 打开，另存为 .xlsx）")
    if suffix not in (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ics"):
        raise TableError(ADVICE)
    if path.stat().st_size > LARGEST:
        raise TableError("文件超过 20 MB")
    data = path.read_bytes()
    if suffix == ".ics":
        return ics_table(data)
    sheet = xlsx_sheet(data, mapping.sheet) if suffix in (".xlsx", ".xlsm") else csv_sheet(data)
    known = {*names_of(mapping.kind), *map(plain_header, mapping.columns)}
    return table_of(sheet, lambda header: plain_header(header) in known)
