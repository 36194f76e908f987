import markdown

from qunce.site_plan.page_source import heading, literal, page_source
from tests.site_plan.pages import HOSTILE, Elements


def test_front_matter_is_json_and_what_is_empty_is_left_out():
    source = page_source({"title": 'a: "b"', "hide": ["toc"], "description": ""}, "一", "", "二")
    assert source == '---\ntitle: "a: \\"b\\""\nhide: ["toc"]\n---\n\n一\n\n二\n'


def test_a_literal_heading_keeps_every_character_and_its_anchor():
    source = heading(literal(HOSTILE), "here")
    html = markdown.markdown(source, extensions=["attr_list", "toc"])
    assert Elements(html).headings == [HOSTILE]
    assert html.startswith('<h2 id="here">')


def test_a_literal_is_one_line():
    assert literal("一\n二\u3000三") == "一 二 三"
