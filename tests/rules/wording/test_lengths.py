"""Texts that cannot fit."""

from qunce.model.problem import Problem, Severity
from qunce.rules.problems import rule_problems
from qunce.rules.wording.lengths import length_problems
from tests.builders import AS_OF, make_library, make_share, make_slot, make_snippet, make_text


def problems(*texts):
    return length_problems(make_library(make_snippet("share-notice", *texts)))


def test_a_text_over_a_limit_of_hearsay_is_a_warning_at_its_fence():
    assert problems(make_text("字" * 2001, "群公告")) == [
        Problem(
            path="content/snippets/share-notice.md",
            line=12,
            code="text-too-long",
            message="群公告：不算占位词已有 2001 字，上限是 2000（经验值）",
            hint="删短这一段；占位词填上之后只会更长",
            severity=Severity.WARNING,
        )
    ]


def test_where_no_limit_is_known_a_text_is_told_what_its_length_comes_to():
    (problem,) = problems(make_text("字" * 101, "朋友圈"))
    assert problem.message == "朋友圈：不算占位词已有 101 字，100 字以上可能折叠"
    assert problem.severity is Severity.WARNING


def test_a_text_over_a_documented_limit_is_an_error():
    assert [p.severity for p in problems(make_text("字" * 20001, "公众号"))] == [Severity.ERROR]


def test_placeholders_do_not_count():
    assert problems(make_text("字" * 100 + "{{主题}}{{ 嘉宾 }}", "朋友圈")) == []


def test_each_channel_counts_in_its_own_unit():
    assert problems(make_text("a" * 280, "微博"), make_text("a" * 2000, "小红书")) == []
    assert len(problems(make_text("a" * 281, "微博"), make_text("字" * 1001, "小红书"))) == 2


def test_a_channel_without_a_limit_takes_anything():
    assert problems(make_text("字" * 30000, "邮件")) == []


def test_all_rules_report_together_in_order_of_path():
    shares = make_share("a"), make_share("b", slot=make_slot("2026-12-06 21:00"))
    long = make_snippet("long", make_text("字" * 101, "朋友圈"))
    found = rule_problems(make_library(*shares, long), AS_OF)
    assert [(problem.path, problem.code) for problem in found] == [
        ("content/shares/b/index.md", "group-clash"),
        ("content/snippets/long.md", "text-too-long"),
    ]
