"""Numbers that nobody means, typed where a number is asked for."""

import io

from tests.editor.conftest import TOKEN

MANY_DIGITS = "9" * 5000
"""More than Python would read as a number."""


def test_a_season_without_end_is_told(editor):
    answer = editor.get("/series/monthly-share/season/", query_string={"count": MANY_DIGITS})
    assert answer.status_code == 422 and "不是场数" in answer.text


def test_a_year_of_many_digits_is_no_year(editor):
    sheet = (io.BytesIO("主题,嘉宾\n早课,高扬\n".encode()), "表.csv")
    looked = editor.post("/import/", data={"token": TOKEN, "sheet": sheet})
    key = looked.text.partition('name="key" value="')[2].partition('"')[0]
    given = {"token": TOKEN, "key": key, "kind": "shares", "year": MANY_DIGITS}
    assert editor.post("/import/", data=given).status_code == 200
