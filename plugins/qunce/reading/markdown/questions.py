"""The questions of a text: its `/// qa` blocks, each with an id of its own."""

from collections.abc import Iterable, Iterator

import yaml

from qunce.model.problem_codes import BAD_ID, QUESTION_ID_DUPLICATE
from qunce.model.question import Question, question_id
from qunce.reading.markdown.blocks import Block
from qunce.reading.words.report import Report


def read_questions(
    blocks: Iterable[Block], body: str, body_line: int, report: Report
) -> tuple[Question, ...]:
    """Every question of a body, in order; an id that stands twice is reported."""
    lines = body.split("\n")
    taken: dict[str, int] = {}
    return tuple(
        _question(block, id, lines, body_line)
        for block in blocks
        if block.name == "qa"
        for id in _id(block, taken, report)
    )


def _id(block: Block, taken: dict[str, int], report: Report) -> Iterator[str]:
    id = question_id(block.options["id"] or "", block.argument, taken)
    if id in taken:
        report.add(
            QUESTION_ID_DUPLICATE,
            block.options.line_of("id"),
            f"qa 块的编号 {id} 在第 {taken[id]} 行的那一问已经用过",
            "换一个编号，或者删掉这一行，再运行 qunce fix --write",
        )
    # One made of words is six letters, which YAML takes for nothing else.
    if block.options["id"] and str(yaml.safe_load(id)) != id:
        what = f"qa 块的编号 {id} 会被当成数字或是非"
        report.add(BAD_ID, block.options.line_of("id"), what, f"加上字母，例如 q-{id}")
    taken.setdefault(id, block.line)
    yield id


def _question(block: Block, id: str, lines: list[str], body_line: int) -> Question:
    answer = "\n".join(lines[number - body_line] for number in block.content).strip()
    options = block.options
    return Question(
        id,
        block.argument,
        block.line,
        answer,
        is_answered=not options["unanswered"] and bool(answer),
        topics=options["topics"] or (),
        answered_by=options["answered_by"],
        handbook=options["handbook"],
    )
