"""A share's summary: how it stands, what it lacks, the words to send, the places it goes to."""

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.buttons import INSIST
from qunce.editor.flows.notices import Notice, notice_for, year_of
from qunce.editor.flows.summary_drafting import make_blank_summary
from qunce.editor.flows.summary_taking import WORDS, lacking, summary_step_taken
from qunce.editor.flows.writing import bytes_now
from qunce.model.kinds.summary import STATUSES
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary import SummaryStatus
from qunce.model.summary_moves import SUMMARY_STEP_TITLES, SummaryStep, summary_steps_from
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.told import correction_line, plain_request
from qunce.rendering.publishing.exports import Target, exported
from qunce.rules.after.leaving import FINAL, Hold, hold_on
from qunce.site_plan.publishing.article_of import article_of
from qunce.site_plan.publishing.pictures import source_of
from qunce.writing.saving.stamped import stamp_of

UNFINISHED = frozenset({SummaryStatus.DRAFT, SummaryStatus.REVIEW})
TARGETS = {
    Target.WECHAT: "公众号",
    Target.GROUP: "群",
    Target.WEIBO: "微博",
    Target.XIAOHONGSHU: "小红书",
    Target.MOMENTS: "朋友圈",
    Target.DOCX: "Word",
}
FILES = {
    Target.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Target.WECHAT: "text/html; charset=utf-8",
}
"""Places that take a file, with its type."""
HELD = {Hold.WITHDRAWN: "已经撤回，不再外发", Hold.REFUSED: "嘉宾不同意公开，不外发"}


def summary_pages(workspace: Workspace) -> Blueprint:
    """The page of a share's summary, its steps and its exports."""
    pages = Blueprint("summary", __name__, url_prefix="/shares/<id>/summary")

    @pages.get("/")
    def summary(id: str) -> str:
        return _page(workspace, _share(workspace, id))

    @pages.post("/blank/")
    def blank(id: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        try:
            make_blank_summary(workspace, share)
        except RefusedError as refused:
            return _page(workspace, share, refused), 422
        return redirect(url_for("record.record", plural="summaries", id=id, saved=1), 303)

    @pages.post("/steps/<name>/")
    def step(id: str, name: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        if name not in [*SummaryStep] or id not in workspace.library().summaries:
            abort(404)
        taken = SummaryStep(name)
        try:
            summary_step_taken(workspace, id, taken, request.form)
        except RefusedError as refused:
            return _page(workspace, share, refused, tried=taken), 422
        return redirect(url_for(".summary", id=id, done=name), 303)

    @pages.get("/export/<target>/")
    def export(id: str, target: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        if target not in [*TARGETS] or id not in workspace.library().summaries:
            abort(404)
        return _exported(workspace, share, Target(target))

    return pages


def _share(workspace: Workspace, id: str) -> Share:
    return workspace.library().shares.get(id) or abort(404)


def _page(
    workspace: Workspace,
    share: Share,
    refused: RefusedError | None = None,
    tried: SummaryStep | None = None,
) -> str:
    library = workspace.library()
    summary = library.summaries.get(share.id)
    done = request.args.get("done", "")
    data = bytes_now(workspace, summary.path) if summary else b""
    hold = hold_on(summary, share) if summary else None
    told = refused.lines if refused else ()
    return render_template(
        "summary/page.html",
        title=f"总结：{share.title}",
        share=share,
        summary=summary,
        status=STATUSES.title_of(summary.status) if summary else "",
        steps=summary_steps_from(summary.status) if summary else (),
        titles=SUMMARY_STEP_TITLES,
        asks=WORDS,
        lacking=lacking(library, share, data) if summary and summary.status in UNFINISHED else (),
        stamp=stamp_of(data),
        told=told,
        tried=tried,
        given=request.form,
        is_unlikely=INSIST in told,
        done=SUMMARY_STEP_TITLES[SummaryStep(done)] if done in [*SummaryStep] else "",
        approval=_asked_for(workspace, library, share, "approval"),
        plain_request=plain_request(share),
        notice=_asked_for(workspace, library, share, "summary") if share.is_public else None,
        correction=_correction(workspace, library, share),
        held=HELD.get(hold, "") if hold else "",
        is_for_review=hold is not None,
        targets=TARGETS,
    )


def _asked_for(workspace: Workspace, library: Library, share: Share, purpose: str) -> Notice | None:
    """A text of the share's playbook, once there is a summary to speak of."""
    return notice_for(workspace, library, share, purpose) if share.id in library.summaries else None


def _correction(workspace: Workspace, library: Library, share: Share) -> str:
    """What is sent after the last correction."""
    summary = library.summaries.get(share.id)
    if summary is None or not summary.corrections:
        return ""
    return correction_line(library, share, summary.corrections[-1].text, year_of(workspace))


def _exported(workspace: Workspace, share: Share, target: Target) -> ResponseReturnValue:
    library = workspace.library()
    summary = library.summaries[share.id]
    hold = hold_on(summary, share)
    if hold in FINAL:
        told = HELD[hold] if hold else ""
        return render_template("told.html", title="没有导出", told=told), 403
    article = article_of(library, summary)
    result = exported(article, target, lambda source: _picture(workspace, library, source))
    if request.args.get("file") and target in FILES:
        name = f"{share.id}.{'docx' if target is Target.DOCX else 'html'}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(result.data, headers=headers, content_type=FILES[target])
    return render_template(
        "summary/export.html",
        title=f"发到{TARGETS[target]}",
        share=share,
        target=target,
        texts=result.texts,
        remarks=result.remarks,
        warning=article.warning,
        is_file=target in FILES,
        is_rich=target is Target.WECHAT,
    )


def _picture(workspace: Workspace, library: Library, source: str) -> bytes | None:
    """A picture of the project's own; one on another site is left where it is."""
    path = source_of(library, source)
    return (workspace.root / path).read_bytes() if path else None
