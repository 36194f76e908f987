from markupsafe import Markup

from qunce.site_plan.frame.page_source import heading, page_source, repeating_heading


def test_front_matter_is_json_and_what_is_empty_is_left_out():
    source = page_source({"title": 'a: "b"', "hide": ["toc"], "description": ""}, "一", "", "二")
    assert source == '---\ntitle: "a: \\"b\\""\nhide: ["toc"]\n---\n\n一\n\n二\n'


def test_a_heading_has_a_stable_anchor():
    assert heading("还缺什么", "missing") == "## 还缺什么 { #missing }"


def test_a_search_leaves_out_what_other_pages_say_already():
    title = "## 发布包 { #pack data-search-exclude }"
    assert repeating_heading("发布包", "pack") == title


def test_a_fragment_is_marked_as_needing_no_markdown():
    source = page_source({}, heading("清单", "checklist"), Markup("<ul></ul>"), Markup(), "正文。")
    assert source == "---\n---\n\n## 清单 { #checklist }\n\n<!--qunce--><ul></ul>\n\n正文。\n"
