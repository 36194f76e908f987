"""The `///` blocks of a text."""

import pytest

from qunce.model.kinds.names import RecordKind
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.blocks import BLOCKS, Argument
from qunce.reading.markdown.lines import Line
from qunce.reading.words.report import Report


def blocks_of(text):
    report = Report("x.md")
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return read_blocks(lines, report), report


@pytest.mark.parametrize("kind", BLOCKS.values(), ids=lambda kind: kind.name)
def test_the_example_of_every_block_is_right(kind):
    required = [f"    {key.name}: {key.example}\n" for key in kind.options if key.is_required]
    blocks, report = blocks_of(f"{kind.example}\n{''.join(required)}///")
    assert [block.name for block in blocks] == [kind.name]
    assert report.problems == []


def test_blocks_nest_by_the_number_of_slashes():
    blocks, report = blocks_of("//// qa | 外\n/// qa | 里\n///\n////")
    assert [block.argument for block in blocks] == ["外", "里"]
    assert report.problems == []


def test_records_that_blocks_name_are_references():
    _, report = blocks_of("/// snippet | a-1\n///\n/// checklist | b-1\n///")
    assert [(found.kind, found.id, found.line) for found in report.references] == [
        (RecordKind.SNIPPET, "a-1", 1),
        (RecordKind.PLAYBOOK, "b-1", 3),
    ]


def test_a_block_may_stand_in_a_list_or_a_quote():
    blocks, report = blocks_of("- 一\n\n    /// qa | 问\n    答\n    ///\n\n> /// agenda\n> ///")
    assert [(one.line, one.name, one.argument) for one in blocks] == [
        (3, "qa", "问"),
        (7, "agenda", ""),
    ]
    assert report.problems == []


def test_what_takes_free_text_is_a_question():
    questions = [kind.name for kind in BLOCKS.values() if kind.argument is Argument.TEXT]
    assert questions == ["qa", "judge"]


@pytest.mark.parametrize(("option", "told"), [(">    verdict: bad", 1), (">     verdict: bad", 0)])
def test_a_quote_without_a_space_takes_the_first_space_of_an_option(option, told):
    report = Report("try.md")
    text = f">/// chat | 题\n{option}\n>- 甲：说\n>///"
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    (block,) = read_blocks(lines, report)
    assert block.options["verdict"] == "bad"
    assert [problem.line for problem in report.problems] == [2] * told
