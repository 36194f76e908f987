"""What fills the placeholders."""

from datetime import time, timedelta

import pytest

from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.people import Platform
from qunce.model.placeholder import PLACEHOLDERS, RECORDS, Subject
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
from qunce.rendering.text.group_values import group_values
from qunce.rendering.text.person_values import person_values
from qunce.rendering.text.series_values import series_values
from qunce.rendering.text.share_values import share_values, values_in_group
from qunce.rendering.text.subject_values import subject_values
from tests.builders import (
    AS_OF,
    at,
    make_group,
    make_library,
    make_person,
    make_series,
    make_settings,
    make_share,
    make_slot,
    make_summary,
)

BODY = """第一段，讲**三件事**。

第二段。

- 第一批老顾客怎么请进群
- 每周三的到货消息怎么写
"""


def values_of(share, *records, reference_year=2026, **settings):
    library = make_library(share, *records, settings=make_settings(**settings))
    return share_values(library, share, reference_year)


def test_every_word_of_a_full_share():
    share = make_share(
        speakers=("lin-xia", "he-qing"),
        host="zhou-yu",
        series="sunday-share",
        number=12,
        groups=("florist-a", "florist-b"),
        place="市图书馆",
        signup="https://example.com/signup",
        meeting="https://example.com/meeting",
        recording="https://example.com/recording",
        slides="https://example.com/slides",
        consent=Consent(Permission.YES, Permission.YES, Permission.ANONYMOUS),
        changes=(
            Change(AS_OF, ChangeType.RESCHEDULED, "嘉宾出差", from_start=at("2026-11-29 20:30")),
        ),
        body=BODY,
    )
    records = (
        make_person(bio="开店六年"),
        make_person("he-qing", "何青（示例）", bio="烘焙店主"),
        make_person("zhou-yu", "周予（示例）"),
        make_group(),
        make_group("florist-b", "花艺二群（示例）"),
        make_series(),
        make_summary(),
    )
    assert values_of(share, *records) == {
        "主题": "花店怎样把老顾客变成社群",
        "嘉宾": "林夏（示例）、何青（示例）",
        "嘉宾介绍": "林夏（示例）：开店六年\n何青（示例）：烘焙店主",
        "主持": "周予（示例）",
        "系列": "周日分享",
        "期数": "12",
        "日期": "12月6日",
        "星期": "周日",
        "开始": "20:30",
        "结束": "22:00",
        "时间": "12月6日（周日）20:30–22:00",
        "时长": "90 分钟",
        "形式": "群内文字",
        "群": "花艺一群（示例）、花艺二群（示例）",
        "群名": "花艺一群（示例）、花艺二群（示例）",
        "地点": "市图书馆",
        "报名链接": "https://example.com/signup",
        "会议链接": "https://example.com/meeting",
        "回放链接": "https://example.com/recording",
        "课件链接": "https://example.com/slides",
        "简介": "第一段，讲三件事。",
        "要点": "• 第一批老顾客怎么请进群\n• 每周三的到货消息怎么写",
        "分享链接": "https://qunce.example/shares/florist/",
        "日历链接": "https://qunce.example/shares/florist/share.ics",
        "录制说明": "这一场会录，嘉宾已经同意；不想被录到的朋友，打字提问就好",
        "总结说明": "会后发文字总结，先请嘉宾看过",
        "引用说明": "大家的提问可能写进总结，不写名字；不想被写进去的，私聊管理员",
        "回放说明": "回放： https://example.com/recording",
        "报名说明": "报名： https://example.com/signup",
        "参加方式": "就在群里，看文字",
        "原时间": "11月29日（周日）20:30",
        "原地点": "",
        "原变更": "",
        "变更原因": "嘉宾出差",
        "收获": "• 先让一个人被看见\n• 题目越小越好\n• 奖励先算账再宣布",
        "总结链接": "https://qunce.example/shares/florist/summary/",
    }


