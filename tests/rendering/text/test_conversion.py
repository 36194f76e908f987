"""Texts for channels that their author wrote none for."""

import pytest

from qunce.model.channels import CHANNELS_BY_NAME, ROBOTS
from qunce.model.snippet import FieldType
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.conversion import text_for_robot, with_channel, with_every_channel
from tests.builders import make_field, make_snippet, make_text


def converted(snippet, channel):
    made = with_channel(snippet, CHANNELS_BY_NAME[channel])
    (text,) = made.texts
    return text


def test_a_channel_without_a_text_has_the_nearest_one_and_says_so():
    snippet = make_snippet("s", make_text("公告", "群公告"), make_text("消息", "群消息"))
    text = converted(snippet, "私聊")
    assert (text.text, text.converted_from.name) == ("消息", "群消息")
    (announcement,) = announcements(with_channel(snippet, CHANNELS_BY_NAME["私聊"]), {})
    assert announcement.converted_from is CHANNELS_BY_NAME["群消息"]


def test_its_own_texts_stand_first_and_as_they_are():
    snippet = make_snippet("s", make_text("**看** @所有人", "群公告"))
    own, *others = with_every_channel(snippet).texts
    assert own == snippet.texts[0]
    assert [text.channel.name for text in others] == [
        *("群消息", "工作群", "私聊", "企微群发", "接龙"),
        *("朋友圈", "微博", "小红书", "公众号", "邮件"),
    ]


@pytest.mark.parametrize(
    ("written", "channel"),
    [
        ("私聊", "群消息"),
        ("私聊", "朋友圈"),
        ("工作群", "群消息"),
        ("主持词", "群消息"),
        ("群消息", "主持词"),
    ],
)
def test_what_is_for_fewer_people_or_read_aloud_is_offered_to_no_others(written, channel):
    snippet = make_snippet("s", make_text("只给你看", written))
    assert with_channel(snippet, CHANNELS_BY_NAME[channel]) is None


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# 预告\n\n**今晚**{{开始}}开讲", "【预告】\n今晚{{开始}}开讲"),
        ("• 先听\n• 后问\n\n{{要点}}", "• 先听\n• 后问\n\n{{要点}}"),
        ("详情：https://example.com/a，快来", "详情： https://example.com/a ，快来"),
        ("报名：{{报名链接}}（免费）", "报名： {{报名链接}} （免费）"),
        ("表单{{问卷}}见", "表单 {{问卷}} 见"),
        ("{{报名链接}}", "{{报名链接}}"),
        ("@所有人，{{嘉宾}}来了", "@所有人，{{嘉宾}}来了"),
    ],
)
def test_a_text_is_made_plain_and_its_links_can_be_tapped(text, made):
    fields = (make_field("问卷", type=FieldType.URL),)
    snippet = make_snippet("s", make_text(text, "群公告"), fields=fields)
    assert converted(snippet, "群消息").text == made


@pytest.mark.parametrize("everybody", ["@所有人 ", "@所有人，", "＠全体成员！"])
def test_where_nobody_can_be_called_by_words_they_are_left_out(everybody):
    snippet = make_snippet("s", make_text(f"{everybody}今晚开讲", "群消息"))
    assert converted(snippet, "微博").text == "今晚开讲"
    assert converted(snippet, "群公告").text == "今晚开讲"


def test_a_value_is_never_taken_for_markup():
    snippet = make_snippet("s", make_text("【{{主题}}】", "群公告"))
    made = with_channel(snippet, CHANNELS_BY_NAME["群消息"])
    (text,) = announcements(made, {"主题": "**花** @所有人 # {{嘉宾}}"})
    assert text.text == "【**花** @所有人 # {{嘉宾}}】"


def test_a_robot_says_what_is_said_in_the_group():
    snippet = make_snippet("s", make_text("公告", "群公告"), make_text("消息", "群消息"))
    assert text_for_robot(snippet, ROBOTS[0]).text == "消息"
    assert text_for_robot(make_snippet("s", make_text("您好", "私聊")), ROBOTS[0]) is None


def test_a_text_over_the_limit_makes_several_messages():
    (text,) = announcements(make_snippet("s", make_text("花店说明。" * 500)), {})
    assert [len(message) for message in text.messages] == [1996, 516]
