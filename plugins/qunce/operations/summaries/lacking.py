"""What a summary lacks before it may be published."""

from collections.abc import Iterator

from qunce.model.library import Library
from qunce.model.problem_codes import SUMMARY_NOT_APPROVED
from qunce.model.share import Permission, Share
from qunce.model.summary import SummaryStatus
from qunce.model.summary_moves import SummaryStep
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.guide import SummaryGuide
from qunce.reading.records.reread import with_summary_text
from qunce.rules.chat.draft import TO_RETELL
from qunce.rules.wording.forbidden_words import TO_REWORD
from qunce.writing.first_words import TO_WRITE
from qunce.writing.summary_edit import with_summary_status

LEFT_BY_A_DRAFT = (TO_RETELL, TO_REWORD)
"""What a draft leaves for a person to write."""


def lacking_for_publication(
    library: Library, share: Share, source: str, guide: SummaryGuide
) -> Iterator[str]:
    """All that keeps the summary of a share from being published; lines are those of its file.

    Raises RefusedError for a file whose status cannot be changed in place.
    """
    summary = library.summaries[share.id]
    try:
        text = with_summary_status(source, SummaryStatus.PUBLISHED)
    except ValueError as refused:
        raise RefusedError(f"{summary.path}：{refused}") from refused
    _, problems = with_summary_text(library, summary, text.encode())
    yield from filter(None, map(guide.told, problems))
    if any(problem.code == SUMMARY_NOT_APPROVED.code for problem in problems):
        yield f"嘉宾确认过就记下来：{guide.step(share.id, SummaryStep.APPROVE)}"
    if share.consent.publish_summary is Permission.UNKNOWN:
        yield f"{guide.place(share.path)}没有写嘉宾同不同意公开总结（{guide.allow()}）"
    for number, line in enumerate(summary.body.split("\n"), summary.body_line):
        place = guide.place(summary.path, number, number - summary.body_line + 1)
        if line.strip() == TO_WRITE:
            yield f"{place}还是“{TO_WRITE}”（写上，或者删掉这一节）"
        for mark in LEFT_BY_A_DRAFT:
            if mark in line:
                yield f"{place}还有{mark}（用自己的话写，或者删掉）"
