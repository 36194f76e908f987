import json
import re
from datetime import date

import pytest

from qunce.model.share import (
    Change,
    ChangeType,
    Consent,
    Permission,
    ShareFormat,
    ShareStatus,
    Slot,
    Visibility,
)
from qunce.model.summary import SummaryStatus
from qunce.model.workdays import DayKind, SpecialDay, Workdays
from qunce.site_plan.frame.planned import Audience
from tests.builders import (
    at,
    make_group,
    make_item,
    make_library,
    make_person,
    make_playbook,
    make_series,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
    make_text,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "shares/florist/index.md"
BOOK = make_playbook(snippets=("share-notice", "share-reschedule"))
NOTICE = make_snippet(
    "share-notice", make_text("【预告】{{主题}}", "群公告"), make_text("{{主题}}", "微博")
)
MOVE = make_snippet(
    "share-reschedule",
    make_text("改到 {{时间}}，原因：{{变更原因}}"),
    title="改期通知",
    purpose="reschedule",
    at=None,
)
MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2026-11-29 20:30"))


def library_of(share, *records, **changes):
    return make_library(share, BOOK, NOTICE, MOVE, *records, **changes)


def parts(source):
    """The headings of a page's parts, those that are folded in brackets."""
    found = re.findall(
        r'<details class="qc-section" data-part="\w+"( open)?.*?<h2[^>]*>([^<]*)', source
    )
    return [title.strip() if is_open else f"（{title.strip()}）" for is_open, title in found]


def part(source, anchor):
    """What stands under a heading of the page."""
    return source.split(f'id="{anchor}">')[1].split("</summary>")[1].split("</details>")[0]


def test_before_a_share_everything_stands_open():
    source = page(library_of(make_share(body="- 一")), URI)
    assert parts(source) == ["谁来讲，在哪听", "清单", "发布包", "还缺什么", "讲什么", "相关"]


def test_after_a_share_its_outcome_leads_and_the_rest_is_folded():
    source = page(library_of(make_share(body="- 一")), URI, as_of=at("2026-12-07 12:00"))
    assert 'data-state="over"' in source
    assert "data-outcome hidden" not in source
    assert [title for title in parts(source) if title[0] != "（"] == ["相关"]


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-11-22 12:00", "预告公告"),
        ("2026-12-04 20:30", "预告公告"),
        ("2026-12-04 21:30", ""),
    ],
)
def test_what_is_to_be_sent_next_leads(now, title):
    source = page(library_of(make_share()), URI, as_of=at(now))
    block = source.split("data-now ")[1].split("</section>")[0]
    assert re.findall(r"data-now-title>(.*?)<", block) == [title]
    assert ("hidden>" in block.split(">")[0] + ">") == (not title)


@pytest.mark.parametrize(
    ("status", "slot", "preview"),
    [
        (
            ShareStatus.CANCELLED,
            make_slot(),
            "已取消，原定 12月6日（周日）20:30–22:00，林夏（示例）：",
        ),
        (
            ShareStatus.POSTPONED,
            make_slot(),
            "已延期，原定 12月6日（周日）20:30–22:00，林夏（示例）：",
        ),
        (ShareStatus.POSTPONED, None, "已延期，林夏（示例）："),
    ],
)
def test_a_preview_says_first_that_a_share_is_off(status, slot, preview):
    source = page(library_of(make_share(status=status, slot=slot)), URI)
    assert front_matter(source)["description"] == f"{preview}花店怎样把老顾客变成社群"


def test_front_matter_names_the_page_and_previews_it():
    said = front_matter(page(library_of(make_share()), URI))
    assert json.loads(said.pop("qunce_event"))["name"] == "花店怎样把老顾客变成社群"
    assert all(said["search"].pop("messages").values())
    assert said == {
        "title": "花店怎样把老顾客变成社群",
        "description": "12月6日（周日）20:30–22:00，林夏（示例）：花店怎样把老顾客变成社群",
        "qunce_page": "share/florist",
        "qunce_scripts": ["share"],
        "hide": ["navigation", "toc"],
        "search": {
            "kind": "分享",
            "about": ["林夏（示例）", "花艺一群（示例）"],
            "date": "2026-12-06T20:30:00+08:00",
            "ends": "2026-12-06T22:00:00+08:00",
            "calendar": "share.ics",
        },
    }


