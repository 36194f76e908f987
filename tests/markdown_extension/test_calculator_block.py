import json

import pytest

from qunce.markdown_extension.errors import BlockError
from qunce.rendering.text.markdown_tree import html_tree
from tests.calculators import GOLDEN
from tests.markdown_extension.converting import converted

BUDGET = (GOLDEN / "budget.md").read_text(encoding="utf-8")


@pytest.fixture
def page():
    return html_tree(converted(BUDGET))


def test_the_formula_stands_in_words_and_an_asterisk_is_no_emphasis(page):
    words = ["".join(line.itertext()) for line in page.iterfind("./div/p")]
    assert words == ["签满的人 = 进一（群人数 × 预计完成率）", "预算 = 签满的人 × 单份奖励"]


def test_examples_stand_side_by_side_in_a_table_that_needs_no_script(page):
    rows = [[cell.text for cell in row] for row in page.find("./table").iter("tr")]
    assert rows[0] == ["例子（示例）", "刚好", "进一位", "没有人"]
    assert rows[-1] == ["预算", "240 元", "263.5 元", "0 元"]


def test_many_examples_are_rows_as_they_were_typed():
    last = "| 没有人 | 0 人 | 15% | 8 元 | 0 人 | **0 元** |\n"
    table = html_tree(converted(BUDGET.replace(last, last * 2))).find("./table")
    rows = [[cell.text for cell in row] for row in table.iterfind("tbody/tr")]
    assert rows[0] == ["刚好", "200 人", "15%", "8 元", "30 人", "240 元"]
    assert table.find("tbody/tr/td").get("data-l") == "群人数"


def test_the_form_waits_hidden_filled_from_the_first_example(page):
    form = page.find("./div/form")
    assert "hidden" in form.attrib
    assert [field.get("value") for field in form.iter("input")] == ["200", "15", "8"]
    labels = {label.get("for"): label.text for label in form.iter("label")}
    assert [labels[field.get("id")] for field in form.iter("input")] == [
        *("群人数", "预计完成率", "单份奖励")
    ]


def test_the_script_is_given_a_tree_and_no_code(page):
    data = json.loads(page.find("./div/form").get("data-sum"))
    assert data["formulas"][0]["term"] == {
        "sign": "进一",
        "of": [{"sign": "×", "of": [{"name": "群人数"}, {"name": "预计完成率"}]}],
    }
    assert data["fields"][1] == {"name": "预计完成率", "unit": "%", "scale": "0.01"}


def test_what_an_author_typed_is_text():
    html = converted(BUDGET.replace("刚好", "<b>刚好</b>"))
    assert "&lt;b&gt;刚好&lt;/b&gt;" in html


def test_two_of_a_page_share_no_id():
    ids = [node.get("id") for node in html_tree(converted(BUDGET * 2)).iter() if node.get("id")]
    assert len(ids) == len(set(ids)) == 12


def test_an_example_that_does_not_come_out_stops_the_page():
    with pytest.raises(BlockError, match="算出来是 240 元"):
        converted(BUDGET.replace("240 元", "241 元"))
