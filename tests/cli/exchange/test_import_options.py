"""What `qunce import` takes besides a table."""

import pytest
from openpyxl import Workbook

from qunce.reading.exchange.mapping import read_mapping
from tests.cli.exchange.test_import import NOW, files_in
from tests.cli.running import run
from tests.reading.projects import SHARE, write_project

TABLE = "讲啥,嘉宾,开始\n花店的会员日,许一（示例）,2026-12-13 20:30\n"


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "site"
    write_project(root)
    return root


def table(tmp_path, text=TABLE, name="排期.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_example_is_a_mapping_file_that_says_what_was_guessed(project, tmp_path):
    result = run("import", table(tmp_path), "--example", *NOW, project=project)
    lines = result.stdout.splitlines()
    assert "  讲啥: skip  # 没猜出来" in lines
    assert "  嘉宾: speakers" in lines
    path = tmp_path / "映射.yml"
    path.write_text(result.stdout.replace("skip  # 没猜出来", "title"), encoding="utf-8")
    mapping, faults = read_mapping(path)
    assert faults == []
    assert mapping.columns == {"讲啥": "title", "嘉宾": "speakers", "开始": "start"}
    done = run("import", table(tmp_path), "--mapping", str(path), "--write", *NOW, project=project)
    assert done.exit_code == 0
    assert "content/people/xu-yi.md" in files_in(project)


def test_the_whole_report_goes_into_a_file(project, tmp_path):
    rows = "".join(f"第 {n} 场,林夏（示例）,2026-12-{n:02} 20:30\n" for n in range(10, 20))
    report = tmp_path / "报告.txt"
    words = ("import", table(tmp_path, f"主题,嘉宾,开始\n{rows}"), "--report", str(report))
    result = run(*words, *NOW, project=project)
    assert "  …… 还有 2 个，全部的写进文件：--report 文件" in result.stdout.splitlines()
    assert "第 19 场" in report.read_text(encoding="utf-8")


def test_a_workbook_of_a_spreadsheet_program_is_read_with_its_dates(project, tmp_path):
    book = Workbook()
    book.active.append(("主题", "嘉宾", "日期", "时间", "时长"))
    book.active.append(("花店的会员日", "林夏（示例）", 46369, 0.8541666667, "1.5小时"))
    path = tmp_path / "排期.xlsx"
    book.save(path)
    assert run("import", str(path), "--write", *NOW, project=project).exit_code == 0
    text = (project / "content/shares/hua-dian-de-hui-yuan-ri/index.md").read_text("utf-8")
    assert "start: 2026-12-13 20:30\nduration: 90m\n" in text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("没有.csv", "没有 "),
        ("旧.xls", "读不了 .xls（用 Excel 或 WPS 打开，另存为 .xlsx）"),
        ("图.png", "可以导入 .csv、.xlsx、.ics、.md，或者一个放 Markdown 的文件夹"),
        ("坏.xlsx", "打不开这份 XLSX"),
        ("坏.ics", "日历"),
    ],
)
def test_what_is_no_table_is_refused_with_the_mend(project, tmp_path, name, said):
    if name != "没有.csv":
        (tmp_path / name).write_bytes(b"nothing")
    result = run("import", str(tmp_path / name), project=project)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_project_with_errors_is_not_imported_into(project, tmp_path):
    path = project / SHARE
    path.write_text(path.read_text("utf-8").replace("title:", "titel:"), encoding="utf-8")
    result = run("import", table(tmp_path), project=project)
    assert result.exit_code == 1
    assert "key-unknown" in result.stderr
