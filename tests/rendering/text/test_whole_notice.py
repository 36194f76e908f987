"""A group's notice as the whole that stands there."""

import pytest

from qunce.model.people import Platform
from qunce.model.platforms.known import NOTICES
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.whole_notice import whole_notice
from tests.builders import make_group, make_snippet, make_text

STANDING = "新来的先改昵称\n提问开头写【提问】\n"


def notice(channel="群公告"):
    (text,) = announcements(
        make_snippet("s", make_text("【预告】{{主题}}", channel)), {"主题": "花"}
    )
    return text


def test_where_one_notice_replaces_the_other_the_standing_part_comes_along():
    whole = whole_notice(notice(), make_group(notice=STANDING))
    assert whole.text == "【预告】花\n\n新来的先改昵称\n提问开头写【提问】"
    assert whole.from_data == ("主题", "群公告固定部分")


@pytest.mark.parametrize("platform", [Platform.QQ, Platform.DINGTALK])
def test_where_several_can_stand_or_nobody_knows_the_notice_stands_alone(platform):
    assert whole_notice(notice(), make_group(platform=platform, notice=STANDING)) is None


def test_a_group_without_a_standing_part_and_a_message_have_no_whole():
    assert whole_notice(notice(), make_group()) is None
    assert whole_notice(notice("群消息"), make_group(notice=STANDING)) is None


def test_every_platform_has_its_fact_with_who_says_so():
    assert set(NOTICES) == set(Platform)
    assert all(fact.source for fact in NOTICES.values())
