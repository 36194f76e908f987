import re
from dataclasses import replace

from qunce.model.offset import Moment
from qunce.rendering.html.pack import Message, Phase, Recipient, message_html, pack_html
from qunce.rendering.text.announcement import announcements
from tests.builders import at, make_snippet, make_text
from tests.site_plan.pages import words

NOTICE = make_snippet(
    "share-notice",
    make_text("【预告】{{主题}}", "群公告"),
    make_text("{{主题}}", "朋友圈"),
    title="预告公告",
)
VALUES = {"主题": "茶 & 花"}
DAY = at("2026-12-04 20:00")


def message(snippet=NOTICE, values=VALUES, moment=None, groups=("甲群", "乙群"), **changes):
    texts = announcements(snippet, values)
    recipients = tuple(Recipient(f"id-{title}", title, texts) for title in groups)
    return Message(snippet, moment, texts, "../../snippets/x/", recipients, **changes)


def test_each_group_has_a_row_with_its_tick_and_its_button():
    html = message_html(message(), 2026)
    assert re.findall(r'data-sent="(.*?)"', html) == [
        "share-notice@id-甲群",
        "share-notice@id-乙群",
    ]
    assert re.findall(r'data-copy="#(.*?)" aria-label="(.*?)"', html) == [
        ("pack-share-notice-1", "复制预告公告，发到甲群"),
        ("pack-share-notice-1", "复制预告公告，发到乙群"),
    ]
    assert '<pre class="qc-text" id="pack-share-notice-1">【预告】茶 &amp; 花</pre>' in html


def test_groups_that_get_different_texts_copy_their_own():
    own = announcements(NOTICE, {"主题": "乙群的题目"})
    first, second = message().recipients
    html = message_html(
        replace(message(), recipients=(first, replace(second, announcements=own))), 2026
    )
    targets = re.findall(r'data-copy="#(.*?)"', html)
    texts = dict(re.findall(r'<pre class="qc-text" id="(.*?)">(.*?)</pre>', html))
    assert [texts[target] for target in targets] == ["【预告】茶 &amp; 花", "【预告】乙群的题目"]
    assert len(texts) == 4


def test_what_no_group_gets_is_one_row_named_by_its_channel():
    thanks = make_snippet("thanks", make_text("谢谢", "私聊"), make_text("谢谢您", "邮件"))
    html = message_html(message(thanks, groups=()), 2026)
    assert re.findall(r'data-sent="(.*?)"', html) == ["thanks"]
    assert "<span>私聊</span>" in html


def test_a_group_gets_what_is_written_for_groups_not_what_is_read_out():
    opening = make_snippet("opening", make_text("念的", "主持词"), make_text("贴的", "群消息"))
    html = message_html(message(opening), 2026)
    target = re.search(r'data-copy="#(.*?)"', html)[1]
    assert f'id="{target}">贴的</pre>' in html


def test_a_blank_leads_to_the_form_instead_of_being_copied():
    html = message_html(message(values={}), 2026)
    assert "data-copy=" not in html
    assert html.count(">还差 1 项</a>") == 2
    assert 'href="../../snippets/x/"' in html


def test_each_message_says_when_where_and_by_whom():
    dated = Moment(DAY.date(), DAY)
    head = re.compile(r'<p class="qc-msg-head">(.*?)</p>')
    whens = [
        words(head.search(message_html(made, 2026))[1])
        for made in (
            message(moment=dated, role="宣传"),
            message(moment=Moment(DAY.date(), None)),
            message(),
            message(make_snippet("any", at=None)),
        )
    ]
    assert whens == [
        "预告公告 12月4日（周五）20:00 ， 群公告、朋友圈 ，宣传",
        "预告公告 12月4日（周五） ， 群公告、朋友圈",
        "预告公告 开讲前两天 20:00 ， 群公告、朋友圈",
        "预告公告 需要时 ， 群消息",
    ]


def test_the_pack_is_folded_by_when_it_is_sent():
    html = pack_html(
        [
            message(make_snippet("thanks", title="感谢"), phase=Phase.AFTER),
            message(phase=Phase.BEFORE),
            message(make_snippet("more", title="补一条"), phase=Phase.BEFORE),
        ],
        2026,
    )
    folds = re.findall(r'data-pack-phase="(\w+)".*?<summary>(.*?)</summary>', html)
    assert [(key, words(title)) for key, title in folds] == [
        ("before", "会前 2 条"),
        ("after", "会后 1 条"),
    ]


def test_a_button_that_says_more_offers_every_other_channel_too():
    html = message_html(message(), 2026, verb="复制预告公告")
    assert re.findall(r'data-copy="#(.*?)"[^>]*>(.*?)</button>', html) == [
        ("pack-share-notice-1", "复制预告公告"),
        ("pack-share-notice-1", "复制预告公告"),
        ("pack-share-notice-2", "复制朋友圈"),
    ]
