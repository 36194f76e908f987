"""Making a record that is not a share: a few fields, an id, and the file is there."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.making import Made, made, proposed_id, section_of
from qunce.editor.desk.workspace import Workspace, kind_named
from qunce.editor.forms.fields import fields_of
from qunce.editor.forms.offers import offers_of
from qunce.editor.forms.placed_problems import BODY, by_key, unfilled
from qunce.editor.forms.posted import posted_values
from qunce.editor.forms.raw import Raw
from qunce.model.kinds.keys import Key
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Problem, Severity
from qunce.model.stage import SECTIONS
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart
from qunce.writing.saving.saving import save
from qunce.writing.saving.stamped import NO_FILE, ChangedMeanwhile, Refused
from qunce.writing.saving.undo_store import UndoStore

MADE_HERE = frozenset(
    {
        *(RecordKind.PERSON, RecordKind.GROUP, RecordKind.SERIES),
        *(RecordKind.SNIPPET, RecordKind.PLAYBOOK),
    }
)
"""Shares and what belongs to them are made on pages of their own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows besides the kind's fields."""

    values: Mapping[str, Raw | None]
    id: str = ""
    problems: Mapping[str, list[Problem]] = field(default_factory=dict)
    told: str = ""


def new_pages(workspace: Workspace) -> Blueprint:
    """A page for each kind that is made here."""
    pages = Blueprint("new", __name__)
    store = UndoStore(workspace.root)

    @pages.get("/new/<plural>/")
    def ask(plural: str) -> str:
        kind = _kind(plural)
        title = request.args.get("title", "")
        values: dict[str, Raw | None] = {"title": title} if title else {}
        return _page(workspace, kind, Asked(values))

    @pages.post("/new/<plural>/")
    def make(plural: str) -> ResponseReturnValue:
        kind = _kind(plural)
        posted = posted_values(asked_keys(kind), request.form, workspace.moment().date())
        values = {name: value for name, value in posted.items() if value is not None}
        title = str(values.get("title", ""))
        id = request.form.get("id", "").strip() or proposed_id(workspace, kind, title)
        new = made(workspace, kind, id, values, section_of(request.form.get("section", "")))
        asked = Asked(posted, id, _problems(new, posted), new.id_fault)
        if new.id_fault or any(one.severity is Severity.ERROR for one in new.problems):
            return _page(workspace, kind, asked), 422
        data = new.new.text.encode()
        match save(store, new.new.path, NO_FILE, data, workspace.moment()):
            case ChangedMeanwhile():
                told = f"已经有编号是 {id} 的{kind.title}，换一个"
                return _page(workspace, kind, replace(asked, told=told)), 409
            case Refused(reason):
                return _page(workspace, kind, replace(asked, told=reason)), 507
        if request.form.get("quick"):
            return {"id": id, "title": title}
        return redirect(url_for("record.record", plural=plural, id=id, saved=1), 303)

    return pages


def asked_keys(kind: Kind) -> tuple[Key, ...]:
    """What a new record is asked for: what must be there, and what forms show first."""
    return tuple(key for key in kind.keys if key.is_required or key.name in kind.asked_first)


def _kind(plural: str) -> Kind:
    kind = kind_named(plural)
    if kind is None or kind.name not in MADE_HERE:
        abort(404)
    return kind


def _problems(new: Made, posted: Mapping[str, Raw | None]) -> Mapping[str, list[Problem]]:
    """What is wrong, by field; a file has words for what was left empty, which nobody typed."""
    source = take_apart(new.new.path, new.id, new.new.text, Report(new.new.path))
    if source is None:
        return {BODY: list(new.problems)}
    placed = by_key(new.problems, source.header)
    empty = {name for name, value in posted.items() if value is None}
    return {
        name: [unfilled(those[0])] if name in empty else list(those)
        for name, those in placed.items()
    }


def _page(workspace: Workspace, kind: Kind, asked: Asked) -> str:
    keys = asked_keys(kind)
    offers = offers_of(workspace.library(), keys)
    return render_template(
        "new.html",
        title=f"新建{kind.title}",
        kind=kind,
        id=asked.id,
        told_above=asked.told,
        fields=fields_of(keys, asked.values, offers, asked.problems),
        elsewhere=asked.problems.get(BODY, ()),
        sections=SECTIONS if kind.name is RecordKind.PLAYBOOK else (),
        section=request.values.get("section", ""),
    )