def test_what_a_bare_idea_does_not_know_is_empty():
    idea = make_share(status=ShareStatus.IDEA, slot=None, speakers=(), groups=())
    known = {word: value for word, value in values_of(idea).items() if value}
    assert known == {
        "主题": "花店怎样把老顾客变成社群",
        "形式": "群内文字",
        "参加方式": "就在群里，看文字",
        "分享链接": "https://qunce.example/shares/florist/",
        "日历链接": "https://qunce.example/shares/florist/share.ics",
    }


YES, NO, ANONYMOUS, UNKNOWN = (
    Permission.YES,
    Permission.NO,
    Permission.ANONYMOUS,
    Permission.UNKNOWN,
)


@pytest.mark.parametrize(
    ("consent", "word", "sentence"),
    [
        (Consent(record=UNKNOWN), "录制说明", ""),
        (Consent(record=NO), "录制说明", "这一场不录音、不录屏，也请大家不要录"),
        (Consent(record=NO), "回放说明", "这一场没有录，没有回放"),
        (Consent(record=YES), "回放说明", ""),
        (Consent(publish_summary=UNKNOWN), "总结说明", ""),
        (Consent(publish_summary=NO), "总结说明", "这一场不发文字总结"),
        (Consent(quote_members=UNKNOWN), "引用说明", ""),
        (
            Consent(quote_members=YES),
            "引用说明",
            "大家的提问可能写进总结，写群昵称；不想被写进去的，私聊管理员",
        ),
        (Consent(quote_members=NO), "引用说明", "大家的提问不写进总结"),
        (Consent(publish_summary=NO, quote_members=YES), "引用说明", "大家的提问不对外发"),
        (Consent(publish_summary=NO, quote_members=UNKNOWN), "引用说明", ""),
    ],
)
def test_what_is_said_of_a_consent_is_what_was_given_and_nothing_where_none_was(
    consent, word, sentence
):
    assert values_of(make_share(consent=consent))[word] == sentence


ROOM, CALL = {"place": "市图书馆"}, {"meeting": "https://example.com/m"}


@pytest.mark.parametrize(
    ("format_", "known", "sentence"),
    [
        (ShareFormat.VOICE, {}, "就在群里，听语音"),
        (ShareFormat.LIVE, CALL, "会议入口： https://example.com/m"),
        (ShareFormat.LIVE, ROOM, ""),
        (ShareFormat.OFFLINE, ROOM, "地点：市图书馆"),
        (ShareFormat.OFFLINE, CALL, ""),
        (ShareFormat.MIXED, ROOM | CALL, "地点：市图书馆\n会议入口： https://example.com/m"),
        (ShareFormat.MIXED, CALL, ""),
    ],
)
def test_the_way_in_follows_the_form_and_is_whole_or_missing(format_, known, sentence):
    assert values_of(make_share(format=format_, **known))["参加方式"] == sentence


def test_a_copy_for_one_group_names_that_group_alone():
    groups = make_group(), make_group("florist-b", "花艺二群（示例）")
    values = values_of(make_share(groups=("florist-a", "florist-b")), *groups)
    assert values_in_group(values, groups[1])["群名"] == "花艺二群（示例）"
    assert values_in_group(values, groups[1])["群"] == "花艺一群（示例）、花艺二群（示例）"


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        (ShareFormat.TEXT, "群内文字"),
        (ShareFormat.VOICE, "群内语音"),
        (ShareFormat.LIVE, "直播"),
        (ShareFormat.OFFLINE, "线下"),
        (ShareFormat.MIXED, "线上线下同时"),
    ],
)
def test_how_people_take_part(format_, text):
    assert values_of(make_share(format=format_))["形式"] == text


def test_one_speaker_is_introduced_without_the_name():
    assert values_of(make_share(), make_person(bio="开店六年"))["嘉宾介绍"] == "开店六年"


def test_a_speaker_who_says_nothing_has_no_line():
    share = make_share(speakers=("lin-xia", "he-qing"))
    people = (make_person(), make_person("he-qing", "何青（示例）", bio="烘焙店主"))
    assert values_of(share, *people)["嘉宾介绍"] == "何青（示例）：烘焙店主"


