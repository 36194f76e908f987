"""The page's script fills a text exactly as Python does."""

import json
import random
from pathlib import Path

import pytest

from qunce.model.channels import CHANNELS
from qunce.model.placeholder import Subject
from qunce.rendering.html.copy_card import count_text
from qunce.rendering.text.announcement import Origin, announcements
from tests.builders import make_field, make_snippet, make_text

FILL_EACH = """cases => cases.map(({text, placeholders, values: given, channel}) => {
  const pieces = qunce.fill(text, placeholders, given);
  const filled = pieces.map(({text}) => text).join("");
  const named = (kind) => pieces.filter(({origin}) => origin === kind).map(({name}) => name);
  const values = [...new Set(named("value"))];
  return [filled, named("blank"), values, qunce.countText(filled, channel)];
})"""

GOLDEN = Path(__file__).parents[1] / "golden" / "announcements"

FRAGMENTS = (
    *("{{主题}}", "{{ 主题 }}", "{{名额}}", "{{备注}}", "{{不认识}}", "{{}}", "{{主题", "{主题}}"),
    *("\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", " ", "\t", "\u3000", "\u00a0", "\u200b"),
    *(
        "\0",
        "\ufeff",
        "\u2060",
        "\x85",
        "\x1c",
        "\x01",
        "\u202e",
        "\u2066",
        "报名：",
        "https://qunce.example/b?x=1",
        "，",
        "🌸",
    ),
    *("👨‍👩‍👧", "abc", "é", "—", "<b>", "&amp;", "$1", "$&", "\\", "（示例）", "】", "ﬁ"),
)
FIELDS = (
    make_field("主题"),
    make_field("名额", required=False),
    make_field("备注", required=False, default="不限"),
)


def random_text(source: random.Random) -> str:
    return "".join(source.choices(FRAGMENTS, k=source.randint(0, 14)))


def a_case(seed: int):
    source = random.Random(seed)
    channel = source.choice(CHANNELS)
    snippet = make_snippet(
        "case",
        make_text(random_text(source), channel.name),
        subject=Subject.NONE,
        at=None,
        fields=FIELDS,
    )
    values = {field.name: random_text(source) for field in FIELDS if source.random() < 0.7}
    return snippet, values


def as_the_page_has_it(snippet, values) -> dict[str, object]:
    (text,) = snippet.texts
    defaults = {field.name: field.default for field in snippet.fields}
    return {
        "text": text.text,
        "placeholders": [{"name": p.name, "required": p.required} for p in snippet.placeholders],
        "values": defaults | values,
        "channel": {
            "unit": text.channel.unit,
            "limit": text.channel.limit,
            "warnFrom": text.channel.warn_from,
            "warning": text.channel.warning,
        },
    }


def as_python_has_it(snippet, values) -> list[object]:
    (filled,) = announcements(snippet, values)
    blanks = [piece.name for piece in filled.pieces if piece.origin is Origin.BLANK]
    return [filled.text, blanks, list(filled.typed), count_text(filled)]


def test_random_texts_and_values_come_out_alike(scripted):
    cases = [a_case(seed) for seed in range(400)]
    filled = scripted.evaluate(FILL_EACH, [as_the_page_has_it(*case) for case in cases])
    assert filled == [as_python_has_it(*case) for case in cases]


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_a_golden_case_comes_out_to_the_letter(scripted, name):
    case = json.loads((GOLDEN / name / "case.json").read_text("utf-8"))
    text = (GOLDEN / name / "text.txt").read_text("utf-8")
    channel = {"unit": "字", "limit": None}
    ((filled, blanks, _, _),) = scripted.evaluate(
        FILL_EACH, [case | {"text": text, "channel": channel}]
    )
    assert filled + "\n" == (GOLDEN / name / "expected.txt").read_text("utf-8")
    assert list(dict.fromkeys(blanks)) == case["blanks"]
