"""Which HTML a record may hold, and that nobody saves the look at it too early."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.reading.markdown.active_html import UNDERSCORE, faults_of, may_be_active
from qunce.reading.markdown.body import read_record_body
from qunce.reading.markdown.engine import html_of
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart_page

PIECES = (
    *("[a](", "[a]: ", "![a](", "[a]", "<", ">", ")", "(", "https://x", "java", "script:", "a/b"),
    *("<img", "<script>", "<b>", " onload=1", " src=", "href", "{", "}", "{: ", "#x", "style=1"),
    *("&#106;", "&colon;", ":", "\t", " ", "\n", "\n\n", "# ", "\\_", "_", "__config", "＿", "`"),
    *(
        "```",
        "- ",
        "> ",
        "字",
        "&amp;",
        "role=宣传",
        "a.md",
        '"',
        "'",
        "<!--",
        "-->",
        "<?",
        "[^1]: ",
    ),
)


def told(body: str) -> list[str]:
    report = Report("content/people/he-qing.md")
    source = take_apart_page("content/people/he-qing.md", body, report)
    assert source
    read_record_body(source, report)
    return [str(found) for found in report.problems]


@pytest.mark.parametrize(
    "body",
    [
        '<b>粗</b><br/>H<sub>2</sub>O <abbr title="一二">字</abbr>',
        '<details open>\n<summary>展开</summary>\n<p align="center">字</p>\n</details>',
        '<img src="a.png" alt="图" width=300> <video src="a.mp4" controls></video>',
        "## 标题 { #rules .wide data-search-exclude }",
        "| 左 | 右 |\n|:--|--:|\n| 1 | 2 |",
        "脚注[^1]\n\n[^1]: 在这里",
        "- [ ] 做 {#do role=宣传 at=T-1d snippet=share-notice required}",
        "a < b，1<2，<姓名>，x <- y，&lt;script&gt;，`<script>`，\\<b>",
        "```html\n<script>alert(1)</script>\n```",
        "    <script>alert(1)</script>",
        "[一](a.md#b:c) [二](?a:b) [三](/a:b) <a@example.com> [四](//example.com)",
        "一_二_三 https://example.com/a_b__c",
    ],
)
def test_what_is_harmless_is_not_told(body):
    assert told(body) == []


def test_a_fault_in_what_only_looks_like_a_fence_is_told_at_its_line():
    (problem,) = told("字\n\n``` 一 二 三\n\n<script>alert(1)</script>\n\n```\n")
    assert problem.startswith("content/people/he-qing.md:5: active-html ")


def test_a_text_that_would_be_too_much_for_the_parser_is_not_given_to_it():
    (problem,) = told("[" * 1000 + "<script>")
    assert "too-deep" in problem


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_text_with_a_fault_is_always_looked_at(body):
    if not may_be_active(body):
        assert list(faults_of(html_of(body))) == []


def test_every_character_that_becomes_an_underscore_in_an_id_is_known():
    becoming = {char for char in map(chr, range(0x20000)) if "_" in normalize("NFKC", char)}
    assert {char for char in map(chr, range(0x20000)) if UNDERSCORE.match(char)} == becoming
