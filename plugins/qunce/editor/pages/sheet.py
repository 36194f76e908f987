"""导入表格: chosen, looked at as a table, and only then written."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.sheet_import import (
    Imported,
    importable,
    imported,
    make_imported,
    meanings,
)
from qunce.editor.flows.uploads import Uploads
from qunce.operations.refused import RefusedError


def sheet_pages(workspace: Workspace) -> Blueprint:
    """The page of an import."""
    pages = Blueprint("sheet", __name__, url_prefix="/import")
    uploads = Uploads()

    @pages.get("/")
    def asking() -> str:
        return _page(uploads)

    @pages.post("/")
    def looking() -> ResponseReturnValue:
        chosen = request.files.get("sheet")
        is_new = bool(chosen and chosen.filename)
        key = (
            uploads.keep(chosen.filename or "", chosen.stream)
            if chosen and is_new
            else request.form.get("key", "")
        )
        found: Imported | None = None
        try:
            found = imported(workspace, uploads, key, {} if is_new else request.form)
            if is_new or not request.form.get("write"):
                return _page(uploads, key, found)
            count = make_imported(workspace, found)
        except RefusedError as refused:
            return _page(uploads, key, found, refused), 422
        uploads.forget(key)
        return redirect(url_for("home.records", plural=found.kind.plural, made=count), 303)

    return pages


def _page(
    uploads: Uploads,
    key: str = "",
    found: Imported | None = None,
    refused: RefusedError | None = None,
) -> str:
    return render_template(
        "new/sheet.html",
        title="导入表格",
        key=key,
        name=uploads.name(key),
        found=found,
        meanings=meanings(found.kind) if found else (),
        kinds=importable(),
        given=request.form,
        told=refused.lines if refused else (),
    )