def test_a_page_opens_its_record_in_the_editor():
    assert planned(library_of(make_share()))[URI].edit == "content/shares/florist/index.md"


def test_a_moved_share_shows_the_old_time_the_new_one_and_the_notice():
    ribbon = re.search("<aside.*</aside>", page(library_of(make_share(changes=(MOVED,))), URI))
    assert words(ribbon[0]) == (
        "↻ 已改期 11月20日（周五）10:00 改期 原定 11月29日（周日）20:30"
        " 改为 12月6日（周日）20:30–22:00 原因 嘉宾出差"
        " 改期通知 11月20日（周五）10:00 ， 群消息 花艺一群（示例） 复制改期通知 看全文 31 / 500 字"
        " 群消息 改到 12月6日（周日）20:30–22:00，原因：嘉宾出差 改几个字"
    )
    target = re.search(r'data-copy="#(.*?)"[^>]*>复制改期通知</button>', ribbon[0])[1]
    assert f'<pre class="qc-text" id="{target}">改到 12月6日' in ribbon[0]
    assert "改期通知" not in part(page(library_of(make_share(changes=(MOVED,))), URI), "pack")


def test_a_postponed_share_has_no_time_yet():
    change = Change(at("2026-11-20 10:00"), ChangeType.POSTPONED, "装修", at("2026-12-06 20:30"))
    share = make_share(status=ShareStatus.POSTPONED, changes=(change,))
    ribbon = re.search("<aside.*</aside>", page(library_of(share), URI))
    assert words(ribbon[0]) == (
        "↻ 已延期 11月20日（周五）10:00 延期 原定 12月6日（周日）20:30 改为 时间待定 原因 装修"
    )


def test_a_relocated_share_shows_both_places():
    change = Change(at("2026-11-20 10:00"), ChangeType.RELOCATED, "坐不下", None, "花店二楼")
    share = make_share(place="茶馆", format=ShareFormat.OFFLINE, changes=(change,))
    ribbon = re.search("<aside.*</aside>", page(library_of(share), URI))
    assert words(ribbon[0]) == (
        "↻ 已改地点 11月20日（周五）10:00 改地点 原地点 花店二楼 改到 茶馆 原因 坐不下"
    )


def test_earlier_changes_are_kept_in_sight():
    earlier = Change(at("2026-11-01 09:00"), ChangeType.RESCHEDULED, "放假", at("2026-11-22 20:30"))
    assert "更早：11月1日（周日）09:00 改期，放假" in words(
        page(library_of(make_share(changes=(earlier, MOVED))), URI)
    )


def test_a_cancelled_share_asks_for_nothing():
    change = Change(at("2026-11-20 10:00"), ChangeType.CANCELLED, "嘉宾生病")
    share = make_share(
        status=ShareStatus.CANCELLED, changes=(change,), signup="https://example.com/s"
    )
    source = page(library_of(share), URI)
    assert parts(source) == ["谁来讲，在哪听", "相关"]
    assert "data-now" not in source
    assert "加到日历" not in source
    assert "报名页" not in source
    assert '<del><time datetime="2026-12-06T20:30:00+08:00">' in source


