"""The page 找一条来改."""

from flask import Blueprint, render_template, request

from qunce.editor.desk.finding import find
from qunce.editor.desk.workspace import Workspace


def find_pages(workspace: Workspace) -> Blueprint:
    """One address, with what is looked for behind it."""
    pages = Blueprint("find", __name__)

    @pages.get("/find")
    def results() -> str:
        words = request.args.get("q", "")[:200]
        found = find(workspace.library(), words)
        return render_template("find.html", title="找一条来改", words=words, found=found)

    return pages
