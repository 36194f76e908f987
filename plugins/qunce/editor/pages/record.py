"""A record as a form: opened, filled in, saved."""

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.opened import Opened, opened
from qunce.editor.desk.saving import brought_in, proposed
from qunce.editor.desk.workspace import Workspace, kind_named
from qunce.editor.flows.announced import in_the_ledger
from qunce.editor.forms.fields import fields_of
from qunce.editor.forms.offers import offers_of
from qunce.editor.forms.placed_problems import BODY
from qunce.editor.forms.posted import changes, posted_values
from qunce.editor.forms.raw import Raw
from qunce.model.kinds.keys import Key
from qunce.model.kinds.names import RecordKind
from qunce.writing.atomic_write import write_atomically
from qunce.writing.metadata.refusing import NotChangedError

BY_COMMAND: Mapping[RecordKind, frozenset[str]] = {
    RecordKind.SHARE: frozenset({"status", "changes", "uid", "former_ids"}),
    RecordKind.SUMMARY: frozenset({"status", "speaker_approved", "corrections"}),
    RecordKind.PLAYBOOK: frozenset({"former_ids"}),
    RecordKind.SNIPPET: frozenset({"former_ids"}),
}
"""Keys that no form shows: other pages change them, and write down why."""


def record_pages(workspace: Workspace) -> Blueprint:
    """The page of each record."""
    pages = Blueprint("record", __name__)

    @pages.get("/<plural>/<id>/")
    def record(plural: str, id: str) -> str:
        return _page(workspace, _found(workspace, plural, id))

    @pages.post("/<plural>/<id>/")
    def save(plural: str, id: str) -> ResponseReturnValue:
        found = _found(workspace, plural, id)
        posted = posted_values(shown_keys(found), request.form)
        body = request.form.get("body", "").replace("\r\n", "\n")
        if request.form.get("stamp") != found.stamp:
            told = "别处也改过这个文件，你的字没有丢。两份对着看，再存"
            return _page(workspace, found, posted, body, told=told), 409
        try:
            data = proposed(found, changes(shown_keys(found), found.values, posted), body)
        except NotChangedError as refused:
            return _page(workspace, found, posted, body, told=str(refused)), 422
        new, errors = brought_in(workspace, found, data)
        if errors:
            return _page(workspace, new, posted, body, told=f"还差 {len(errors)} 项，没有存"), 422
        if data != found.data:
            write_atomically(workspace.root / found.path, data)
        return redirect(url_for(".record", plural=plural, id=id, saved=1), 303)

    return pages


def _found(workspace: Workspace, plural: str, id: str) -> Opened:
    kind = kind_named(plural)
    found = opened(workspace, kind, id) if kind else None
    if found is None:
        abort(404)
    return found


def shown_keys(found: Opened) -> tuple[Key, ...]:
    """The keys that the form asks for."""
    hidden = BY_COMMAND.get(found.kind.name, frozenset()) | in_the_ledger(found)
    return tuple(key for key in found.kind.keys if key.name not in hidden)


def _page(
    workspace: Workspace,
    found: Opened,
    posted: Mapping[str, Raw | None] | None = None,
    body: str | None = None,
    told: str = "",
) -> str:
    """The form: what the file says, or what was posted where that is given."""
    problems = found.problems_by_key()
    values = {**found.values, **(posted or {})}
    offers = offers_of(workspace.library())
    return render_template(
        "record.html",
        title=found.title,
        found=found,
        body=found.body if body is None else body,
        told_above=told,
        fields=fields_of(shown_keys(found), values, offers, problems),
        elsewhere=problems.get(BODY, ()),
    )
