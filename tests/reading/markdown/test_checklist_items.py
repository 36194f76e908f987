"""What a task-list line says; the Markdown extension reads items with the same function."""

import pytest

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Offset
from qunce.reading.markdown.checklist_items import item_id, read_item, split_braces
from qunce.reading.markdown.tasks import tasks_of
from qunce.reading.words.report import Report


def read(text):
    report = Report("x.md")
    return read_item(text, 7, "会前", report), [problem.message for problem in report.problems]


def test_an_item_with_everything():
    assert read("发 **预告** {#notice role=宣传 at=T-2d@20:00 snippet=share-notice required}") == (
        ChecklistItem(
            id="notice",
            text="发 **预告**",
            role="宣传",
            at=Offset.parse("T-2d@20:00"),
            snippet="share-notice",
            required=True,
            heading="会前",
            line=7,
        ),
        [],
    )


@pytest.mark.parametrize(
    "braces", ["{#read}", "{ #read }", "{: #read }", "{id=read}", "{id='read'}"]
)
def test_braces_are_read_as_python_markdown_reads_them(braces):
    assert read(f"读手册 {braces}")[0].id == "read"


def test_a_quoted_role_may_hold_a_space():
    assert read('读手册 {#read role="群 主"}')[0].role == "群 主"


def test_a_named_snippet_is_a_reference():
    report = Report("x.md")
    read_item("发预告 {#notice snippet=gone}", 7, None, report)
    assert [(found.id, found.line) for found in report.references] == [("gone", 7)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- [ ] 读手册", "读手册"),
        ("* [x] 读手册 ", "读手册"),
        ("1. [X] 读手册", "读手册"),
        ("    1. [X] 读手册", None),
        ("> - [ ] 读手册", "读手册"),
        ("- [] 读手册", None),
        ("- [ ]读手册", None),
        ("- [链接](x.md)", None),
        ("[ ] 读手册", None),
    ],
)
def test_a_task_is_what_the_markdown_extension_takes_for_one(line, text):
    assert tasks_of(line).get(0) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("发 {{主题}}", ("发 {{主题}}", None)),
        ("发 {{主题}} {#a-1}", ("发 {{主题}}", "{#a-1}")),
        ("发{#a-1}", ("发", "{#a-1}")),
        ("用 {大括号} 写", ("用 {大括号} 写", None)),
    ],
)
def test_only_braces_at_the_end_are_attributes(text, parts):
    assert split_braces(text) == parts


def test_an_id_is_found_even_where_it_is_wrong():
    assert (item_id("读 {#Wrong}"), item_id("读 ｛＃a｝"), item_id("读 {role=x}")) == (
        "Wrong",
        "a",
        None,
    )
