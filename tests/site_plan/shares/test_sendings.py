"""Everything that is pasted for a share."""

from qunce.model.people import Platform
from qunce.rendering.text.share_values import share_values
from qunce.site_plan.shares.robot_sendings import robot_sendings
from qunce.site_plan.shares.sendings import sendings
from tests.builders import (
    make_group,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_snippet,
    make_text,
)

NOTICE = make_snippet(
    "notice",
    make_text("【预告】{{主题}}，在{{群名}}", "群公告"),
    make_text("{{群名}}见", "群消息"),
    make_text("来{{群}}", "朋友圈"),
    make_text("各群发完在这里回", "工作群"),
)
SHARE = make_share(groups=("florist-a", "florist-b"), title="花")


def library(*groups, share=SHARE):
    book = make_playbook(
        snippets=("notice",), items=(make_item("n", "T-2d@20:00", snippet="notice", role="宣传"),)
    )
    return make_library(share, NOTICE, book, *groups)


A = make_group("florist-a", "一群", notice="先改昵称")
B = make_group("florist-b", "二群", platform=Platform.WECOM)


def sent(*groups, share=SHARE):
    lib = library(*groups, share=share)
    return sendings(lib, share, share_values(lib, share, 2026))


def test_each_group_has_its_own_copy_with_its_name_and_everybody_else_one():
    told = [
        (s.announcement.channel.name, s.group and s.group.title, s.announcement.text, s.role)
        for s in sent(A, B)
    ]
    assert told == [
        ("群公告", "一群", "【预告】花，在一群\n\n先改昵称", "宣传"),
        ("群公告", "二群", "【预告】花，在二群", "宣传"),
        ("群消息", "一群", "一群见", "宣传"),
        ("群消息", "二群", "二群见", "宣传"),
        ("朋友圈", None, "来一群、二群", "宣传"),
        ("工作群", None, "各群发完在这里回", "宣传"),
    ]


def test_a_notice_that_replaces_the_old_one_says_that_it_is_the_whole():
    assert [s.is_whole_notice for s in sent(A, B)][:2] == [True, False]


def test_a_share_without_groups_has_one_copy_that_lacks_a_name():
    share = make_share(groups=(), title="花")
    assert [s.announcement.blanks for s in sent(share=share)][:2] == [("群名",), ("群名",)]


def test_a_robot_speaks_in_the_groups_of_its_platform_else_once_for_all():
    lib = library(A, B)
    told = [
        (s.robot.name, s.group and s.group.title, s.announcement.text)
        for s in robot_sendings(lib, SHARE, share_values(lib, SHARE, 2026))
    ]
    assert told == [
        ("wecom", "二群", "二群见"),
        ("dingtalk", None, "一群、二群见"),
        ("feishu", None, "一群、二群见"),
    ]
