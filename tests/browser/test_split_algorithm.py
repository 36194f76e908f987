"""The page's script splits a text exactly as Python does."""

import json
import random
from pathlib import Path

import pytest

from qunce.model.channel import Unit
from qunce.rendering.text.split import split_text
from tests.browser.test_fill_algorithm import FRAGMENTS

SPLIT_EACH = """cases => cases.map(({text, unit, limit}) => qunce.split(text, {unit, limit}))"""
GOLDEN = Path(__file__).parents[1] / "golden" / "split"

MORE = (
    *("一句话说完。", "真的？！", "“好！”", "先讲，后答，", "abc def ", "👨‍👩‍👧", "🇨🇳", "🇨"),
    *("👍🏽", "1️⃣", "e\u0301", "\u200d", "\u0301", "한", "（https://b.cn/c）"),
)


def a_case(seed: int) -> dict[str, object]:
    source = random.Random(seed)
    text = "".join(source.choices((*FRAGMENTS, *MORE), k=source.randint(20, 120)))
    return {"text": text, "unit": source.choice(list(Unit)), "limit": source.randint(40, 120)}


def test_random_texts_are_split_alike(scripted):
    cases = [a_case(seed) for seed in range(400)]
    assert scripted.evaluate(SPLIT_EACH, cases) == [
        list(split_text(case["text"], case["unit"], case["limit"])) for case in cases
    ]


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_a_golden_case_is_split_to_the_letter(scripted, name):
    case = json.loads((GOLDEN / name / "case.json").read_text("utf-8"))
    text = (GOLDEN / name / "text.txt").read_text("utf-8")
    numbers = range(1, case["messages"] + 1)
    expected = [(GOLDEN / name / f"{number}.txt").read_text("utf-8") for number in numbers]
    assert scripted.evaluate(SPLIT_EACH, [case | {"text": text}]) == [expected]
