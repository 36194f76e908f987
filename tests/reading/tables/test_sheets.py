"""CSV and XLSX of every program come down to the same rows."""

from datetime import datetime, time, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook

from qunce.reading.tables.csv_table import csv_sheet
from qunce.reading.tables.sheets import letter, table_of
from qunce.reading.tables.table import Sheet, TableError
from qunce.reading.tables.xlsx_table import cell_text, xlsx_sheet

ROWS = (("主题", "嘉宾"), ("花店，会员日", "林夏"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_csv_is_read_in_any_encoding_with_any_separator(encoding, separator, line_end):
    text = line_end.join(separator.join(row) for row in ROWS)
    assert csv_sheet(text.encode(encoding)).rows == ROWS


def test_a_quoted_cell_holds_lines_and_separators():
    assert csv_sheet('甲,"乙\n丙,丁"'.encode()).rows == (("甲", "乙\n丙,丁"),)


def test_a_defused_formula_is_the_text_it_was():
    assert csv_sheet("'=1+1,''=2,'甲".encode()).rows == (("=1+1", "'=2", "'甲"),)


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(TableError, match="看不出文字的编码"):
        csv_sheet(b"\xff\x81\xff\x00")


def workbook(*rows, **sheets) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name, more in sheets.items():
        sheet = book.create_sheet(name)
        for row in more:
            sheet.append(row)
    return book


def saved(book: Workbook) -> bytes:
    data = BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (datetime.fromisoformat("2026-12-06 20:30"), "yyyy/m/d h:mm", "2026-12-06 20:30"),
        (datetime.fromisoformat("2026-12-06 20:29:59.999999"), "", "2026-12-06 20:30"),
        (datetime.fromisoformat("2026-12-06"), "yyyy/m/d", "2026-12-06"),
        (datetime.fromisoformat("2026-12-06"), "yyyy/m/d h:mm", "2026-12-06 00:00"),
        (time(20, 30), "h:mm", "20:30"),
        (timedelta(hours=1, minutes=30), "[h]:mm", "1:30"),
        (46362.5, "General", "46362.5"),
        (12.0, "General", "12"),
        (True, "General", "是"),
        (None, "General", ""),
    ],
)
def test_a_cell_says_what_its_author_would_type(value, number_format, text):
    assert cell_text(value, number_format) == text


def test_a_cell_that_runs_over_several_rows_counts_for_each():
    book = workbook(("日期", "主题"), ("2026-12-06", "甲"), (None, "乙"))
    book.active.merge_cells("A2:A3")
    rows = xlsx_sheet(saved(book), None).rows
    assert rows == (("日期", "主题"), ("2026-12-06", "甲"), ("2026-12-06", "乙"))


def test_the_address_behind_a_cell_is_kept():
    book = workbook(("报名",), ("点这里",))
    book.active["A2"].hyperlink = "https://qunce.example/a"
    assert xlsx_sheet(saved(book), None).links == {(1, 0): "https://qunce.example/a"}


def test_the_first_sheet_with_rows_is_taken_or_the_one_that_is_named():
    data = saved(workbook(排期=ROWS, 旧=(("旧",), ("旧的",))))
    assert xlsx_sheet(data, None).rows == ROWS
    assert xlsx_sheet(data, "旧").rows == (("旧",), ("旧的",))
    with pytest.raises(TableError, match="没有工作表“新”（有：Sheet、排期、旧）"):
        xlsx_sheet(data, "新")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not really", "主题,嘉宾".encode()])
def test_what_is_no_xlsx_is_refused(data):
    with pytest.raises(TableError, match="打不开这份 XLSX"):
        xlsx_sheet(data, None)


def test_headers_may_stand_below_a_title():
    sheet = Sheet((("2026 年排期", ""), ("", ""), *ROWS))
    table = table_of(sheet, lambda name: name in ROWS[0])
    assert table.columns == ROWS[0]
    assert [(row.where, row.cells) for row in table.rows] == [
        ("第 4 行", {"主题": "花店，会员日", "嘉宾": "林夏"})
    ]
    assert table.place(table.rows[0], "嘉宾") == "第 4 行 B 列“嘉宾”"


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_called_as_in_a_spreadsheet(index, name):
    assert letter(index) == name


def test_a_column_without_a_header_counts_only_when_it_says_something():
    sheet = Sheet((("主题", "", ""), ("甲", "", "乙")))
    assert table_of(sheet, lambda name: name == "主题").columns == ("主题", "没有表头的 C 列")
