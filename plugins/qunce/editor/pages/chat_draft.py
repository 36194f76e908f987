"""从聊天记录写总结: the record chosen, what was counted and masked, the draft read through."""

from collections.abc import Mapping
from io import BytesIO

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.summary_drafting import (
    Draft,
    draft_from_chat,
    make_summary,
    named_parts,
    refuse_second,
)
from qunce.editor.flows.uploads import Uploads
from qunce.model.share import Permission, Share
from qunce.operations.refused import RefusedError
from qunce.rules.times.standing import is_over

OFFERED = 20
"""Shares without a summary that are offered, the latest first."""
PASTED = "粘贴的聊天记录.txt"


def chat_draft_pages(workspace: Workspace) -> Blueprint:
    """Which share it is of, and the way from its chat to its summary."""
    pages = Blueprint("chat_draft", __name__)
    uploads = Uploads()

    @pages.get("/new/summaries/")
    def choosing() -> str:
        library, now = workspace.library(), workspace.moment()
        shares = [
            share
            for share in reversed(library.shares_by_start())
            if is_over(share, now)
            and share.id not in library.summaries
            and share.consent.publish_summary is not Permission.NO
        ]
        return render_template(
            "summary/choosing.html", title="从聊天记录写总结", shares=shares[:OFFERED]
        )

    @pages.get("/shares/<id>/summary/draft/")
    def asking(id: str) -> ResponseReturnValue:
        return _asking(workspace, uploads, _share(workspace, id))

    @pages.post("/shares/<id>/summary/draft/")
    def drafting(id: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        key = _kept(uploads) or request.form.get("key", "")
        try:
            refuse_second(workspace.library(), share)
            draft = _draft(workspace, uploads, share, key)
        except RefusedError as refused:
            return _asking(workspace, uploads, share, refused, key), 422
        uploads.forget(key)
        takeaways = "\n".join(draft.takeaways)
        return _reading(share, takeaways, draft.body, draft.report)

    @pages.post("/shares/<id>/summary/draft/keep/")
    def keeping(id: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        takeaways, body = (request.form.get(name, "") for name in ("takeaways", "body"))
        try:
            make_summary(workspace, share, takeaways, body)
        except RefusedError as refused:
            return _reading(share, takeaways, body, (), refused), 422
        return redirect(url_for("summary.summary", id=id), 303)

    return pages


def _share(workspace: Workspace, id: str) -> Share:
    return workspace.library().shares.get(id) or abort(404)


def _kept(uploads: Uploads) -> str:
    """The key of what came with this request; empty where nothing did."""
    chosen = request.files.get("chat")
    if chosen and chosen.filename:
        return uploads.keep(chosen.filename, chosen.stream)
    if pasted := request.form.get("pasted", "").strip():
        return uploads.keep(PASTED, BytesIO(pasted.encode()))
    return ""


def _draft(workspace: Workspace, uploads: Uploads, share: Share, key: str) -> Draft:
    with uploads.opened(key) as stream:
        if stream is None:
            raise RefusedError("选上导出的聊天记录，或者把它粘贴进来")
        return draft_from_chat(workspace, share, uploads.name(key), stream, request.form)


def _asking(
    workspace: Workspace,
    uploads: Uploads,
    share: Share,
    refused: RefusedError | None = None,
    key: str = "",
) -> str:
    library = workspace.library()
    return render_template(
        "summary/asking.html",
        title="从聊天记录写总结",
        share=share,
        summary=library.summaries.get(share.id),
        told=refused.lines if refused else (),
        key=key,
        kept=uploads.name(key),
        parts=tuple(named_parts(library, share)),
        given=request.form,
    )


def _reading(
    share: Share,
    takeaways: str,
    body: str,
    report: tuple[str, ...],
    refused: RefusedError | None = None,
) -> str:
    given: Mapping[str, str] = {"takeaways": takeaways, "body": body.replace("\r\n", "\n")}
    return render_template(
        "summary/reading.html",
        title="通读一遍",
        share=share,
        report=report,
        given=given,
        told=refused.lines if refused else (),
    )