def test_another_year_is_written_out():
    values = values_of(make_share(slot=make_slot("2027-01-03 20:30")))
    assert (values["日期"], values["时间"]) == ("2027年1月3日", "2027年1月3日（周日）20:30–22:00")


def test_the_length_is_what_passes_not_what_the_clocks_show():
    zone = "Europe/Berlin"
    slot = Slot(at("2026-10-25 01:30", zone), at("2026-10-25 03:30", zone))
    assert values_of(make_share(slot=slot, timezone=zone))["时长"] == "180 分钟"


MOVED = Change(
    at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", from_start=at("2026-11-29 20:30")
)


@pytest.mark.parametrize(
    ("details", "former_time", "reason"),
    [
        ({}, "", ""),
        ({"changes": (MOVED,)}, "11月29日（周日）20:30", "嘉宾出差"),
        (
            {"changes": (MOVED, Change(AS_OF, ChangeType.RELOCATED, "场地装修"))},
            "11月29日（周日）20:30",
            "场地装修",
        ),
        (
            {
                "status": ShareStatus.CANCELLED,
                "changes": (MOVED, Change(AS_OF, ChangeType.CANCELLED, "嘉宾生病")),
            },
            "12月6日（周日）20:30–22:00",
            "嘉宾生病",
        ),
        (
            {
                "status": ShareStatus.POSTPONED,
                "changes": (
                    MOVED,
                    Change(
                        AS_OF, ChangeType.POSTPONED, "等新书", from_start=at("2026-12-06 20:30")
                    ),
                ),
            },
            "12月6日（周日）20:30",
            "等新书",
        ),
        (
            {
                "changes": (
                    MOVED,
                    Change(AS_OF, ChangeType.CANCELLED, "嘉宾生病"),
                    Change(AS_OF, ChangeType.REINSTATED, "嘉宾好了"),
                ),
            },
            "12月6日（周日）20:30–22:00",
            "嘉宾好了",
        ),
        (
            {
                "changes": (
                    Change(AS_OF, ChangeType.POSTPONED, "等书", from_start=at("2026-12-01 20:30")),
                    Change(AS_OF, ChangeType.REINSTATED, "书到了"),
                ),
            },
            "12月1日（周二）20:30",
            "书到了",
        ),
    ],
)
def test_the_former_time_and_the_reason_of_the_last_change(details, former_time, reason):
    values = values_of(make_share(**details))
    assert (values["原时间"], values["变更原因"]) == (former_time, reason)


def test_a_share_that_is_on_again_says_what_was_told_before():
    changes = (
        Change(AS_OF, ChangeType.CANCELLED, "嘉宾生病"),
        Change(AS_OF, ChangeType.REINSTATED, "嘉宾好了"),
    )
    assert values_of(make_share(changes=changes))["原变更"] == "取消"


def test_a_share_that_moved_house_says_where_it_was():
    moved = Change(AS_OF, ChangeType.RELOCATED, "场地装修", from_place="花市二楼")
    assert values_of(make_share(changes=(moved,)))["原地点"] == "花市二楼"


@pytest.mark.parametrize(
    "word",
    [word for words in PLACEHOLDERS.values() for word in words],
    ids=lambda word: word.name,
)
def test_where_a_word_comes_from_is_a_key_that_there_is(word):
    assert word.source
    for path in word.keys:
        record, *names = path.split(".")
        known = {".".join(way) for way, _ in walk(KINDS[RecordKind(record)].keys)}
        assert ".".join(names) in known | {"编号", "正文"}
        assert RECORDS[record] == KINDS[RecordKind(record)].title


