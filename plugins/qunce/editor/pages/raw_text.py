"""A record's whole file as text: for what no form can show."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable
from itertools import takewhile
from operator import add

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.opened import Opened, found_record
from qunce.editor.desk.saving import brought_in
from qunce.editor.desk.workspace import Workspace
from qunce.reading.disk.text_files import with_lf
from qunce.writing.saving.saving import save
from qunce.writing.saving.stamped import ChangedMeanwhile, Refused, SourceStamp
from qunce.writing.saving.undo_store import UndoStore

END = re.compile(r"\r\n|\r|\n")
ILLEGIBLE = (
    "文件不是 UTF-8 编码，有的字在这里显示不出来，存下会丢，没有存；"
    "用它原来的软件打开，另存为 UTF-8，再来"
)
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
        if not found.is_legible:
            return _page(found, text, ILLEGIBLE), 422
        data = in_its_lines(found, text)
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


def in_its_lines(found: Opened, text: str) -> bytes:
    """A text from a browser, whose lines end with CRLF, with the ends and the mark of the file.

    Lines above and below all that was changed end as they did, even where the file mixes ends.
    """
    ends = END.findall(found.text)
    old, new = (with_lf(one).removeprefix("\ufeff").split("\n") for one in (found.text, text))
    above = _alike(zip(old[:-1], new[:-1], strict=False))
    below = _alike(zip(reversed(old[above:-1]), reversed(new[above:-1]), strict=False))
    usual = ends[min(above, len(ends) - 1)] if ends else "\n"
    middle = [usual] * (len(new) - 1 - above - below)
    ends = [*ends[:above], *middle, *ends[len(ends) - below :], ""]
    mark = BOM_UTF8 if found.data.startswith(BOM_UTF8) else b""
    return mark + "".join(map(add, new, ends)).encode()


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


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
