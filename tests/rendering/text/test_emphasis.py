import pytest
from markdown import markdown

from qunce.rendering.text.emphasis import ChineseEmphasis


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("__重点：__请看", "<strong>重点：</strong>请看"),
        ("**重点：**请看", "<strong>重点：</strong>请看"),
        ("请看__“重点”__吧", "请看<strong>“重点”</strong>吧"),
        ("_重点：_请看", "<em>重点：</em>请看"),
        ("~~原价：~~现价", "<del>原价：</del>现价"),
        ("~~原价 99~~ 现价 59", "<del>原价 99</del> 现价 59"),
        ("__重**点**：__请看", "<strong>重<strong>点</strong>：</strong>请看"),
        ("海报_周日_定稿", "海报_周日_定稿"),
        ("snake_case_name", "snake_case_name"),
        ("`__重点：__请看`", "<code>__重点：__请看</code>"),
        ("\\_\\_重点：\\_\\_请看", "__重点：__请看"),
    ],
)
def test_a_mark_at_chinese_punctuation_ends_emphasis(typed, shown):
    html = markdown(
        typed,
        extensions=["pymdownx.tilde", ChineseEmphasis()],
        extension_configs={"pymdownx.tilde": {"subscript": False}},
    )
    assert html == f"<p>{shown}</p>"
