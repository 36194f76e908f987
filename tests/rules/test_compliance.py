import pytest

from qunce.model.compliance import Basis, ComplianceRule
from qunce.model.problem import Severity
from qunce.reading.records.compliance import read_compliance
from qunce.rules.compliance import words_found

RULES = {rule.code: rule for rule in read_compliance()[0]}

EXAMPLES = {
    "superlative": ("全城最好的花，顶级花材", ["最", "顶级"], "最近最多三条"),
    "first-rank": ("销量第一", ["第一"], "第一天发两条"),
    "sure-promise": ("100% 有效，永久免费", ["100%", "永久"], "再发就永久封禁"),
    "share-for-gain": ("转发领红包", ["转发领"], "觉得有用就转发"),
    "invite-for-gain": ("邀请 3 位好友即可免费听", ["邀请 3 位好友即可免费"], "请朋友来听"),
    "sharing-game": ("来帮我砍价", ["砍价"], "来帮我看看"),
    "follow-for-gain": ("关注就送资料", ["关注就送"], "关注的人多了"),
    "unopened-return": ("7 天内没拆封可退", ["没拆封"], "没用过可以退"),
    "no-return": ("特价商品概不退换", ["概不退换"], "不写概不退换"),
    "age-of-minors": ("14 岁以下的成员", ["14 岁以下"], "不满十四周岁的成员"),
}


def make_rule(patterns: tuple[str, ...], exceptions: tuple[str, ...] = ()) -> ComplianceRule:
    source = "《中华人民共和国广告法》第九条"
    return ComplianceRule(
        "superlative", "极限词", Severity.WARNING, Basis.LAW, source, patterns, exceptions, "改"
    )


def test_every_rule_of_the_package_has_an_example():
    assert set(EXAMPLES) == set(RULES)


@pytest.mark.parametrize(("code", "example"), EXAMPLES.items())
def test_a_rule_finds_its_words_and_nothing_in_a_harmless_text(code, example):
    text, words, harmless = example
    assert list(words_found(RULES[code], text)) == words
    assert list(words_found(RULES[code], harmless)) == []


def test_only_what_lies_wholly_inside_an_exception_is_let_pass():
    rule = make_rule(("最好",), ("最", "好的"))
    assert list(words_found(rule, "最好的")) == ["最好"]


def test_words_are_told_as_often_as_they_stand_there():
    assert list(words_found(make_rule(("最",), ("最近",)), "最好，最近最好")) == ["最", "最"]
