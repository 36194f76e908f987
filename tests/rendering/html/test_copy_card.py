import re
from dataclasses import replace

import pytest

from qunce.model.channels import ROBOTS
from qunce.rendering.html.copy_card import copy_card, count_text
from qunce.rendering.text.announcement import announcements
from tests.builders import make_snippet, make_text

NOTICE = make_snippet(
    "share-notice",
    make_text("【预告】{{主题}}\n报名： {{分享链接}}", "群公告"),
    make_text("{{主题}}", "微博"),
)
VALUES = {"主题": "茶 & 花", "分享链接": ""}


def card(snippet=NOTICE, values=VALUES):
    return copy_card(
        snippet.title,
        anchor="notice",
        note="T-2",
        announcements=announcements(snippet, values),
        edit_url="../../snippets/share-notice/",
    )


def test_the_text_on_the_card_is_what_is_pasted_and_blanks_are_marked():
    texts = re.findall(r'<pre class="qc-text">(.*?)</pre>', card())
    assert texts == [
        "【预告】茶 &amp; 花&#10;报名： <mark>【待填：分享链接】</mark>",
        "茶 &amp; 花",
    ]


def test_each_channel_has_a_tab_for_its_panel():
    assert re.findall(r'aria-controls="(.*?)" aria-selected="(.*?)">(.*?)<', card()) == [
        ("notice-p1", "true", "群公告"),
        ("notice-p2", "false", "微博"),
    ]
    assert re.findall(r'role="tabpanel" id="(.*?)" aria-labelledby="(.*?)"', card()) == [
        ("notice-p1", "notice-t1"),
        ("notice-p2", "notice-t2"),
    ]


def test_one_channel_needs_no_tabs_and_is_named_by_the_head_alone():
    single = card(make_snippet("share-notice", make_text("开讲了")), {})
    assert "tablist" not in single
    assert "data-channel hidden>群消息</p>" in single


@pytest.mark.parametrize(
    ("channel", "length", "count"),
    [
        ("群消息", 500, "500 / 500 字"),
        ("群消息", 501, "501 / 2000 字，500 字以上很少有人读完"),
        ("群消息", 2001, "2001 / 2000 字，超出 1 字"),
        ("朋友圈", 101, "101 字，100 字以上可能折叠"),
        ("小红书", 999, "999 / 1000 字"),
        ("邮件", 1, "1 字"),
    ],
)
def test_a_count_names_what_its_channel_bears_and_what_comes_of_more(channel, length, count):
    (text,) = announcements(make_snippet("s", make_text("花" * length, channel)), {})
    assert count_text(text) == count


def test_a_count_of_bytes_says_so():
    (text,) = announcements(make_snippet("s", make_text("花")), {})
    assert count_text(replace(text, channel=ROBOTS[0])) == "3 / 2048 字节"


def test_what_is_blank_is_said_in_words():
    assert "还差 1 项：分享链接" in card()


def test_a_title_cannot_leave_its_attribute():
    html = copy_card('"><script>', anchor="n", note="<b>", announcements=(), edit_url='"')
    assert "<script>" not in html
    assert "<b>" not in html.replace("<b>&#34;", "")