def test_the_facts_are_those_that_are_known():
    share = make_share(
        host="zhou-yu",
        groups=("florist-a", "florist-b"),
        signup="群里接龙",
        slides="https://example.com/slides?a=1&b=2",
        consent=Consent(record=Permission.YES),
    )
    library = library_of(
        share,
        make_person(),
        make_person("zhou-yu", "周予（示例）"),
        make_group(),
        make_group("florist-b", "花艺二群（示例）"),
    )
    facts = re.search(r'<dl class="qc-kv">.*?</dl>', part(page(library, URI), "who"))
    assert words(facts[0]) == (
        "主持 周予（示例） 在哪听 花艺一群（示例） 、 花艺二群（示例）"
        " 录不录 录，嘉宾同意 入口 群里接龙 课件 看课件 日历 下载 .ics"
    )
    assert 'href="https://example.com/slides?a=1&amp;b=2"' in facts[0]


def test_an_address_that_is_not_on_the_web_is_no_link():
    source = page(library_of(make_share(signup="javascript:alert(1)")), URI)
    assert "<dd>javascript:alert(1)</dd>" in source


def test_each_speaker_is_introduced():
    lin = make_person(bio="开花店六年。", organization="街角花店")
    chen = make_person("chen-mo", "陈默（示例）", role=None)
    source = page(library_of(make_share(speakers=("lin-xia", "chen-mo")), lin, chen), URI)
    assert words(part(source, "who")).startswith(
        "林 林夏（示例） 街角花店，社区花店店主。开花店六年。 陈 陈默（示例） 在哪听"
    )


def test_the_share_can_be_noted_down_until_it_is_over():
    row = re.search('<div class="qc-row qc-actions".*', page(library_of(make_share()), URI))[0]
    assert 'href="webcal://qunce.example/shares/florist/share.ics" data-to="2026-12-06T22:00' in row
    assert '<a class="qc-btn" href="live/">打开现场</a>' in row
    assert (
        '<pre id="when-and-where" hidden>花店怎样把老顾客变成社群&#10;12月6日（周日）20:30–22:00'
        "&#10;花艺一群（示例）&#10;https://qunce.example/shares/florist/</pre>"
    ) in row


@pytest.mark.parametrize(
    "share",
    [
        make_share(status=ShareStatus.CONFIRMED),
        make_share(visibility=Visibility.INTERNAL),
        make_share(status=ShareStatus.CANCELLED),
    ],
    ids=["unsettled", "internal", "off"],
)
def test_only_what_is_announced_and_takes_place_can_be_noted_down(share):
    assert "qc-actions" not in page(library_of(share), URI, Audience.INTERNAL)


def test_a_share_on_other_clocks_than_the_site_says_whose():
    slot = Slot(at("2026-12-06 13:30", "Europe/Berlin"), at("2026-12-06 15:00", "Europe/Berlin"))
    share = make_share(slot=slot, timezone="Europe/Berlin")
    head = words(page(library_of(share), URI).split("</header>")[0])
    assert "13:30–15:00 （Europe/Berlin 时间）" in head
    assert "时间）" not in words(page(library_of(make_share()), URI).split("</header>")[0])


def test_the_checklist_has_dates_and_leads_to_the_filled_in_message():
    book = make_playbook(items=(make_item(snippet="share-notice"),))
    source = page(make_library(make_share(), book, NOTICE), URI)
    item = re.search(r'<li class="qc-item".*?</li>', source)[0]
    assert 'data-due="2026-12-04T20:00+08:00"' in item
    assert 'href="#pack-share-notice"' in item


def test_nothing_is_late_on_a_share_long_over():
    source = page(library_of(make_share()), URI, as_of=at("2027-01-20 12:00"))
    item = re.search(r'<li class="qc-item".*?</li>', source)[0]
    assert "data-due" not in item
    assert words(item).endswith("T-2 2026年12月4日（周五）20:00")


def test_the_pack_is_filled_in_and_leads_to_the_form_for_this_share():
    source = page(library_of(make_share()), URI)
    assert re.findall(r'<pre class="qc-text" id="pack-.*?">(.*?)</pre>', source) == [
        "【预告】花店怎样把老顾客变成社群",
        "花店怎样把老顾客变成社群",
    ]
    assert 'href="../../snippets/share-notice/?share=florist"' in source
    assert 'data-at="2026-12-04T20:00+08:00"' in source


