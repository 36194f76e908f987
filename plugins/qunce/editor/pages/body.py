"""What the body's toolbar asks for: text from elsewhere as Markdown, a place for a picture, an id."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from qunce.editor.bodies.pasted import pasted
from qunce.editor.bodies.pictures import PictureError, free_name, shrunk
from qunce.editor.desk.opened import found_record
from qunce.editor.desk.workspace import Workspace
from qunce.reading.exchange.names import id_of
from qunce.writing.saving.saving import save
from qunce.writing.saving.stamped import NO_FILE, Written
from qunce.writing.saving.undo_store import UndoStore

LARGEST_PICTURE = 20 * 1024 * 1024
"""Bytes."""
ASK_FIRST = "图里有人脸、头像、群昵称、聊天截图的，先问过本人，或者涂掉再放"


def body_pages(workspace: Workspace) -> Blueprint:
    """Addresses for the script of a page with a body."""
    pages = Blueprint("body", __name__)
    store = UndoStore(workspace.root)

    @pages.post("/pasted")
    def paste() -> ResponseReturnValue:
        found = pasted(request.form.get("html", ""))
        return {"markdown": found.markdown, "pictures": found.pictures}

    @pages.post("/ids")
    def ids() -> ResponseReturnValue:
        return {"id": id_of(request.form.get("words", ""))}

    @pages.post("/<plural>/<id>/picture")
    def keep(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        given = request.files.get("picture")
        data = given.read(LARGEST_PICTURE + 1) if given else b""
        if len(data) > LARGEST_PICTURE:
            return {"told": "图太大，一张最多 20 MB"}, 413
        try:
            picture = shrunk(data)
        except PictureError as refused:
            return {"told": str(refused)}, 422
        folder, _, file = found.path.rpartition("/")
        taken = {path.name for path in (workspace.root / folder).iterdir()}
        stem = "picture" if file == "index.md" else file.removesuffix(".md")
        name = free_name(stem, picture.suffix, taken)
        outcome = save(store, f"{folder}/{name}", NO_FILE, picture.data, workspace.moment())
        if not isinstance(outcome, Written):
            return {"told": getattr(outcome, "reason", "没有存上，再试一次")}, 507
        return {"markdown": f"![写上图里是什么]({name})", "told": ASK_FIRST}

    return pages
