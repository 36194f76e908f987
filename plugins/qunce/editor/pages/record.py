"""A record as a form: opened, filled in, saved."""

from collections.abc import Mapping

from flask import Blueprint, abort, render_template

from qunce.editor.desk.opened import Opened, opened
from qunce.editor.desk.workspace import Workspace, kind_named
from qunce.editor.forms.fields import fields_of
from qunce.editor.forms.offers import offers_of
from qunce.editor.forms.placed_problems import BODY
from qunce.editor.forms.raw import Raw
from qunce.model.kinds.keys import Key
from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Severity

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
        return _page(workspace, _found(workspace, plural, id), {})

    return pages


def _found(workspace: Workspace, plural: str, id: str) -> Opened:
    kind = kind_named(plural)
    found = opened(workspace, kind, id) if kind else None
    if found is None:
        abort(404)
    return found


def shown_keys(found: Opened) -> tuple[Key, ...]:
    """The keys that the form asks for."""
    hidden = BY_COMMAND.get(found.kind.name, frozenset())
    return tuple(key for key in found.kind.keys if key.name not in hidden)


def _page(workspace: Workspace, found: Opened, posted: Mapping[str, Raw | None]) -> str:
    problems = found.problems_by_key()
    values = {**found.values, **posted}
    offers = offers_of(workspace.library())
    return render_template(
        "record.html",
        title=found.title,
        found=found,
        fields=fields_of(shown_keys(found), values, offers, problems),
        elsewhere=problems.get(BODY, ()),
        errors=sum(one.severity is Severity.ERROR for one in found.problems),
    )