@pytest.mark.parametrize(
    ("consent", "words_shown"),
    [
        (Consent(publish_summary=Permission.NO), "嘉宾不同意公开总结"),
        (Consent(), "总结还没写 归谁 记录"),
    ],
)
def test_a_share_without_a_summary_says_why_and_who_owes_it(consent, words_shown):
    source = page(library_of(make_share(consent=consent)), URI)
    assert words(re.search("<section id=.summary.*?</section>", source)[0]) == words_shown


def test_what_is_owed_after_a_share_is_listed_with_what_to_do():
    items = (make_item("draft", "T+1d@20:00", role="记录", text="写初稿"), make_item())
    send = make_item("tell", "T+3d@20:00", role="宣传", text="发总结", snippet="share-late")
    late = make_snippet("share-late", make_text("讲完了：{{主题}}"), at=None)
    library = make_library(make_share(), make_playbook(items=(*items, send)), late)
    source = page(library, URI, as_of=at("2026-12-07 12:00"))
    owed = re.search("<section data-owed.*?</section>", source)[0]
    assert words(owed) == (
        "还欠 3 件 12月7日（周一）20:00 记录 写初稿"
        " 12月8日（周二） 记录 发布总结 看怎么写 12月9日（周三）20:00 宣传 发总结 去发"
    )
    assert 'href="#pack-share-late"' in owed


def test_shares_before_and_after_and_of_the_same_speaker_are_related():
    share = make_share(series="sunday-share", tags=("花店",))
    before = make_share("before", title="上一讲", slot=make_slot("2026-11-29 20:30"))
    after = make_share(
        "after", title="下一讲", slot=make_slot("2026-12-13 20:30"), speakers=("chen-mo",)
    )
    library = library_of(
        share, before, after, make_series(), make_person(), make_person("chen-mo", "陈默")
    )
    related = part(page(library, URI), "related")
    assert words(related) == (
        "手册 嘉宾分享 上一场 上一讲 11月29日（周日） 下一场 下一讲 12月13日（周日）"
        " 系列 周日分享的全部分享 同一位嘉宾 上一讲 11月29日（周日） 标签 花店"
    )


def test_a_neighbour_in_the_series_is_named_once():
    shares = [
        make_share(f"n{day}", title=f"第 {day} 讲", slot=make_slot(f"2026-12-{day:02} 20:30"),
                   series="sunday-share", speakers=("lin-xia",))
        for day in range(1, 9)
    ]  # fmt: skip
    source = page(library_of(shares[3], *shares, make_series()), "shares/n4/index.md")
    related = words(part(source, "related"))
    assert related == (
        "手册 嘉宾分享 上一场 第 3 讲 12月3日（周四） 下一场 第 5 讲 12月5日（周六）"
        " 系列 周日分享的全部分享 同一位嘉宾 第 8 讲 12月8日（周二） 第 7 讲 12月7日（周一）"
        " 第 6 讲 12月6日（周日） 第 5 讲 12月5日（周六） 第 3 讲 12月3日（周四）"
    )


def event_of(source):
    return json.loads(front_matter(source)["qunce_event"])


def test_search_engines_are_told_of_a_move():
    event = event_of(page(library_of(make_share(changes=(MOVED,))), URI))
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["previousStartDate"] == ["2026-11-29T20:30:00+08:00"]
    assert event["url"] == "https://qunce.example/shares/florist/"


def test_the_public_site_has_no_page_of_what_is_not_settled():
    records = [
        make_share("idea", status=ShareStatus.IDEA, slot=None, speakers=()),
        make_share("asked", status=ShareStatus.INVITED, slot=None),
        make_share("sure", status=ShareStatus.CONFIRMED),
        make_share("ours", visibility=Visibility.INTERNAL),
    ]
    library = make_library(*records)
    uris = {f"shares/{share.id}/index.md" for share in records}
    assert uris & set(planned(library)) == set()
    assert uris <= set(planned(library, Audience.INTERNAL))


