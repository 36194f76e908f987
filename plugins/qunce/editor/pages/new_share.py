"""新分享: six questions, what comes of the answers, and only then a file."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.foreseen import foreseen
from qunce.editor.flows.given import Given
from qunce.editor.flows.like import latest, like
from qunce.editor.flows.new_share import NewShare, new_share
from qunce.editor.flows.newcomers import DETAILS
from qunce.editor.flows.placing import place
from qunce.editor.forms.placed_problems import BODY
from qunce.model.kinds.share_values import FORMATS
from qunce.model.share import Share
from qunce.operations.refused import RefusedError

LATEST = 12
"""Shares that are offered to begin from."""


def new_share_pages(workspace: Workspace) -> Blueprint:
    """The form of a new share."""
    pages = Blueprint("new_share", __name__, url_prefix="/new/shares")

    @pages.get("/")
    def asking() -> str:
        shares = workspace.library().shares
        wanted = request.args.get("like", "")
        begin = latest(workspace) if wanted == "latest" else shares.get(wanted)
        given = like(workspace, begin) if begin else request.args
        return _page(workspace, given, begin=begin)

    @pages.post("/")
    def made() -> ResponseReturnValue:
        made = new_share(workspace, request.form)
        if not request.form.get("keep") or made.share is None:
            return _page(workspace, request.form, made), 422 if made.told else 200
        try:
            place(workspace, made.files)
        except RefusedError as refused:
            return _page(workspace, request.form, made, refused), 422
        return redirect(url_for("record.record", plural="shares", id=made.id, saved=1), 303)

    return pages


def _page(
    workspace: Workspace,
    given: Given,
    made: NewShare | None = None,
    refused: RefusedError | None = None,
    begin: Share | None = None,
) -> str:
    library = workspace.library()
    told = made.told if made else {}
    return render_template(
        "new/share.html",
        title="新分享",
        given=given,
        made=made,
        told=told,
        above=refused.lines if refused else told.get(BODY, ()),
        begin=begin,
        library=library,
        formats=FORMATS.options,
        details=DETAILS,
        recent=tuple(reversed(library.shares_by_start()))[:LATEST],
        outcome=foreseen(workspace, made.library, made.share) if made and made.share else None,
    )
