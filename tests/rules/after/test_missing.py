"""What a share lacks."""

from datetime import date

import pytest

from qunce.model.share import Consent, Numbers, Permission, ShareFormat, ShareStatus
from qunce.model.summary import SummaryStatus
from qunce.rules.after.missing import Missing, MissingWeight, missing_parts
from qunce.rules.times.windows import DebtKind
from tests.builders import (
    make_library,
    make_person,
    make_playbook,
    make_question,
    make_share,
    make_snippet,
    make_summary,
)

WHERE = {"meeting": "https://example.com/room"}
YES = Consent(Permission.YES, Permission.YES, Permission.ANONYMOUS)


def whole(**details):
    """A share that lacks nothing."""
    values = {
        "host": "lin-xia",
        "signup": "https://example.com/signup",
        "slides": "https://example.com/slides",
        "recording": "https://example.com/recording",
        "numbers": Numbers(attended=31),
        "body": "简介",
        "consent": YES,
    }
    return make_share(**values | details)


def missing(share, *records):
    people = [make_person(bio="开店六年")]
    return missing_parts(make_library(share, *people, *(records or [make_summary()])), share)


def whats(share, *records):
    return [part.what for part in missing(share, *records)]


def test_a_whole_share_lacks_nothing():
    assert missing(whole()) == ()


def test_what_weighs_most_stands_first():
    share = whole(host=None, slides=None, recording=None)
    assert missing(share) == (
        Missing("主持还没有定", "统筹", MissingWeight.BEFORE_START),
        Missing("没有回放链接", "宣传", MissingWeight.AFTERWARDS, DebtKind.RECORDING),
        Missing("没有课件链接", "嘉宾对接", MissingWeight.OPTIONAL),
    )


@pytest.mark.parametrize("status", [ShareStatus.CANCELLED, ShareStatus.POSTPONED])
def test_a_share_that_is_off_lacks_nothing(status):
    assert missing(make_share(status=status)) == ()


def test_an_idea_lacks_nearly_everything():
    idea = make_share(status=ShareStatus.IDEA, slot=None, speakers=(), groups=())
    assert [(part.what, part.role) for part in missing(idea, make_person("zhou-yu"))] == [
        ("时间还没有定", "统筹"),
        ("嘉宾还没有定", "统筹"),
        ("主持还没有定", "统筹"),
        ("还没有写在哪个群", "统筹"),
        ("没有简介", "宣传"),
        ("嘉宾还没有答复“能不能录制”", "嘉宾对接"),
        ("嘉宾还没有答复“能不能公开总结”", "嘉宾对接"),
        ("嘉宾还没有答复“能不能引用成员发言”", "嘉宾对接"),
        ("没有总结", "记录"),
        ("没有记下数据", "统筹"),
        ("没有报名链接", "宣传"),
        ("没有课件链接", "嘉宾对接"),
    ]


@pytest.mark.parametrize(
    ("format_", "whats_missing"),
    [
        (ShareFormat.TEXT, []),
        (ShareFormat.VOICE, []),
        (ShareFormat.LIVE, ["没有会议链接"]),
        (ShareFormat.OFFLINE, ["没有地点"]),
        (ShareFormat.MIXED, ["没有地点", "没有会议链接"]),
    ],
)
def test_where_people_go_depends_on_how_they_take_part(format_, whats_missing):
    assert whats(whole(format=format_)) == whats_missing


def test_an_offline_share_with_a_place_lacks_none():
    assert whats(whole(format=ShareFormat.OFFLINE, place="市图书馆")) == []


@pytest.mark.parametrize("answer", [Permission.NO, Permission.UNKNOWN])
def test_a_recording_is_missed_only_when_it_was_allowed(answer):
    consent = Consent(answer, Permission.YES, Permission.ANONYMOUS)
    assert "没有回放链接" not in whats(whole(recording=None, consent=consent))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (make_summary(), []),
        (make_summary(status=SummaryStatus.DRAFT), [("总结还是初稿", "记录")]),
        (make_summary(status=SummaryStatus.REVIEW), [("总结还没有发布", "记录")]),
        (
            make_summary(status=SummaryStatus.REVIEW, speaker_approved=None),
            [("嘉宾还没有同意总结发布", "嘉宾对接")],
        ),
        (make_summary(status=SummaryStatus.WITHDRAWN), []),
        (make_summary("another", speaker_approved=date(2026, 12, 8)), [("没有总结", "记录")]),
    ],
)
def test_how_far_the_summary_is(summary, expected):
    assert [(part.what, part.role) for part in missing(whole(), summary)] == expected


def test_a_summary_the_speaker_refused_is_not_missed():
    consent = Consent(Permission.YES, Permission.NO, Permission.ANONYMOUS)
    assert whats(whole(consent=consent), make_summary("another")) == []


def test_a_speaker_without_a_word_about_them_is_named():
    share = whole()
    library = make_library(share, make_person(), make_summary())
    assert [part.what for part in missing_parts(library, share)] == ["林夏（示例）没有一句话介绍"]


def test_slides_are_owed_only_where_there_is_a_screen():
    weights = {
        format_: [part.weight for part in missing(whole(format=format_, slides=None, **WHERE))]
        for format_ in (ShareFormat.TEXT, ShareFormat.LIVE)
    }
    assert weights == {
        ShareFormat.TEXT: [MissingWeight.OPTIONAL],
        ShareFormat.LIVE: [MissingWeight.AFTERWARDS],
    }


def test_a_survey_is_missed_where_the_playbook_sends_one():
    share = whole()
    records = (make_person(bio="开店六年"), make_summary(), make_snippet("ask", purpose="survey"))
    for snippets, expected in (((), []), (("ask",), ["没有调查结果"])):
        library = make_library(share, make_playbook(snippets=snippets), *records)
        assert [part.what for part in missing_parts(library, share)] == expected


def test_numbers_are_missed_where_the_playbook_names_measures():
    share = whole(numbers=Numbers())
    for metrics, expected in (((), []), (("到场人数",), ["没有记下数据"])):
        book = make_playbook(metrics=metrics)
        library = make_library(share, book, make_person(bio="开店六年"), make_summary())
        assert [part.what for part in missing_parts(library, share)] == expected


def test_questions_without_an_answer_are_missed_once_the_summary_is_out():
    questions = (make_question(), make_question("还来吗？", is_answered=False))
    out = make_summary(questions=questions)
    assert whats(whole(), out) == ["1 个问题还没有答复"]
    draft = make_summary(status=SummaryStatus.DRAFT, questions=questions)
    assert whats(whole(), draft) == ["总结还是初稿"]
