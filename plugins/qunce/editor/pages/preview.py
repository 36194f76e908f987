"""The page of a record as it would be, beside the form that it is written in."""

from collections import OrderedDict
from threading import Lock

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.opened import found_record
from qunce.editor.desk.preview import NotDrawnError, Preview
from qunce.editor.desk.workspace import Workspace
from qunce.editor.pages.typed import as_judged, typed

MOST_DRAWN = 30
"""Pages that are kept: more than people look at at a time."""


class DrawnPages:
    """The last drawing of each page, by its place; a frame that is loaded again gets that."""

    def __init__(self) -> None:
        self._pages: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def keep(self, place: str, html: bytes) -> None:
        """Put a drawing in the place of the one before."""
        with self._lock:
            self._pages[place] = html
            self._pages.move_to_end(place)
            while len(self._pages) > MOST_DRAWN:
                self._pages.popitem(last=False)

    def at(self, place: str) -> bytes | None:
        """The last drawing."""
        with self._lock:
            return self._pages.get(place)


def preview_pages(workspace: Workspace, preview: Preview) -> Blueprint:
    """Where drawings are asked for, and where frames show them."""
    pages = Blueprint("preview", __name__)
    drawn = DrawnPages()

    @pages.post("/<plural>/<id>/preview")
    def draw(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        proposal = as_judged(workspace, found, typed(workspace, found))
        if proposal.refusal:
            return {"told": [proposal.refusal]}
        try:
            page = preview.page(found.path, proposal.data)
        except NotDrawnError as error:
            return {"told": error.lines}
        drawn.keep(page.place, page.html)
        return {"address": url_for(".show", place=page.place)}

    @pages.get("/preview/<path:place>")
    def show(place: str) -> Response:
        place = f"{place}index.html" if place.endswith("/") else place
        html = drawn.at(place)
        if html is not None:
            return Response(html, mimetype="text/html")
        stored = preview.file(place)
        if stored is None:
            abort(404)
        return Response(stored.data, mimetype=stored.type)

    @pages.get("/preview/")
    def home() -> Response:
        return show("index.html")

    return pages
