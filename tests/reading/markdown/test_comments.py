"""Comments leave a body before anything reads it; code and line numbers stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.reading.markdown.comments import without_comments
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart_page

PIECES = ("<!--", "-->", "--!>", "`", "``", "```", "~~~", "\n", "\n\n", "    ", "- ", "文字", "\\`")


def kept(body: str) -> tuple[str, list[str]]:
    report = Report("content/page.md")
    source = take_apart_page("content/page.md", body, report)
    assert source
    return without_comments(source, report).body, [str(found) for found in report.problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("前<!-- 注 -->后", "前后"),
        ("前<!--> 注 -->后", "前后"),
        ("前<!-- 注 --!>后", "前后"),
        ("前\n\n<!--\n注\n\n注\n-->\n\n后", "前\n\n\n\n\n\n\n\n后"),
        ("<!-- 一 --><!-- 二 -->后", "后"),
        ("前\n<!--\n```\n围栏\n```\n-->\n后", "前\n\n\n\n\n\n后"),
        ("<!-- 注 -->\n\n    代码", "    代码"),
        ("`<!-- 代码 -->`", "`<!-- 代码 -->`"),
        ("`` ` <!-- 代码 --> ``", "`` ` <!-- 代码 --> ``"),
        ("`没有收住\n\n<!-- 注 -->`", "`没有收住\n\n`"),
        (r"\`<!-- 注 -->`", r"\``"),
        ("```\n<!-- 代码 -->\n```", "```\n<!-- 代码 -->\n```"),
        ("> ~~~ html\n> <!-- 代码 -->\n> ~~~", "> ~~~ html\n> <!-- 代码 -->\n> ~~~"),
        ("段\n\n    <!-- 代码 -->", "段\n\n    <!-- 代码 -->"),
        ("- 项\n\n    <!-- 注 -->后", "- 项\n\n    后"),
        ("段\n    <!-- 注 -->接着", "段\n    接着"),
    ],
)
def test_a_comment_goes_and_code_stays(body, expected):
    assert kept(body) == (expected, [])


def test_a_comment_without_an_end_is_told_once_and_stays():
    body, problems = kept("前\n<!-- 一\n\n<!-- 二")
    assert body == "前\n<!-- 一\n\n<!-- 二"
    (problem,) = problems
    assert problem.startswith("content/page.md:2: comment-unclosed ")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_line_moves(body):
    body = f"前{body}后"
    assert kept(body)[0].count("\n") == body.count("\n")
