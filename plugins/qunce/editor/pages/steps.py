"""A share's steps: moved, called off, announced; each asks, writes, and gives the words to send."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.buttons import INSIST
from qunce.editor.flows.dropping import bring_back, drop, dropped, held_by
from qunce.editor.flows.notices import change_notice, first_notice, year_of
from qunce.editor.flows.step_pages import BY_NAME, StepPage, asks_time, can_be_dropped, offered
from qunce.editor.flows.taking import step_taken, step_taken_back
from qunce.model.kinds.share_values import STATUSES
from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.share_moves import Step
from qunce.operations.ledger.told import remarks
from qunce.operations.ledger.wanted import Taken
from qunce.operations.refused import RefusedError
from qunce.rendering.text.chinese_dates import slot_text, start_text
from qunce.rendering.text.states import CHANGE_WORDS
from qunce.rules.times.standing import is_over
from qunce.writing.saving.stamped import stamp_of

NEXT_TO_BE_SENT = (Step.SCHEDULE,)
"""Steps after which the share is announced rather than its change told."""


def steps_pages(workspace: Workspace) -> Blueprint:
    """A page for each step, one to take the last back, one to drop what nobody was told of."""
    pages = Blueprint("steps", __name__, url_prefix="/shares/<id>")

    @pages.get("/steps/<name>/")
    def step(id: str, name: str) -> str:
        return _asking(workspace, _share(workspace, id), _named(name))

    @pages.post("/steps/<name>/")
    def take(id: str, name: str) -> ResponseReturnValue:
        page = _named(name)
        share = _share(workspace, id)
        try:
            taken = step_taken(workspace, id, page, request.form)
        except RefusedError as refused:
            return _asking(workspace, share, page, refused), 422
        return _done(workspace, taken, page)

    @pages.get("/take-back/")
    def last(id: str) -> str:
        return _taking_back(workspace, _share(workspace, id))

    @pages.post("/take-back/")
    def undo(id: str) -> ResponseReturnValue:
        share = _share(workspace, id)
        try:
            step_taken_back(workspace, id, request.form)
        except RefusedError as refused:
            return _taking_back(workspace, share, refused), 422
        return redirect(url_for("record.record", plural="shares", id=id, saved=1), 303)

    @pages.get("/notices/")
    def notices(id: str) -> str:
        share = _share(workspace, id)
        found = change_notice(workspace, workspace.library(), share)
        return render_template("steps/notices.html", title="变更的通知", share=share, notice=found)

    @pages.get("/drop/")
    def asked_to_drop(id: str) -> str:
        return _dropping(workspace, id)

    @pages.post("/drop/")
    def dropping(id: str) -> ResponseReturnValue:
        _share(workspace, id)
        try:
            drop(workspace, id, request.form.get("stamp", ""))
        except RefusedError as refused:
            return _dropping(workspace, id, refused), 422
        return redirect(url_for(".asked_to_drop", id=id), 303)

    @pages.post("/back/")
    def back(id: str) -> ResponseReturnValue:
        try:
            bring_back(workspace, id)
        except RefusedError as refused:
            return render_template("told.html", title="没有找回来", told=str(refused)), 422
        return redirect(url_for("record.record", plural="shares", id=id), 303)

    @pages.app_context_processor
    def parts() -> dict[str, object]:
        return {"steps_of": lambda id: _offered(workspace, id)}

    return pages


def _share(workspace: Workspace, id: str) -> Share:
    share = workspace.library().shares.get(id)
    return share or abort(404)


def _named(name: str) -> StepPage:
    return BY_NAME.get(name) or abort(404)


def _stamp(workspace: Workspace, share: Share) -> str:
    try:
        return stamp_of((workspace.root / share.path).read_bytes())
    except FileNotFoundError:  # removed since the last reading
        abort(404)


def _offered(workspace: Workspace, id: str) -> dict[str, object]:
    """What the form of a share says of its steps; nothing for a share that is not there."""
    share = workspace.library().shares.get(id)
    if share is None:
        return {}
    return {
        "share": share,
        "pages": offered(share),
        "status": STATUSES.title_of(share.status),
        "when": slot_text(share.slot, year_of(workspace)) if share.slot else "",
        "is_announced": share.status in PUBLIC_STATUSES,
        "is_over": is_over(share, workspace.moment()) or id in workspace.library().summaries,
        "can_be_dropped": can_be_dropped(share),
    }


def _asking(
    workspace: Workspace, share: Share, page: StepPage, refused: RefusedError | None = None
) -> str:
    lines = refused.lines if refused else ()
    return render_template(
        "steps/asking.html",
        title=page.title,
        share=share,
        page=page,
        stands=_offered(workspace, share.id),
        stamp=_stamp(workspace, share),
        asks_time=asks_time(page, share),
        given=request.form,
        told=lines,
        is_unlikely=INSIST in lines,
    )


def _done(workspace: Workspace, taken: Taken, page: StepPage) -> str:
    find = first_notice if page.step in NEXT_TO_BE_SENT else change_notice
    share = taken.changed
    return render_template(
        "steps/done.html",
        title=f"记下了：{page.title}",
        share=share,
        page=page,
        stands=_offered(workspace, share.id),
        remarks=tuple(remarks(taken)),
        notice=find(workspace, taken.after, share),
        is_announced=share.status in PUBLIC_STATUSES,
        has_change=taken.change is not None,
    )


def _taking_back(workspace: Workspace, share: Share, refused: RefusedError | None = None) -> str:
    change = share.last_change
    what = (
        f"{start_text(change.at, year_of(workspace))}记的{CHANGE_WORDS[change.type]}：{change.reason}"
        if change
        else ""
    )
    return render_template(
        "steps/undo.html",
        title="撤回最后一次变更",
        share=share,
        what=what,
        stamp=_stamp(workspace, share),
        told=refused.lines if refused else (),
    )


def _dropping(workspace: Workspace, id: str, refused: RefusedError | None = None) -> str:
    """The question; once it is answered, that it is gone and how to have it back."""
    library = workspace.library()
    share = library.shares.get(id)
    if share is None and dropped(workspace, id) is None:
        abort(404)
    return render_template(
        "steps/drop.html",
        title="不办了" if share else "删掉了",
        id=id,
        share=share,
        may=share is not None and can_be_dropped(share),
        held=held_by(library, share) if share else (),
        stamp=_stamp(workspace, share) if share else "",
        told=refused.lines if refused else (),
    )
