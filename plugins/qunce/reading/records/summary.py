"""The summary beside a share."""

from qunce.model.kinds.summary import SUMMARY
from qunce.model.problem_codes import (
    CORRECTION_MISSING,
    SUMMARY_NOT_ALLOWED,
    SUMMARY_NOT_APPROVED,
    TAKEAWAY_COUNT,
    WITHDRAWAL_WRONG,
)
from qunce.model.share import Permission, Share
from qunce.model.summary import (
    READABLE_STATUSES,
    Correction,
    Summary,
    SummaryStatus,
    Withdrawal,
)
from qunce.reading.markdown.body import read_record_body
from qunce.reading.markdown.questions import read_questions
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.front_matter import Source

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 3, 5


def parse_summary(source: Source, report: Report) -> Summary | None:
    """The summary a file describes; None when the report has errors."""
    values = read_map(source.header, SUMMARY.keys, Place(report, ""))
    outline = read_record_body(source, report)
    questions = read_questions(outline.blocks, source.body, source.body_line, report)
    if values["status"] in READABLE_STATUSES:
        _check_publishable(values, report)
    _check_withdrawal(values, report)
    if report.has_errors:
        return None
    return Summary(
        share=source.id,
        path=source.path,
        status=values["status"],
        authors=values["authors"],
        takeaways=values["takeaways"],
        speaker_approved=values["speaker_approved"],
        corrections=tuple(Correction(**correction) for correction in values["corrections"]),
        questions=questions,
        body=source.body,
        body_line=source.body_line,
        compliance=read_allowances(values["compliance"]),
        published=values["published"],
        withdrawn=Withdrawal(**values["withdrawn"]) if values["withdrawn"] else None,
    )


def check_allowed(summary: Summary, line: int, share: Share, report: Report) -> None:
    """A summary is not published against the speaker's word."""
    if summary.is_public and share.consent.publish_summary is Permission.NO:
        what = f"status 是 {summary.status}，但分享里写着 publish_summary: no"
        hint = "改成 draft，发出去过的用 qunce summary withdraw 撤回；嘉宾后来同意了，就改分享的 consent"
        report.add(SUMMARY_NOT_ALLOWED, line, what, hint)


def _check_withdrawal(values: Values, report: Report) -> None:
    """Readers are told the day: a summary is withdrawn exactly where one is recorded."""
    is_withdrawn = values["status"] is SummaryStatus.WITHDRAWN
    if is_withdrawn and not values.has("withdrawn"):
        what = "status 是 withdrawn，却没有 withdrawn"
        hint = "加上 withdrawn: {at: 2026-12-22, reason: 为什么撤}；没发过的不用撤，改成 draft"
        report.add(WITHDRAWAL_WRONG, values.line_of("status"), what, hint)
    elif not is_withdrawn and values.has("withdrawn"):
        what = f"写了 withdrawn，status 却是 {values['status']}"
        hint = "撤回了就写 status: withdrawn；又要发，就删掉 withdrawn"
        report.add(WITHDRAWAL_WRONG, values.line_of("withdrawn"), what, hint)


def _check_publishable(values: Values, report: Report) -> None:
    status, line = values["status"], values.line_of("status")
    if not values.has("speaker_approved"):
        what = f"status 是 {status}，却没有 speaker_approved"
        hint = "嘉宾看过同意后写 speaker_approved: 2026-12-08；还没同意就改成 review"
        report.add(SUMMARY_NOT_APPROVED, line, what, hint)
    takeaways = values["takeaways"]
    count = FEWEST_TAKEAWAYS if takeaways is None else len(takeaways)
    if not FEWEST_TAKEAWAYS <= count <= MOST_TAKEAWAYS:
        what = f"takeaways：发布时要有 3 到 5 条，现在有 {count} 条"
        hint = (
            f"再补 {FEWEST_TAKEAWAYS - count} 条" if count < FEWEST_TAKEAWAYS else "并到 5 条以内"
        )
        report.add(TAKEAWAY_COUNT, values.line_of("takeaways"), what, hint)
    if status is SummaryStatus.CORRECTED and values["corrections"] == ():
        what = "status 是 corrected，却没有 corrections"
        hint = "加上 corrections: [{at: 2026-12-20, text: 改了什么}]"
        report.add(CORRECTION_MISSING, line, what, hint)
