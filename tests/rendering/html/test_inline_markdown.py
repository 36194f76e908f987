import pytest

from qunce.rendering.html.inline_markdown import inline_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("发群公告", "发群公告"),
        (
            "发**群公告**，用 `【预告】` 开头",
            "发<strong>群公告</strong>，用 <code>【预告】</code> 开头",
        ),
        ("见[改期通知](../x.md)", "见<span>改期通知</span>"),
        ("![海报](x.png)", "<span>海报</span>"),
        ("<script>alert(1)</script> & 'x'", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; 'x'"),
        ("# 1. 不是标题", "# 1. 不是标题"),
        (r"\*不强调\*", "*不强调*"),
        ("{{主题}} ``` ///", "{{主题}} ``` ///"),
    ],
)
def test_a_line_is_rendered_without_links_and_html(text, html):
    assert inline_html(text) == html
