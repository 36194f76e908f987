"""Other devices: the page that lets one in, and the page that shows the first machine the code."""

import io

import segno
from flask import (
    Blueprint,
    Response,
    abort,
    g,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import COOKIE, Entrance
from qunce.editor.guard.guests import CODE_HOLDS, SESSION_HOLDS, Guests, KeptOut


def guests_pages(workspace: Workspace, entrance: Entrance) -> Blueprint:
    """加入, which a stranger sees, and 手机也来, which only the first machine does."""
    pages = Blueprint("guests", __name__)

    @pages.get("/join/")
    def join() -> ResponseReturnValue:
        return redirect(url_for("home.home"), 303) if g.caller else _join_page(workspace)

    @pages.post("/join/")
    def enter() -> ResponseReturnValue:
        guests = _guests(entrance)
        name, code = request.form.get("name", ""), request.form.get("code", "")
        outcome = guests.let_in(name, code, workspace.moment())
        if isinstance(outcome, KeptOut):
            return _join_page(workspace, outcome.told, name), 429 if outcome.is_flood else 422
        answer = make_response(redirect(url_for("home.home"), 303))
        answer.set_cookie(
            COOKIE,
            outcome.secret,
            max_age=int(SESSION_HOLDS.total_seconds()),
            path=request.script_root or "/",
            httponly=True,
            samesite="Strict",
        )
        return answer

    @pages.get("/phones/")
    def phones() -> str:
        guests, now = _for_first_machine(entrance), workspace.moment()
        return render_template(
            "phones.html",
            title="手机也来",
            address=entrance.lan,
            code=guests.code(now),
            minutes=int(CODE_HOLDS.total_seconds() // 60),
            guests=guests.present(now),
            floods=guests.floods,
        )

    @pages.get("/phones/qr.svg")
    def picture() -> Response:
        _for_first_machine(entrance)
        drawn = io.BytesIO()
        segno.make(entrance.lan, error="m", micro=False).save(drawn, kind="svg", scale=6, border=4)
        return Response(drawn.getvalue(), mimetype="image/svg+xml")

    @pages.post("/phones/code")
    def renew() -> ResponseReturnValue:
        _for_first_machine(entrance).renew(workspace.moment())
        return redirect(url_for("guests.phones"), 303)

    @pages.post("/phones/out")
    def show_out() -> ResponseReturnValue:
        _for_first_machine(entrance).show_out(request.form.get("mark", ""))
        return redirect(url_for("guests.phones"), 303)

    return pages


def _join_page(workspace: Workspace, told: str = "", name: str = "") -> str:
    people = [person.title for person in workspace.library().people.values()]
    return render_template(
        "join.html", title="加入", people=people, told_above=told, name=name[:60]
    )


def _guests(entrance: Entrance) -> Guests:
    return entrance.guests or abort(404)


def _for_first_machine(entrance: Entrance) -> Guests:
    """The guests, for whoever sits at the machine that shows the code; for others no such page."""
    if g.caller is None or g.caller.is_guest:
        abort(404)
    return _guests(entrance)
