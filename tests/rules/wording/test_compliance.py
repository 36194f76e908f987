from collections import Counter

import pytest

from qunce.model.compliance import Basis, Certainty, ComplianceRule, Weight
from qunce.reading.records.compliance import read_compliance
from qunce.rules.wording.compliance import Scanner
from tests.counting import operations
from tests.rules.wording.compliance_cases import found_cases, harmless_cases

RULES = {rule.code: rule for rule in read_compliance()[0]}
SCANNER = Scanner(RULES.values())


def make_rule(*words: str, code: str = "superlative", exceptions: tuple[str, ...] = (), **changes):
    values = {
        "title": "极限词",
        "severity": Weight.WARNING,
        "basis": Basis.LAW,
        "source": "《中华人民共和国广告法》第九条",
        "certainty": Certainty.READ,
        "words": words,
        "shapes": (),
        "exceptions": exceptions,
        "even_denied": False,
        "examples": ("例",),
        "reason": "不许",
        "instead": "改",
    }
    return ComplianceRule(code=code, **(values | changes))


def words_found(text: str, *rules: ComplianceRule) -> list[str]:
    return [text[find.start : find.end] for find in Scanner(rules).finds(text)]


@pytest.mark.parametrize(("text", "rules", "words"), found_cases())
def test_a_risky_text_is_found(text, rules, words):
    finds = list(SCANNER.finds(text))
    assert [find.rule.code for find in finds] == rules
    assert [text[find.start : find.end] for find in finds] == words


@pytest.mark.parametrize("text", harmless_cases())
def test_a_harmless_text_is_let_pass(text):
    assert list(SCANNER.finds(text)) == []


def test_there_are_enough_cases_and_two_for_nearly_every_rule():
    counted = Counter(code for _, rules, _ in found_cases() for code in rules)
    assert set(counted) == set(RULES)
    assert len(found_cases()) >= 60
    assert len(harmless_cases()) >= 60


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_finds_its_own_examples(rule):
    for example in rule.examples:
        assert rule in [find.rule for find in SCANNER.finds(example)]


def test_only_what_lies_wholly_inside_an_exception_is_let_pass():
    rule = make_rule("最好", exceptions=("最", "好的", "说最好话"))
    assert words_found("最好的，说最好话", rule) == ["最好"]


def test_of_finds_that_overlap_the_first_and_longest_is_told():
    long, short = make_rule("转发领红包"), make_rule("转发领", "红包", code="share-for-gain")
    assert words_found("转发领红包，红包", short, long) == ["转发领红包", "红包"]


def test_of_two_rules_that_find_the_same_the_first_is_told():
    rules = [make_rule("最好"), make_rule("最好", code="share-for-gain")]
    assert [find.rule.code for find in Scanner(rules).finds("最好")] == ["superlative"]


def test_letters_and_figures_are_found_in_any_case_and_width():
    rule = make_rule("top1", "no.?1")
    assert words_found("TOP1，Ｔｏｐ１，NO.1", rule) == ["TOP1", "Ｔｏｐ１", "NO.1"]


@pytest.mark.parametrize(
    "text",
    ["不写最好", "不要求最好", "不最好", "禁止“第一、最好”", "别说自己最好", "我们没有最好的"],
)
def test_what_is_denied_in_the_same_clause_is_let_pass(text):
    assert words_found(text, make_rule("最好")) == []


@pytest.mark.parametrize("text", ["不写，最好", "不写。最好", "不写\n最好", "不写：最好"])
def test_a_denial_ends_with_its_clause(text):
    assert words_found(text, make_rule("最好")) == ["最好"]


def test_a_rule_may_count_what_is_denied_too():
    rule = make_rule(even_denied=True, shapes=("mobile",))
    assert words_found("不要打 13800138000", rule) == ["13800138000"]


def test_a_number_inside_a_longer_one_is_none():
    rule = make_rule(shapes=("mobile",))
    assert words_found("单号 213800138000，138001380001，a13800138000", rule) == []


@pytest.mark.parametrize(
    "text",
    [
        "看[表](a.md#最好)",
        "https://example.com/13800138000",
        "{{最好}}",
        "写 `最好` 两个字",
    ],
)
def test_links_placeholders_and_code_are_not_looked_through(text):
    assert words_found(text, make_rule("最好", shapes=("mobile",))) == []


@pytest.mark.parametrize(
    "piece",
    [
        "最好的花转发领红包 13800138000 ",
        "](",
        "`{{",
        "不写",
        "转发",
        "1",
        "最",
        "邀请三位" * 3,
        "https://",
    ],
)
def test_twice_the_text_is_twice_the_work(piece):
    def work(size: int) -> int:
        return operations(lambda: list(SCANNER.finds(piece * size)))

    work(1)
    assert work(4000) <= 2.02 * work(2000) + 1000


def test_a_law_that_was_not_read_makes_no_error():
    errors = [rule for rule in RULES.values() if rule.severity is Weight.ERROR]
    assert errors
    assert {rule.certainty for rule in errors} == {Certainty.READ}
    assert {rule.basis for rule in errors} == {Basis.LAW}
