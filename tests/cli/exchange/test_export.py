"""Tables that Excel and WPS open right."""

import json
from io import BytesIO

import icalendar
import pytest
from openpyxl import load_workbook

from qunce.cli.exchange.tables import TooLongError, csv_bytes, xlsx_bytes
from tests.cli.running import run
from tests.reading.projects import SHARE, write_project


@pytest.fixture
def project(tmp_path):
    write_project(tmp_path)
    return tmp_path


def test_a_csv_begins_with_the_mark_by_which_excel_knows_utf_8(project):
    data = run("export", "分享", project=project).stdout_bytes
    assert data.startswith(b"\xef\xbb\xbf" + "编号,主题,嘉宾,主持人,系列,期数,开始,结束".encode())
    row = data.decode("utf-8-sig").splitlines()[1]
    assert row.startswith(
        "florist,花店怎样把老顾客变成社群,林夏（示例）,周屿（示例）,周日分享,12,"
        "2026-12-06 20:30,2026-12-06 22:00,"
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_no_cell_of_a_csv_is_a_formula(text):
    cell = csv_bytes([(text,)]).decode("utf-8-sig").removesuffix("\r\n")
    assert cell.strip('"').startswith("'")


def test_no_cell_of_an_xlsx_is_a_formula():
    data = xlsx_bytes([("编号",), ("=1+1",)], "分享")
    cell = load_workbook(BytesIO(data)).active["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_no_cell_of_an_xlsx_holds_is_refused_and_not_cut():
    with pytest.raises(TooLongError, match=r"^florist$"):
        xlsx_bytes([("florist", "字" * 32_768)], "分享")


def test_json_is_what_qunce_list_prints(project):
    exported = run("export", "people", "--to", "json", project=project).stdout
    assert exported == run("list", "people", "--format", "json", project=project).stdout
    assert json.loads(exported)[0]["contact"]


def test_ics_is_the_feed_of_the_site(project):
    data = run("export", "shares", "--to", "ics", project=project).stdout_bytes
    assert data == run("ics", project=project).stdout_bytes
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 1


def test_a_file_is_written_where_it_is_wanted(project, tmp_path):
    file = tmp_path / "排期.xlsx"
    result = run("export", "分享", "--to", "xlsx", "--output", str(file), project=project)
    assert result.stderr == f"写好了 {file}\n"
    assert load_workbook(file).active["B2"].value == "花店怎样把老顾客变成社群"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("snippets",), "文案放不进表格；写 --to json\n"),
        (("people", "--to", "ics"), "只有分享有时间，才能写成 ics\n"),
        (("shares", "--to", "xlsx"), "xlsx 不能打印，写上 --output 排期.xlsx\n"),
    ],
)
def test_what_does_not_go_together_is_told(project, words, said):
    result = run("export", *words, project=project)
    assert (result.exit_code, result.stderr) == (1, said)


def test_a_share_that_is_not_public_is_in_the_teams_table(project):
    path = project / SHARE
    text = path.read_text(encoding="utf-8").replace("visibility: public", "visibility: internal")
    path.write_text(text, encoding="utf-8")
    assert ",内部," in run("export", "分享", project=project).stdout
