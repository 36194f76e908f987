"""发布: what differs from the site, one button, and what came of it."""

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.publishing import Publishing, records_by_path
from qunce.operations.publication.conflicts import put_aside, titled

MOST_SHOWN = 200
"""Changes in a list: a first look at a project that was never compared has thousands."""


def publish_pages(publishing: Publishing) -> Blueprint:
    """The page, its button, and two versions of one file side by side."""
    pages = Blueprint("publish", __name__, url_prefix="/publish")
    workspace = publishing.workspace

    @pages.app_context_processor
    def for_the_first_page() -> dict[str, object]:
        return {"waiting_to_publish": publishing.waiting}

    @pages.get("/")
    def show() -> str:
        waited, records = publishing.waiting(), records_by_path(workspace)
        last = publishing.last
        return render_template(
            "publish.html",
            title="发布",
            settings=workspace.library().settings,
            waited=waited,
            shown=waited.changes[:MOST_SHOWN],
            aside=[(path, titled(workspace.root, path)) for path in publishing.aside()],
            last=last,
            refused=[_with_place(line, records) for line in last.refused] if last else [],
            records=records,
            is_busy=publishing.is_busy,
        )

    @pages.post("/")
    def send() -> ResponseReturnValue:
        publishing.publish(frozenset(request.form.getlist("mine")))
        return redirect(url_for("publish.show"), 303)

    @pages.get("/both/")
    def both() -> str:
        path = request.args.get("path", "")
        if path not in publishing.aside():
            abort(404)
        theirs = put_aside(workspace.root, path) or b""
        here = workspace.root / path
        mine = here.read_bytes() if here.is_file() else b""
        return render_template(
            "publish_both.html",
            title="两份并排看",
            path=path,
            mine=mine.decode(errors="replace"),
            theirs=theirs.decode(errors="replace"),
            record=records_by_path(workspace).get(path),
        )

    return pages


def _with_place(
    line: str, records: Mapping[str, tuple[str, str]]
) -> tuple[str, tuple[str, str] | None]:
    """A line that begins with a file, with the record to mend."""
    return line, records.get(line.strip().partition(":")[0])
