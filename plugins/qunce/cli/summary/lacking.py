"""What a summary lacks before it may be published."""

from collections.abc import Iterator

from qunce.cli.summary.changing import Known, edited, step_line
from qunce.model.problem_codes import SUMMARY_NOT_APPROVED
from qunce.model.share import Permission
from qunce.model.summary_moves import SummaryStep
from qunce.reading.records.reread import with_summary_text
from qunce.rules.chat.draft import TO_RETELL
from qunce.rules.wording.forbidden_words import TO_REWORD
from qunce.writing.first_words import TO_WRITE
from qunce.writing.summary_edit import with_summary_status

LEFT_BY_A_DRAFT = (TO_RETELL, TO_REWORD)
"""What `qunce summary draft` leaves for a person to write."""


def lacking_for_publication(found: Known) -> Iterator[str]:
    """All that keeps it from being published, `found` for that step; lines are those of its file."""
    text = edited(found.summary, lambda: with_summary_status(found.source, found.after))
    _, problems = with_summary_text(found.library, found.summary, text.encode())
    yield from map(str, problems)
    if any(problem.code == SUMMARY_NOT_APPROVED.code for problem in problems):
        yield f"嘉宾确认过就记下来：{step_line(found.share.id, SummaryStep.APPROVE)}"
    if found.share.consent.publish_summary is Permission.UNKNOWN:
        hint = "问过、同意了，写上 consent: {publish_summary: yes}；已经有 consent 的，加进它里面"
        yield f"{found.share.path}：没有写嘉宾同不同意公开总结（{hint}）"
    for number, line in enumerate(found.summary.body.split("\n"), found.summary.body_line):
        if line.strip() == TO_WRITE:
            yield f"{found.summary.path}:{number}: 还是“{TO_WRITE}”（写上，或者删掉这一节）"
        for mark in LEFT_BY_A_DRAFT:
            if mark in line:
                yield f"{found.summary.path}:{number}: 还有{mark}（用自己的话写，或者删掉）"
