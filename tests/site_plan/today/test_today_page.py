import re

from qunce.model.offset import Offset
from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus
from tests.builders import (
    at,
    make_item,
    make_library,
    make_person,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
    make_text,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, rendered, words

URI = "today.md"
NEAR = at("2026-12-01 12:00")
"""When the sample share is so near that all it asks for may be asked before the next build."""
NOTICE = make_snippet(
    "share-notice", make_text("{{主题}}", "群公告"), make_text("{{报名链接}}", "群消息")
)
LATE = "2026-11-15 20:30"
REMINDER = (
    "【总结还没发】花店怎样把老顾客变成社群&#10;12月6日（周日）讲完，写好先请嘉宾过目，同意了再发。"
    "&#10;https://qunce.example/shares/florist/"
)
REFUSED = Consent(publish_summary=Permission.NO)
"""Nobody waits for the summary."""


def rows(source):
    return [words(row) for row in re.findall(r"<li data-task.*?</li>", source)]


def titles(source):
    return [words(title) for title in re.findall(r'<h2 id="today-.*?">(.*?)</h2>', source)]


def test_items_stand_by_date_and_one_without_a_date_is_never_asked_for():
    book = make_playbook(
        items=(
            make_item("thanks", None, text="致谢", role=None),
            make_item("after", "T+1d", text="发总结", role="记录", required=False),
            make_item("before", "T-2d@20:00", text="发公告"),
        )
    )
    assert rows(page(make_library(make_share(), book), URI, as_of=NEAR)) == [
        "12月4日（周五）20:00 宣传 发公告 必做 看这一场",
        "12月7日（周一） 记录 发总结 看这一场",
        f"12月8日（周二） 记录 发布总结 复制提醒 {REMINDER}",
    ]


def test_once_a_share_is_over_only_what_comes_after_it_is_left():
    book = make_playbook(
        items=(
            make_item("before", "T-2d@20:00", text="发公告"),
            make_item("during", "T+30m", text="转到答疑"),
            make_item("thanks", "T+2h", text="致谢", role="对接"),
            make_item("after", "T+1d", text="发总结", role="记录", required=False),
            make_item("closing", None, text="收尾"),
        )
    )
    over = make_share(slot=make_slot("2026-11-21 20:30"), consent=REFUSED)
    assert rows(page(make_library(over, book), URI)) == [
        "11月21日（周六）22:30 对接 致谢 必做 看这一场",
        "11月22日（周日） 记录 发总结 看这一场",
    ]


def test_once_a_share_is_over_only_its_later_messages_are_left():
    thanks = make_snippet("share-thanks", title="致谢", at=Offset.parse("T+1d"))
    book = make_playbook(items=(), snippets=("share-notice", "share-thanks"))
    over = make_share(slot=make_slot("2026-11-21 20:30"), consent=REFUSED)
    (row,) = rows(page(make_library(over, book, NOTICE, thanks), URI))
    assert row.startswith("11月22日（周日） 发致谢 复制")


def test_ticks_are_those_of_the_share_s_own_page():
    source = page(make_library(make_share()), URI, as_of=NEAR)
    assert 'data-checklist="share/florist/guest-share"' in source
    assert (
        'data-item="notice" data-kind="item" data-due="2026-12-04T20:00+08:00" data-closes'
        in source
    )


def test_an_item_s_message_can_be_copied_on_the_spot():
    book = make_playbook(items=(make_item(snippet="share-notice"),))
    source = page(make_library(make_share(), book, NOTICE), URI, as_of=NEAR)
    assert '<pre class="qc-text" id="copy-florist-share-notice" hidden>' in source
    assert 'data-copy="#copy-florist-share-notice"' in source
    assert rows(source)[0] == (
        "12月4日（周五）20:00 宣传 发群公告 必做 复制群公告 花店怎样把老顾客变成社群"
    )


def test_a_message_that_is_late_is_copied_where_all_its_wordings_stand():
    book = make_playbook(items=(make_item("thanks", "T+1d", snippet="share-notice"),))
    over = make_share(slot=make_slot("2026-11-20 20:30"), consent=REFUSED)
    source = page(make_library(over, book, NOTICE), URI, as_of=at("2026-11-23 09:00"))
    assert 'href="../shares/florist/#pack-share-notice">去复制</a>' in source


def test_a_message_that_no_item_names_has_a_row_without_a_tick():
    book = make_playbook(items=(), snippets=("share-notice",))
    source = page(make_library(make_share(), book, NOTICE), URI, as_of=NEAR)
    assert rows(source)[0].startswith("12月4日（周五）20:00 发预告公告 复制群公告")
    assert "checkbox" not in source


def test_shares_that_ask_soon_come_first_then_those_just_over():
    library = make_library(
        make_share("far", title="远的", slot=make_slot("2026-12-20 20:30")),
        make_share("near", title="近的", slot=make_slot("2026-11-29 20:30")),
        make_share("over", title="刚结束", slot=make_slot(LATE)),
        make_share("long-ago", title="早结束", slot=make_slot("2026-06-01 20:30")),
    )
    assert titles(page(library, URI)) == ["近的", "刚结束"]


def test_a_share_just_over_waits_for_its_summary():
    over = make_share(slot=make_slot(LATE))
    source = page(make_library(over), URI)
    assert rows(source)[-1].startswith("11月17日（周二） 记录 发布总结 复制提醒 【总结还没发】")
    assert '<span class="qc-tag qc-tag--moved">总结还没发</span>' in source
    assert "发布总结" not in page(make_library(over, make_summary()), URI)
    refused = make_share(slot=make_slot(LATE), consent=REFUSED)
    assert "发布总结" not in page(make_library(refused), URI)


def test_the_summary_waits_for_the_end_of_its_share():
    source = page(make_library(make_share()), URI, as_of=NEAR)
    summary = 'data-kind="summary" data-due="2026-12-08" data-opens="2026-12-06T22:00+08:00"'
    assert summary in source


def test_a_share_called_off_only_sends_its_notice():
    cancel = make_snippet("share-cancel", title="取消通知", purpose="cancel", at=None)
    change = Change(at("2026-11-22 10:00"), ChangeType.CANCELLED, "生病")
    share = make_share(status=ShareStatus.CANCELLED, changes=(change,))
    book = make_playbook(snippets=("share-cancel",))
    source = page(make_library(share, book, cancel), URI)
    assert [row.split(" 复制")[0] for row in rows(source)] == ["11月22日（周日）10:00 发取消通知"]


def test_a_share_that_asks_for_nothing_is_not_named():
    nothing = make_playbook(items=(), snippets=())
    assert "<section data-today-share" not in page(
        make_library(make_share(consent=REFUSED), nothing), URI
    )


def test_a_reader_may_have_any_role_of_the_checklists_and_be_in_any_group():
    book = make_playbook(items=(make_item(), make_item("host", role="主持")))
    source = page(make_library(make_share(), book), URI)
    assert re.findall(r"<option[^>]*>(.*?)</option>", source) == [
        *("先不选", "主持", "宣传"),
        *("所有的群", "花艺一群（示例）"),
    ]


def test_a_row_knows_who_holds_its_role_and_which_groups_it_is_for():
    people = (make_person(), make_person("zhou-yu", "周屿（示例）"))
    source = page(make_library(make_share(host="zhou-yu"), *people), URI, as_of=NEAR)
    assert 'data-groups="florist-a"' in source
    assert "&#34;主持&#34;:&#34;周屿（示例）&#34;" in source


def test_a_site_without_shares_has_nothing_to_do():
    assert "还没有排上分享，也就没有要做的事。" in page(make_library(), URI)


def test_the_page_is_found_by_its_name_and_not_by_what_is_due():
    assert front_matter(page(make_library(), URI))["search"] == {"today": True}


def test_hostile_words_stay_words():
    book = make_playbook(items=(make_item(text=HOSTILE, role=HOSTILE, snippet="share-notice"),))
    library = make_library(make_share(title=HOSTILE), book, NOTICE)
    found = Elements(rendered(page(library, URI, as_of=NEAR)))
    assert "script" not in found.tags
    assert found.headings[-2:] == [HOSTILE, "今日播报"]
