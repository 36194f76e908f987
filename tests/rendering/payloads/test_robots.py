"""Bodies for robots: never over a platform's bytes, and nothing in them an order."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.rendering.payloads.robots import GROUP_ROBOTS, robot_bodies

WECOM, DINGTALK, FEISHU = GROUP_ROBOTS


def said(robot, text, title="预告"):
    (body,) = robot_bodies(robot, title, text)
    return body


def test_a_body_is_what_the_platform_documents():
    assert said(WECOM, "今晚见\n花店") == '{"msgtype":"text","text":{"content":"今晚见\\n花店"}}'
    assert said(FEISHU, "今晚见") == '{"msg_type":"text","content":{"text":"今晚见"}}'
    assert said(DINGTALK, "今晚见\n花店\n\n完") == (
        '{"msgtype":"markdown","markdown":{"title":"预告","text":"今晚见  \\n花店\\n\\n完"},'
        '"at":{"isAtAll":false}}'
    )


@pytest.mark.parametrize("robot", [WECOM, FEISHU], ids=["wecom", "feishu"])
def test_a_name_calls_nobody(robot):
    body = said(robot, 'a<at user_id="all">所有人</at> <@all> 1<2')
    assert "＜at" in body
    assert "＜/at>" in body
    assert "＜@all>" in body
    assert "1<2" in body


def test_a_name_is_no_markdown():
    text = json.loads(said(DINGTALK, "# **林** [夏](x) https://example.com/a_b#c `k`"))["markdown"]
    assert text["text"] == "＃ ＊＊林＊＊ ［夏］(x) https://example.com/a_b#c ｀k｀"


def test_a_text_of_683_characters_makes_two_messages_in_wecom():
    assert len(robot_bodies(WECOM, "预告", "花" * 682)) == 1
    bodies = [
        json.loads(body)["text"]["content"] for body in robot_bodies(WECOM, "预告", "花" * 683)
    ]
    assert [body[:6] for body in bodies] == ["(1/2)\n", "(2/2)\n"]


TEXTS = st.text(st.sampled_from('花店a"\\\n。 <@*_'), max_size=4000).map(lambda text: text * 6)


@given(TEXTS)
def test_no_body_is_over_the_bytes_of_its_platform(text):
    for body in robot_bodies(WECOM, "预告", text):
        assert len(json.loads(body)["text"]["content"].encode()) <= 2048
    for body in robot_bodies(FEISHU, "预告", text):
        assert len(body.encode()) <= 20480
    for body in robot_bodies(DINGTALK, "预告", text):
        assert len(json.loads(body)["markdown"]["text"].encode()) <= 20000
        assert json.loads(body)["markdown"]["title"] == "预告"
