"""排一季: a whole series planned at once."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.season_plan import USUAL_COUNT, asked_season, make_season, planned
from qunce.model.people import Series
from qunce.operations.refused import RefusedError
from qunce.rendering.text.chinese_dates import slot_text
from qunce.writing.season import Planned


def season_pages(workspace: Workspace) -> Blueprint:
    """The page on which a series is planned."""
    pages = Blueprint("season", __name__, url_prefix="/series/<id>/season")

    @pages.get("/")
    def looking(id: str) -> ResponseReturnValue:
        series = _series(workspace, id)
        if not request.args:
            return _page(workspace, series)
        try:
            rows = planned(workspace, series, asked_season(workspace, request.args))
        except RefusedError as refused:
            return _page(workspace, series, refused=refused), 422
        return _page(workspace, series, rows)

    @pages.post("/")
    def making(id: str) -> ResponseReturnValue:
        series = _series(workspace, id)
        try:
            count = make_season(workspace, series, asked_season(workspace, request.form))
        except RefusedError as refused:
            return _page(workspace, series, refused=refused), 422
        return redirect(url_for("home.records", plural="shares", made=count), 303)

    return pages


def _series(workspace: Workspace, id: str) -> Series:
    return workspace.library().series.get(id) or abort(404)


def _page(
    workspace: Workspace,
    series: Series,
    rows: list[Planned] | None = None,
    refused: RefusedError | None = None,
) -> str:
    year = workspace.moment().year
    return render_template(
        "new/season.html",
        title=f"排一季：{series.title}",
        series=series,
        given=request.values,
        usual_count=USUAL_COUNT,
        rows=[(slot_text(one.slot, year), one) for one in rows or ()],
        new=sum(one.file is not None for one in rows or ()),
        told=refused.lines if refused else (),
    )
