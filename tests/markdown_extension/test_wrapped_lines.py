import pytest
from markdown import Markdown

from qunce.markdown_extension.extension import QunceExtension


def html(text):
    return Markdown(extensions=[QunceExtension(), "fenced_code"]).convert(text)


@pytest.mark.parametrize(
    ("wrapped", "joined"),
    [
        ("先看排期。\n再发通知。", "<p>先看排期。再发通知。</p>"),
        ("他说：\n“可以发。”", "<p>他说：“可以发。”</p>"),
        ("先**看**\n再发", "<p>先<strong>看</strong>再发</p>"),
        ("群名 A\n群名 B", "<p>群名 A\n群名 B</p>"),
        ("see\nbelow", "<p>see\nbelow</p>"),
    ],
)
def test_a_break_between_chinese_characters_is_no_space(wrapped, joined):
    assert html(wrapped) == joined


def test_code_keeps_its_lines():
    assert "甲\n乙" in html("```\n甲\n乙\n```")
    assert "甲\n乙" in html("    甲\n    乙\n")


def test_a_break_that_was_asked_for_stays():
    assert html("甲  \n乙") == "<p>甲<br />\n乙</p>"
