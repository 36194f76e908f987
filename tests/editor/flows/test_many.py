"""Many shares at once, planned or from a sheet: a table first, then all of them or none."""

import io
import re

from tests.cli.running import run
from tests.editor.conftest import TOKEN

SHEET = """主题,嘉宾,时间,群,备注
早课还开不开,高扬（示例）,2026-12-13 20:30,示例群,没人知道
年末盘点,林小夏（示例）,2026-12-20 20:30,示例群,
"""


def shares_in(site):
    return sorted(path.parent.name for path in (site / "content/shares").glob("*/index.md"))


def group_title(site):
    text = (site / "content/groups/demo-group.md").read_text(encoding="utf-8")
    return re.search(r"title: (.*)", text)[1]


def test_a_season_is_a_table_before_it_is_made(site, editor):
    page = "/series/monthly-share/season/"
    asked = {"from": "12月13日", "count": "3", "holidays": "mark"}
    table = editor.get(page, query_string=asked)
    assert table.status_code == 200 and "12月13日（周日）20:30" in table.text
    assert "monthly-share-2" in table.text and shares_in(site) == ["first-share"]
    assert editor.post(page, data={"token": TOKEN, **asked}).status_code == 303
    assert shares_in(site) == ["first-share", *(f"monthly-share-{n}" for n in (2, 3, 4))]
    assert run("check", project=site).exit_code == 0


def test_what_a_season_lacks_is_told(editor):
    answer = editor.get("/series/monthly-share/season/?from=改天&count=0")
    assert answer.status_code == 422
    assert "改天" in answer.text and "不是场数" in answer.text


def upload(editor, sheet, name="排期.csv"):
    data = {"token": TOKEN, "sheet": (io.BytesIO(sheet.encode()), name)}
    return editor.post("/import/", data=data)


def test_a_sheet_is_looked_at_its_columns_are_decided_and_then_it_is_made(site, editor):
    looked = upload(editor, SHEET.replace("示例群", group_title(site)))
    assert looked.status_code == 200
    assert "早课还开不开" in looked.text and "高扬（示例）（gao-yang）" in looked.text
    assert "不知道是什么" in looked.text and "映射文件" not in looked.text
    key = re.search(r'name="key" value="([^"]+)"', looked.text)[1]
    given = {"token": TOKEN, "key": key, "kind": "shares", "write": "1"}
    refused = editor.post("/import/", data=given)
    assert refused.status_code == 422 and "年末盘点" in refused.text
    assert shares_in(site) == ["first-share"]
    decided = editor.post("/import/", data=given | {"column.4": "skip"})
    assert decided.status_code == 303
    assert len(shares_in(site)) == 3
    assert run("check", project=site).exit_code == 0


def test_what_is_no_table_is_told_by_its_name(editor):
    answer = upload(editor, "{}", "../../逃.exe")
    assert answer.status_code == 422 and "逃.exe" in answer.text and ".." not in answer.text
    assert upload(editor, "").status_code == 422
    assert editor.post("/import/", data={"token": TOKEN, "key": "guessed"}).status_code == 422
