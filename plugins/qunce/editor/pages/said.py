"""How a time that somebody is typing will be read, for scripts to show beside it."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.asked_time import asked_time
from qunce.editor.forms.spoken import read_as
from qunce.operations.refused import RefusedError


def said_pages(workspace: Workspace) -> Blueprint:
    """One address that answers with words."""
    pages = Blueprint("said", __name__, url_prefix="/said")

    @pages.get("/")
    def read() -> ResponseReturnValue:
        try:
            meant = asked_time(request.args.get("words", "")[:200], workspace.moment())
        except RefusedError as refused:
            return {"told": str(refused)}
        return {"read": read_as(f"{meant:%Y-%m-%d %H:%M}")}

    return pages
