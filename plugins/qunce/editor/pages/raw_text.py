"""A record's whole file as text: for what no form can show."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.opened import Opened, found_record
from qunce.editor.desk.saving import brought_in
from qunce.editor.desk.workspace import Workspace
from qunce.writing.saving.saving import save
from qunce.writing.saving.stamped import ChangedMeanwhile, Refused, SourceStamp
from qunce.writing.saving.undo_store import UndoStore

MEANWHILE = "别处也改过这个文件，没有存；上面是你的，下面是文件里现在的。两份并好，再存"


def raw_text_pages(workspace: Workspace) -> Blueprint:
    """The page 原文 of each record."""
    pages = Blueprint("raw_text", __name__)
    store = UndoStore(workspace.root)

    @pages.get("/<plural>/<id>/text/")
    def show(plural: str, id: str) -> str:
        found = found_record(workspace, plural, id)
        return _page(found, found.text)

    @pages.post("/<plural>/<id>/text/")
    def keep(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        text = request.form.get("text", "")
        if request.form.get("stamp") != found.stamp:
            return _page(found, text, MEANWHILE, found.text), 409
        data = in_its_lines(found.data, text)
        new, errors = brought_in(workspace, found, data)
        if errors:
            return _page(new, text, f"还差 {len(errors)} 项，没有存", stamp=found.stamp), 422
        match save(store, found.path, SourceStamp(found.stamp), data, workspace.moment()):
            case ChangedMeanwhile():
                now = found_record(workspace, plural, id)
                return _page(now, text, MEANWHILE, now.text), 409
            case Refused(reason):
                return _page(found, text, reason), 507
        return redirect(url_for("record.record", plural=plural, id=id, saved=1), 303)

    return pages


def in_its_lines(before: bytes, text: str) -> bytes:
    """A text from a browser, whose lines end with CRLF, with the ends and the mark of the file."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    end = "\r\n" if b"\r\n" in before else "\n"
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + plain.removeprefix("\ufeff").replace("\n", end).encode()


def _page(found: Opened, text: str, told: str = "", theirs: str = "", *, stamp: str = "") -> str:
    return render_template(
        "raw_text.html",
        title=f"{found.title}：原文",
        found=found,
        text=text,
        told_above=told,
        theirs=theirs,
        stamp=stamp or found.stamp,
    )
