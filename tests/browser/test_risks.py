"""The page's script finds the same words as Python does."""

import random

import pytest

from qunce.reading.records.compliance import read_compliance
from qunce.rendering.payloads.compliance_script import compliance_script
from qunce.rules.wording.compliance import Scanner
from tests.browser.scripts import load_scripts
from tests.rules.wording.compliance_cases import found_cases, harmless_cases

RULES, _ = read_compliance()
SCANNER = Scanner(RULES)
FIND_EACH = """texts => texts.map((text) => qunce.risks(text).map(({start, end, rule}) =>
  [Array.from(text.slice(0, start)).length, text.slice(start, end), rule]))"""
GLUE = (
    *(
        "，",
        "。",
        "、",
        "\n",
        " ",
        "不写",
        "不要求",
        "禁止",
        "没有",
        "“",
        "”",
        "🌸",
        "👨‍👩‍👧",
        "`",
        "](",
        "{{",
        "}}",
    ),
    *(
        "https://a.example/",
        "1",
        "A",
        "ｘ",
        "　",
        "领",
        "送",
        "最",
        "第一",
        "转发",
        "就",
        "才",
        "3",
        "三",
    ),
)


def as_python_finds(text: str) -> list[list[object]]:
    return [
        [find.start, text[find.start : find.end], find.rule.code] for find in SCANNER.finds(text)
    ]


@pytest.fixture
def finder(page):
    load_scripts(page)
    page.add_script_tag(content=compliance_script(RULES))
    return lambda texts: page.evaluate(FIND_EACH, texts)


def test_every_golden_case_comes_out_alike(finder):
    texts = [*(text for text, _, _ in found_cases()), *harmless_cases()]
    assert finder(texts) == [as_python_finds(text) for text in texts]


def test_random_texts_come_out_alike(finder):
    source = random.Random(9)
    pieces = [*(words for _, _, all_words in found_cases() for words in all_words), *GLUE * 4]
    exceptions = [one for rule in RULES for one in rule.exceptions if one.isalpha()]
    pieces += exceptions
    texts = ["".join(source.choices(pieces, k=source.randint(2, 24))) for _ in range(1500)]
    assert finder(texts) == [as_python_finds(text) for text in texts]


def test_nothing_is_found_before_the_rules_are_there(page):
    load_scripts(page)
    assert page.evaluate("qunce.risks('全城最好')") == []