def test_a_draft_on_the_internal_site_is_marked_and_not_announced():
    idea = make_share("florist", status=ShareStatus.IDEA, slot=None, speakers=())
    source = page(library_of(idea), URI, Audience.INTERNAL)
    assert '<span class="qc-tag qc-tag--draft">草案</span>' in source
    assert "时间待定" in source
    assert "schema.org" not in source
    assert "加到日历" not in source


def test_no_contact_reaches_a_page():
    lin = make_person(contact="wx-secret")
    source = page(library_of(make_share(), lin), URI, Audience.INTERNAL)
    assert "wx-secret" not in source


def test_hostile_words_stay_words():
    change = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, HOSTILE, at("2026-11-29 20:30"))
    share = make_share(
        title=HOSTILE, place=HOSTILE, signup=HOSTILE, tags=(HOSTILE,), changes=(change,),
        series="sunday-share",
    )  # fmt: skip
    library = library_of(
        share,
        make_person(title=HOSTILE, bio=HOSTILE, role=HOSTILE),
        make_group(title=HOSTILE),
        make_series(title=HOSTILE),
        make_summary(takeaways=(HOSTILE,)),
    )
    found = Elements(rendered(page(library, URI)))
    assert "script" not in found.tags
    assert found.headings[0] == HOSTILE
    assert [h for h in found.headings if HOSTILE not in h] == [
        *(
            "带走一条",
            "预告公告 群公告、微博",
            "谁来讲，在哪听",
            "清单",
            "发布包 每条一群一行，贴完打勾",
        ),
        *("还缺什么", "相关"),
    ]
    assert event_of(page(library, URI))["name"] == HOSTILE


def test_nobody_is_asked_to_sign_up_for_what_is_over():
    library = library_of(
        make_share(signup="https://example.com/s", recording="https://example.com/r")
    )
    over = page(library, URI, as_of=at("2026-12-07 12:00"))
    assert "报名页" in page(library, URI)
    assert "报名页" not in over
    assert "看回放" in over


def test_a_published_summary_is_shown_by_what_one_takes_away():
    library = library_of(make_share(), make_summary(status=SummaryStatus.CORRECTED))
    outcome = re.search("<section id=.summary.*?</section>", page(library, URI))[0]
    assert (
        words(outcome) == "带走三条 先让一个人被看见 题目越小越好 奖励先算账再宣布 看总结 发到别处"
    )
    assert 'href="summary/"' in outcome


def test_a_draft_summary_is_for_the_internal_site():
    library = library_of(make_share(), make_summary(status=SummaryStatus.DRAFT))
    assert "题目越小越好" not in page(library, URI)
    assert "题目越小越好" in page(library, URI, Audience.INTERNAL)


def test_a_task_on_a_holiday_or_at_night_says_so_and_a_year_nobody_knows_is_named():
    off = {date(2026, 10, day): SpecialDay(DayKind.OFF, "国庆节") for day in range(1, 8)}
    known = Workdays(off, {2026: "国务院办公厅"})
    items = (make_item("notice", "T-7d@20:00"), make_item("late", "T-2d@23:00"))

    def said(start):
        share, book = make_share(slot=make_slot(start)), make_playbook(items=items)
        library = make_library(share, book, workdays=known)
        return words(part(page(library, URI, as_of=at("2026-09-20 12:00")), "checklist"))

    assert "10月2日（周五）20:00 国庆节放假，可以挪到9月30日（周三）" in said("2026-10-09 20:30")
    assert "10月7日（周三）23:00 国庆节放假，可以挪到10月8日（周四）；夜里，大家在休息" in said(
        "2026-10-09 20:30"
    )
    assert "2027 年的放假安排未公布" in said("2027-01-09 20:30")
    assert "未公布" not in said("2026-10-19 20:30")
