"""A record as a form: opened, filled in, looked at by the check, saved, and taken back."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.bodies.kit import kit
from qunce.editor.desk.judged import Judged
from qunce.editor.desk.opened import Opened, found_record, with_data
from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.announced import undoable
from qunce.editor.forms.fields import Field, fields_of
from qunce.editor.forms.offers import offers_of
from qunce.editor.forms.placed_problems import BODY
from qunce.editor.forms.posted import changes
from qunce.editor.forms.raw import Raw
from qunce.editor.forms.said import said
from qunce.editor.forms.spoken import read_as
from qunce.editor.pages.shown_keys import shown_keys
from qunce.editor.pages.typed import as_judged, typed
from qunce.writing.saving.saving import save, undo
from qunce.writing.saving.stamped import NO_FILE, ChangedMeanwhile, Refused, SourceStamp, Written
from qunce.writing.saving.undo_store import UndoStore

MEANWHILE = "别处也改过这个文件，没有存，你的字都在。下面写着文件里现在是什么；再按一次就照你的存"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows besides the file."""

    posted: Mapping[str, Raw | None]
    body: str
    told: str = ""
    theirs: Mapping[str, str] | None = None
    """What the file says otherwise, by key, in words; only where it was changed meanwhile."""


def record_pages(workspace: Workspace) -> Blueprint:
    """The page of each record."""
    pages = Blueprint("record", __name__)
    store = UndoStore(workspace.root)

    @pages.get("/<plural>/<id>/")
    def record(plural: str, id: str) -> str:
        found = found_record(workspace, plural, id)
        return _page(workspace, store, found, Shown({}, found.body))

    @pages.post("/<plural>/<id>/check")
    def check(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        wanted, _ = _wanted(workspace, found)
        return _told(workspace, found, wanted)

    @pages.post("/<plural>/<id>/")
    def keep(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        wanted, shown = _wanted(workspace, found)
        if request.form.get("stamp") != found.stamp:
            return _page(workspace, store, found, _side_by_side(workspace, found)), 409
        refusal = wanted.refusal or (wanted.errors and f"还差 {len(wanted.errors)} 项，没有存")
        if refusal:
            unsaved = Shown(shown.posted, shown.body, str(refusal))
            return _page(workspace, store, wanted.found, unsaved, stamp=found.stamp), 422
        stamp = SourceStamp(found.stamp)
        outcome = save(store, found.path, stamp, wanted.data, workspace.moment())
        match outcome:
            case ChangedMeanwhile():
                return keep(plural, id)
            case Refused(reason):
                unsaved = Shown(shown.posted, shown.body, reason)
                return _page(workspace, store, found, unsaved), 507
        return redirect(url_for(".record", plural=plural, id=id, saved=1), 303)

    @pages.post("/<plural>/<id>/undo")
    def take_back(plural: str, id: str) -> ResponseReturnValue:
        found = found_record(workspace, plural, id)
        number = request.form.get("number", 0, type=int)
        is_last = number == undoable(store, found)
        outcome = undo(store, number, workspace.moment()) if is_last else ChangedMeanwhile(None)
        match outcome:
            case ChangedMeanwhile():
                told = "后来又改过，撤不回来；要改就在下面改"
            case Refused(reason):
                told = reason
            case Written(stamp=stamp) if stamp == NO_FILE:  # it was new
                return redirect(url_for("home.records", plural=plural, undone=1), 303)
            case _:
                return redirect(url_for(".record", plural=plural, id=id, undone=1), 303)
        return _page(workspace, store, found, Shown({}, found.body, told)), 409

    return pages


def _wanted(workspace: Workspace, found: Opened) -> tuple[Judged, Shown]:
    """What was posted: as changes that were looked at, and as it was typed."""
    given = typed(workspace, found)
    return as_judged(workspace, found, given), Shown(given.posted, given.body)


def _side_by_side(workspace: Workspace, found: Opened) -> Shown:
    """The file as somebody else has left it, with what was typed here put on top.

    What only the others changed stays theirs; what both did shows both. Where it is not known any
    more what this page was opened with, all that differs counts as typed here.
    """
    keys, today = shown_keys(found), workspace.moment().date()
    given = typed(workspace, found)
    posted, body = given.posted, given.body
    seen = workspace.recall(request.form.get("stamp", ""))
    base = with_data(workspace, found, seen) if seen is not None else None
    mine = changes(keys, base.values, posted, today) if base else posted
    both = changes(keys, found.values, mine, today)
    offers = offers_of(workspace.library(), keys)
    theirs = {
        key.name: said(key.type, found.values.get(key.name), offers)
        for key in keys
        if key.name in both
    }
    if base and body.strip("\n") == base.body.strip("\n"):
        body = found.body
    if body.strip("\n") != found.body.strip("\n"):
        theirs[BODY] = found.body
    return Shown(mine, body, MEANWHILE, theirs)


def _told(workspace: Workspace, found: Opened, wanted: Judged) -> ResponseReturnValue:
    """What a page says while somebody types."""
    problems = wanted.found.problems_by_key()
    keys = {key.name: key for key in shown_keys(found)}
    offers = offers_of(workspace.library(), keys.values())
    return {
        "isMeanwhile": request.form.get("stamp") != found.stamp,
        "refusal": wanted.refusal,
        "errors": len(wanted.errors),
        "changes": [
            {
                "label": keys[name].label,
                "before": said(keys[name].type, found.values.get(name), offers),
                "after": said(keys[name].type, value, offers),
            }
            for name, value in wanted.changes.items()
        ],
        "isNewBody": wanted.is_new_body,
        "problems": {
            name: [
                {"text": f"{one.message}（{one.hint}）", "severity": one.severity} for one in those
            ]
            for name, those in problems.items()
        },
        "read": {
            name: words
            for name, value in wanted.found.values.items()
            if isinstance(value, str) and (words := read_as(value))
        },
    }


def _page(
    workspace: Workspace, store: UndoStore, found: Opened, shown: Shown, *, stamp: str = ""
) -> str:
    """The form: what the file says, or what was posted where that is given."""
    problems = found.problems_by_key()
    keys = shown_keys(found)
    values = {**found.values, **shown.posted}
    fields = fields_of(keys, values, offers_of(workspace.library(), keys), problems)
    first, more = _halves(found, fields)
    return render_template(
        "record.html",
        title=found.title,
        found=found,
        stamp=stamp or found.stamp,
        shown=shown,
        first=first,
        more=more,
        elsewhere=problems.get(BODY, ()),
        undoable=undoable(store, found),
        kit=kit(workspace.library(), found.kind, found.id),
    )


def _halves(
    found: Opened, fields: tuple[Field, ...]
) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The fields shown at once, in the order the kind names them; and the folded rest."""
    by_name = {field.key.name: field for field in fields}
    first = tuple(by_name[name] for name in found.kind.asked_first if name in by_name)
    return first or fields, tuple(field for field in fields if first and field not in first)
