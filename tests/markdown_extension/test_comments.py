"""What a browser would keep as a comment is in no finished page."""

import pytest

from qunce.markdown_extension.comments import without_comments
from tests.markdown_extension.converting import converted


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>前<!-- 注 -->后</p>", "<p>前后</p>"),
        ("<!DOCTYPE html><p>后</p>", "<p>后</p>"),
        ("前<? 注 ?>\n后", "前\n后"),
        ('<a title="<!-- 值 -->">字</a>', '<a title="<!-- 值 -->">字</a>'),
        ("<script>let a = '<!-- 脚本 -->'</script>", "<script>let a = '<!-- 脚本 -->'</script>"),
        ("<p>&lt;!-- 代码 --&gt; &amp;&#33;</p>", "<p>&lt;!-- 代码 --&gt; &amp;&#33;</p>"),
        ("一\n二 <!-- 注\n注 --> 三\n<br>四", "一\n二  三\n<br>四"),
    ],
)
def test_comments_go_and_all_else_stays(html, expected):
    assert without_comments(html) == expected


def test_a_page_that_reading_has_not_seen_loses_its_comments_too():
    html = converted("前\n\n<!-- 注 -->\n\n`<!-- 代码 -->` 后 <!-- 注 -->")
    assert "注" not in html
    assert "<code>&lt;!-- 代码 --&gt;</code>" in html
