import re

from qunce.site_plan.shares.next_share import next_share_of
from tests.builders import (
    at,
    make_group,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_text,
)
from tests.site_plan.pages import words
from tests.site_plan.planning import site_of

BOOK = make_playbook(items=(), snippets=("share-notice",))
NOTICE = make_snippet("share-notice", make_text("发到{{群名}}", "群公告"), title="预告公告")


def drawn(*shares, group=""):
    groups = (make_group(), make_group("florist-b", "花艺二群（示例）"))
    library = make_library(*shares, BOOK, NOTICE, *groups)
    return next_share_of(site_of(library), shares, "groups/florist-a.md", group)


def test_the_next_share_leads_with_its_next_message():
    html = drawn(make_share(groups=("florist-a", "florist-b")))
    assert words(html).startswith(
        "下一场 12月6日（周日）20:30–22:00 花店怎样把老顾客变成社群"
        " 预告公告 12月4日（周五）20:00 ， 群公告 花艺一群（示例） 复制 花艺二群（示例） 复制"
    )


def test_a_group_sees_its_own_copy_alone():
    html = drawn(make_share(groups=("florist-a", "florist-b")), group="florist-b")
    assert re.findall(r'data-sent="(.*?)"', html) == ["share-notice@florist-b"]
    assert re.findall(r"<pre.*?>(.*?)</pre>", html) == ["发到花艺二群（示例）"]


def test_the_one_after_is_there_but_hidden():
    html = drawn(make_share("first"), make_share("second", slot=make_slot("2026-12-13 20:30")))
    assert re.findall(r'data-share="(\w+)".*?(hidden)? aria', html) == [
        ("first", ""),
        ("second", "hidden"),
    ]


def test_nothing_stands_where_nothing_is_ahead():
    assert not drawn(make_share(slot=make_slot(str(at("2026-10-01 20:30"))[:16])))
