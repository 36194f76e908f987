"""Bodies nobody types by hand are told where they go too far, before any engine reads them."""

import pytest

from qunce.reading.markdown.limits import within_limits
from qunce.reading.markdown.lines import Line, parts_of
from qunce.reading.words.report import Report


def told(body: str) -> list[tuple[int, str]]:
    report = Report("x.md")
    prose = [part for part in parts_of(body) if isinstance(part, Line)]
    assert within_limits(body, prose, 1, report) == (not report.problems)
    return [(problem.line, problem.code) for problem in report.problems]


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("\n".join("  " * level + "- 甲" for level in range(400)), 41, "too-deep"),
        ("甲\n\n" + "- " * 400 + "甲", 3, "too-deep"),
        (">" * 400 + "甲", 1, "too-deep"),
        ("\n".join("    " * level + "!!! note\n" for level in range(60)), 41, "too-deep"),
        ("[" * 100_000, 1, "too-deep"),
        ("![" * 60, 1, "too-deep"),
        ("[甲](" * 60, 1, "too-deep"),
        ("[甲][" * 60, 1, "too-deep"),
        ("[)" * 60, 1, "too-deep"),
        ("一\n\n" + "[\n" * 60, 3, "too-deep"),
        ("`\n` " + "*甲 **乙 " * 300 + "`", 1, "too-many"),
        ("甲\n" + "12. *甲 **乙\n" * 300, 1, "too-many"),
        ("甲|乙\n" + "*甲 **乙 |\n" * 300, 1, "too-many"),
        ("<b>" * 101, 1, "too-deep"),
        ("<b></i>" * 101, 1, "too-deep"),
        ("甲 <b 乙\n\n" * 101, 201, "too-deep"),
        ("<!" * 101, 1, "too-deep"),
        ("/// qa | 问\n" * 11, 11, "too-deep"),
        ("/// qa | 问\n///\n" * 501, 1001, "too-many"),
        ("甲乙\n\n" * 20_001, 40_001, "too-many"),
        ("甲|" * 1000 + "\n" + "-|" * 1000 + "\n" + "甲\n" * 60, 51, "too-many"),
        ("*甲* " * 101, 1, "too-many"),
        ("甲[^1]\n\n" * 1001, 2001, "too-many"),
        ("- [甲\n" * 201, 201, "too-many"),
        ("> /// qa | 问\n///", 2, "block-unclosed"),
        ("> /// qa | 问\n/// qa | 问\n///\n> ///", 2, "block-unclosed"),
        ("_甲 " * 201, 1, "too-many"),
    ],
)
def test_too_much_is_told_once_at_its_line(body, line, code):
    assert told(body) == [(line, code)]


@pytest.mark.parametrize(
    "body",
    [
        "- [甲](a.md)\n" * 5000,
        "[甲](a.md)，" * 2000,
        "**甲**，" * 100,
        "\n".join("    " * level + "- 甲" for level in range(20)),
        "<p>甲</p>\n\n" * 500,
        "<br>" * 500 + "<!-- 甲 -->" * 500 + "<https://qunce.example/>" * 500,
        "```\n" + "[ <b *a\n" * 500 + "```",
        "`[` 和 `<b` 和 `*`，" * 500,
        "\\[ \\* \\_ " * 500,
        "-" * 500 + "\n\n" + "- " * 500 + "\n\n" + "*" * 500,
        "| 甲 | 乙 |\n|---|---|\n" + "| 1 | 2 |\n" * 5000,
        "1. 甲\n" * 5000,
        "/// qa | 问\n答\n///\n" * 100,
        "> /// qa | 问\n> 答\n> ///\n\n/// qa | 问\n///",
    ],
)
def test_what_is_only_long_is_read(body):
    assert told(body) == []
