import pytest

from qunce.model.compliance import Basis, Certainty, ComplianceRule, Weight
from qunce.reading.records.compliance import PACKAGED, read_compliance

RULE = """superlative:
  title: 极限词
  severity: warning
  basis: law
  source: 《中华人民共和国广告法》第九条
  certainty: read
  words: [最]
  exceptions: ['最[近后]']
  examples: [最好]
  reason: 广告法不许
  instead: 写数得清的事实
"""

LISTS = {
    *("superlatives", "promises", "prices", "consumer_law"),
    *("induced_sharing", "distribution", "personal_data"),
}


def read(folder, **lists):
    for name, text in lists.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_compliance(folder)


def told(folder, **lists):
    _, problems = read(folder, **lists)
    return [(problem.line, problem.code, problem.message) for problem in problems]


def test_a_rule_is_read_as_written(tmp_path):
    assert read(tmp_path, ads=RULE) == (
        (
            ComplianceRule(
                code="superlative",
                title="极限词",
                severity=Weight.WARNING,
                basis=Basis.LAW,
                source="《中华人民共和国广告法》第九条",
                certainty=Certainty.READ,
                words=("最",),
                shapes=(),
                exceptions=("最[近后]",),
                even_denied=False,
                examples=("最好",),
                reason="广告法不许",
                instead="写数得清的事实",
            ),
        ),
        [],
    )


def test_lists_are_read_by_file_and_rules_as_written(tmp_path):
    two = RULE.replace("superlative", "b-rule") + RULE.replace("superlative", "a-rule")
    rules, _ = read(tmp_path, second=two, first=RULE)
    assert [rule.code for rule in rules] == ["superlative", "b-rule", "a-rule"]


def test_the_lists_of_the_package_have_no_fault():
    rules, problems = read_compliance()
    assert problems == []
    assert {file.stem for file in PACKAGED.glob("*.yml")} == LISTS
    assert {rule.basis for rule in rules} == set(Basis)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[最]", "['最(']", (7, "wrong-type", "少了“)”")),
        ("  words: [最]\n", "", (2, "key-missing", "没有写找什么")),
        ("  words: [最]", "  shapes: [phone]", (7, "bad-choice", "phone")),
        ("severity: warning", "severity: hint", (3, "bad-choice", "severity")),
        ("  instead: 写数得清的事实\n", "", (2, "key-missing", "instead")),
        ("  instead", "  instaed", (11, "key-unknown", "instaed")),
        ("superlative", "最", (1, "bad-id", "最")),
        ("title: 极限词", "title: [极限词]", (2, "wrong-type", "title")),
        ("basis: law", "basis: [law", (5, "broken-yaml", "不是合法的 YAML")),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path, old, new, fault):
    assert old in RULE
    ((line, code, message),) = told(tmp_path, ads=RULE.replace(old, new))
    assert (line, code) == fault[:2]
    assert fault[2] in message


def test_what_was_not_read_makes_no_error(tmp_path):
    unread = RULE.replace("warning", "error").replace("certainty: read", "certainty: retold")
    assert told(tmp_path, ads=unread) == [
        (3, "bad-choice", "superlative：severity 是 error，certainty 却是 retold")
    ]


def test_a_rule_with_a_fault_is_left_out_and_the_others_stay(tmp_path):
    broken = RULE.replace("superlative", "broken").replace("law", "house")
    rules, problems = read(tmp_path, ads=broken + RULE)
    assert [rule.code for rule in rules] == ["superlative"]
    assert len(problems) == 1


def test_a_code_stands_for_one_rule(tmp_path):
    assert told(tmp_path, a=RULE, b=RULE) == [
        (1, "key-duplicate", "superlative：前面已经有这个编号")
    ]


@pytest.mark.parametrize("text", ["superlative: 极限词\n", "- 极限词\n"])
def test_a_list_is_a_map_of_maps(tmp_path, text):
    ((line, code, _),) = told(tmp_path, ads=text)
    assert (line, code) == (1, "wrong-type")


def test_an_empty_list_has_no_rules(tmp_path):
    assert read(tmp_path, ads="# 还没有\n") == ((), [])
