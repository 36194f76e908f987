"""The first page: what needs doing, and every record by its kind."""

from collections.abc import Sequence

from flask import Blueprint, abort, render_template, url_for

from qunce.editor.desk.workspace import Workspace, kind_named
from qunce.editor.flows.to_do import Action, ToDo, to_do
from qunce.editor.pages.new import MADE_HERE
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.share_moves import Step

PROBLEMS_SHOWN = 8
STEPS = {
    Action.SETTLE: Step.CONFIRM,
    Action.ANNOUNCE: Step.SCHEDULE,
    Action.DATE: Step.MOVE,
}
"""Buttons that lead to a step of the share."""


def home_pages(workspace: Workspace) -> Blueprint:
    """The first page, and a list for each kind."""
    pages = Blueprint("home", __name__)

    @pages.get("/")
    def home() -> str:
        reading = workspace.reading()
        library = reading.readable
        counts = [(kind, len(getattr(library, kind.plural))) for kind in KINDS.values()]
        asked = to_do(library, workspace.moment())
        return render_template(
            "home.html",
            title="要填的和要发的",
            site=library.settings.site_name,
            counts=counts,
            to_do=[(one, _place(one)) for one in asked],
            asked_count=sum(one.action is not Action.OPEN for one in asked),
            problems=_placed(library, reading.problems[:PROBLEMS_SHOWN]),
            problem_count=len(reading.problems),
        )

    @pages.get("/<plural>/")
    def records(plural: str) -> str:
        kind = kind_named(plural)
        if kind is None:
            abort(404)
        found = getattr(workspace.library(), plural)
        titles = [(id, getattr(record, "title", "") or id) for id, record in found.items()]
        return render_template(
            "records.html",
            title=kind.title,
            kind=kind,
            records=titles,
            can_be_new=kind.name in MADE_HERE,
        )

    return pages


def _place(one: ToDo) -> str:
    """The address that a button of the first page leads to."""
    share = one.share.id
    match one.action:
        case Action.SETTLE | Action.ANNOUNCE | Action.DATE:
            return url_for("steps.step", id=share, name=STEPS[one.action])
        case Action.DRAFT:
            return url_for("chat_draft.asking", id=share)
        case Action.ASK | Action.PUBLISH:
            return url_for("summary.summary", id=share)
        case Action.GO_ON:
            return url_for("record.record", plural="summaries", id=share)
    anchor = f"f-{one.key}" if one.key else None
    return url_for("record.record", plural="shares", id=share, _anchor=anchor)


def _placed(library: Library, problems: Sequence[Problem]) -> list[tuple[Problem, str]]:
    """Problems, each with the page where it is mended; empty for a file that has none."""
    records = {
        record.path: (kind.plural, id)
        for kind in KINDS.values()
        for id, record in getattr(library, kind.plural).items()
    }
    return [(one, _page_of(records.get(one.path))) for one in problems]


def _page_of(place: tuple[str, str] | None) -> str:
    return url_for("record.record", plural=place[0], id=place[1]) if place else ""
