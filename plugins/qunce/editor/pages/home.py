"""The first page: what needs doing, and every record by its kind."""

from flask import Blueprint, abort, render_template

from qunce.editor.desk.workspace import Workspace, kind_named
from qunce.editor.pages.new import MADE_HERE
from qunce.model.kinds.registry import KINDS


def home_pages(workspace: Workspace) -> Blueprint:
    """The first page, and a list for each kind."""
    pages = Blueprint("home", __name__)

    @pages.get("/")
    def home() -> str:
        reading = workspace.reading()
        library = reading.readable
        counts = [(kind, len(getattr(library, kind.plural))) for kind in KINDS.values()]
        return render_template(
            "home.html",
            title="要填的和要发的",
            site=library.settings.site_name,
            counts=counts,
            problems=reading.problems,
        )

    @pages.get("/<plural>/")
    def records(plural: str) -> str:
        kind = kind_named(plural)
        if kind is None:
            abort(404)
        found = getattr(workspace.library(), plural)
        titles = [(id, getattr(record, "title", "") or id) for id, record in found.items()]
        return render_template(
            "records.html",
            title=kind.title,
            kind=kind,
            records=titles,
            can_be_new=kind.name in MADE_HERE,
        )

    return pages
