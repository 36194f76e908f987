import pytest

from qunce.model.compliance import Allowance, Passage, Weight, Wording
from qunce.model.problem import Severity
from qunce.rules.wording.risky_words import risky_words
from tests.rules.wording.test_compliance import make_rule

RULE = make_rule("最好", "顶级")


def told(text: str, *allowances: Allowance, rule=RULE, line: int = 8):
    wording = Wording("content/snippets/x.md", (Passage(text, line),), allowances)
    return [
        (problem.line, problem.code, problem.message.split("：")[0])
        for problem in risky_words([wording], [rule])
    ]


def allow(*words: str, rule: str = "superlative") -> Allowance:
    return Allowance(rule, words, "讲它不能写", 5)


def test_words_are_told_with_file_line_reason_source_and_rewording():
    wording = Wording("content/snippets/x.md", (Passage("好花\n最好", 8),), ())
    (problem,) = risky_words([wording], [RULE])
    assert str(problem) == (
        "content/snippets/x.md:9: risky-words 极限词“最好”：不许（《中华人民共和国广告法》第九条）"
        "（改。可以这样写的，在元数据的 compliance 里加一项 "
        '{rule: superlative, words: ["最好"], reason: 为什么}）'
    )
    assert problem.severity is Severity.WARNING


def test_the_same_words_are_told_once_a_line():
    assert told("最好，最好\n最好") == [
        (8, "risky-words", "极限词“最好”"),
        (9, "risky-words", "极限词“最好”"),
    ]


def test_the_weight_of_a_rule_decides_between_error_and_warning():
    wording = Wording("x.md", (Passage("最好", 1),), ())
    (problem,) = risky_words([wording], [make_rule("最好", severity=Weight.ERROR)])
    assert problem.severity is Severity.ERROR


def test_a_note_is_not_told():
    assert told("最好", rule=make_rule("最好", severity=Weight.NOTE)) == []


def test_allowed_words_are_let_pass_and_others_are_not():
    assert told("最好，顶级", allow("最好")) == [(8, "risky-words", "极限词“顶级”")]


def test_an_allowance_without_words_lets_all_of_its_rule_pass():
    assert told("最好，顶级", allow()) == []


@pytest.mark.parametrize(
    ("allowance", "what"),
    [
        (allow("最好"), "compliance：superlative 在这个文件里没有找到“最好”"),
        (allow(), "compliance：superlative 在这个文件里什么也没找到"),
        (
            allow(rule="superlatives"),
            "compliance：没有编号是“superlatives”的规则，是 superlative 吗",
        ),
        (allow(rule="zzz"), "compliance：没有编号是“zzz”的规则"),
    ],
)
def test_an_allowance_that_nothing_needs_is_told(allowance, what):
    wording = Wording("x.md", (Passage("好花", 8),), (allowance,))
    (problem,) = risky_words([wording], [RULE])
    assert (problem.line, problem.code, problem.message) == (5, "allowance-unused", what)


def test_a_note_may_be_allowed():
    assert told("最好", allow("最好"), rule=make_rule("最好", severity=Weight.NOTE)) == []
