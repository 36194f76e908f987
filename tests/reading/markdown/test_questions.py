"""The questions of a summary's blocks."""

from qunce.model.question import question_id
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.lines import parts_of
from qunce.reading.markdown.questions import read_questions
from qunce.reading.words.report import Report


def questions_of(body, body_line=1):
    report = Report("x.md")
    blocks = read_blocks(parts_of(body, body_line), report)
    return read_questions(blocks, body, body_line, report), report


def test_a_plain_block_is_an_answered_question():
    (question,), report = questions_of(
        "前文\n\n/// qa | 忘了取怎么办？\n留到打烊。\n\n再打折。\n///", 9
    )
    assert question.text == "忘了取怎么办？"
    assert question.answer == "留到打烊。\n\n再打折。"
    assert question.line == 11
    assert question.is_answered
    assert question.topics == ()
    assert report.problems == []


def test_a_block_says_the_rest_with_options():
    (question,), report = questions_of(
        "/// qa | 忘了取怎么办？\n    id: late-pickup\n    topics: [接龙, 取货]\n"
        "    answered_by: he-qing\n    handbook: group-order\n留到打烊。\n///"
    )
    assert question.id == "late-pickup"
    assert question.anchor == "qa-late-pickup"
    assert question.topics == ("接龙", "取货")
    assert (question.answered_by, question.handbook) == ("he-qing", "group-order")
    assert question.answer == "留到打烊。"
    assert [reference.id for reference in report.references] == ["he-qing", "group-order"]


def test_a_question_is_open_when_it_says_so_or_holds_nothing():
    questions, _ = questions_of(
        "/// qa | 一？\n///\n\n/// qa | 二？\n    unanswered: yes\n嘉宾去查。\n///\n\n/// qa | 三？\n有。\n///"
    )
    assert [question.is_answered for question in questions] == [False, False, True]


def test_the_id_follows_the_words_and_not_the_place():
    one, two = "/// qa | 甲？\n答。\n///", "/// qa | 乙？\n答。\n///"
    before, _ = questions_of(f"{one}\n\n{two}")
    after, _ = questions_of(f"{two}\n\n{one}")
    assert {q.text: q.id for q in before} == {q.text: q.id for q in after}
    assert [q.id for q in before] == [question_id("", "甲？", ()), question_id("", "乙？", ())]


def test_no_id_of_words_reads_as_a_number():
    ids = (question_id("", f"第 {number} 问？", ()) for number in range(200))
    assert all(id.isalpha() and len(id) == 6 for id in ids)
