import re

from qunce.model.offset import Moment
from qunce.rendering.html.pack import Message, pack_html
from qunce.rendering.text.announcement import announcements
from tests.builders import at, make_snippet, make_text


def message(snippet, moment):
    return Message(snippet, moment, announcements(snippet, {}), "../../snippets/x/")


def whens(html):
    found = re.findall(r'<span class="qc-when">(.*?)</span><section', html)
    return [" ".join(re.sub("<[^>]*>", " ", when).split()) for when in found]


def test_each_message_stands_at_its_moment():
    day = at("2026-12-04 20:00")
    unoffset = make_snippet("cancel", at=None)
    html = pack_html(
        [
            message(make_snippet("notice"), Moment(day.date(), day)),
            message(make_snippet("teaser"), Moment(day.date(), None)),
            message(unoffset, Moment(day.date(), day)),
            message(unoffset, None),
            message(make_snippet("undated"), None),
        ],
        2026,
    )
    assert whens(html) == [
        "12月4日（周五） 20:00 T-2",
        "12月4日（周五） T-2",
        "12月4日（周五） 20:00",
        "现场或需要时",
        "开讲前两天 20:00",
    ]
    assert re.findall(r'<li data-moment="(.*?)"', html) == [
        "2026-12-04T20:00+08:00",
        "2026-12-04",
        "2026-12-04T20:00+08:00",
    ]


def test_the_only_channel_is_named_beside_the_title():
    single = make_snippet("one", make_text("开讲了", "朋友圈"))
    several = make_snippet("two", make_text("开讲了", "朋友圈"), make_text("开讲了", "微博"))
    assert "朋友圈，3 / 100 字" in pack_html([message(single, None)], 2026)
    assert "朋友圈，" not in pack_html([message(several, None)], 2026)