@pytest.mark.parametrize(
    ("status", "is_told"),
    [
        (SummaryStatus.PUBLISHED, True),
        (SummaryStatus.CORRECTED, True),
        (SummaryStatus.DRAFT, False),
        (SummaryStatus.REVIEW, False),
        (SummaryStatus.WITHDRAWN, False),
    ],
)
def test_only_a_summary_that_readers_may_see_is_told(status, is_told):
    values = values_of(make_share(), make_summary(status=status))
    assert (bool(values["收获"]), bool(values["总结链接"])) == (is_told, is_told)


def test_a_project_without_an_address_has_no_links_of_its_own():
    values = values_of(make_share(), make_summary(), site_url="")
    assert [values[word] for word in ("分享链接", "日历链接", "总结链接")] == ["", "", ""]


def test_every_word_of_a_group():
    group = make_group(platform=Platform.WECOM, members=180, admins=("lin-xia",))
    assert group_values(make_library(group), group) == {
        "群名": "花艺一群（示例）",
        "平台": "企业微信",
        "人数": "180",
        "管理员": "林夏（示例）",
    }


def test_a_group_that_nobody_counted():
    group = make_group()
    values = group_values(make_library(group), group)
    assert (values["人数"], values["管理员"]) == ("", "")


def test_every_word_of_a_person_and_never_the_contact():
    person = make_person(organization="花店", bio="开店六年", contact="13800000000")
    assert person_values(person) == {
        "称呼": "林夏（示例）",
        "身份": "社区花店店主",
        "机构": "花店",
        "介绍": "开店六年",
    }


def test_every_word_of_a_series():
    series = make_series(host="lin-xia")
    share = make_share(series="sunday-share", updated=AS_OF)
    assert series_values(make_library(series, share), series, AS_OF) == {
        "系列": "周日分享",
        "固定时间": "每周日 20:30–22:00",
        "主持": "林夏（示例）",
        "群": "花艺一群（示例）",
        "下期主题": "花店怎样把老顾客变成社群",
        "订阅链接": "https://qunce.example/series/sunday-share.ics",
    }


def test_a_series_past_midnight():
    series = make_series(time=time(23, 0), duration=timedelta(hours=2))
    values = series_values(make_library(series), series, AS_OF)
    assert values["固定时间"] == "每周日 23:00–次日01:00"


def test_the_next_share_of_a_series_is_ahead_announced_public_and_its_own():
    slot = make_slot("2026-11-15 20:30")
    shares = (
        make_share("past", series="sunday-share", slot=slot, title="过去的", updated=AS_OF),
        make_share("other", title="别处的"),
        make_share("hidden", series="sunday-share", visibility=Visibility.INTERNAL, title="内部的"),
        make_share("off", series="sunday-share", status=ShareStatus.CANCELLED, title="取消的"),
        make_share("unsure", series="sunday-share", status=ShareStatus.CONFIRMED, title="没定的"),
        make_share(
            "ahead", series="sunday-share", slot=make_slot("2026-12-13 20:30"), title="下一场"
        ),
        make_share(
            "later", series="sunday-share", slot=make_slot("2026-12-20 20:30"), title="再下场"
        ),
    )
    series = make_series()
    library = make_library(series, *shares)
    assert series_values(library, series, AS_OF)["下期主题"] == "下一场"
    during = make_slot("2026-12-13 20:30").start
    assert series_values(library, series, during)["下期主题"] == "再下场"


LIBRARY = make_library(make_share(), make_series())
SUBJECTS = {
    Subject.SHARE: "florist",
    Subject.GROUP: "florist-a",
    Subject.PERSON: "lin-xia",
    Subject.SERIES: "sunday-share",
    Subject.NONE: "",
}


@pytest.mark.parametrize("subject", Subject)
def test_the_values_of_a_subject_are_exactly_its_vocabulary(subject):
    values = subject_values(LIBRARY, subject, SUBJECTS[subject], AS_OF)
    assert set(values) == {placeholder.name for placeholder in PLACEHOLDERS[subject]}


def test_a_subject_that_does_not_exist_is_a_key_error():
    with pytest.raises(KeyError):
        subject_values(LIBRARY, Subject.SHARE, "nobody", AS_OF)
