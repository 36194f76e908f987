"""The editor as a WSGI application: its pages, behind one door."""

from flask import Flask, Response, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from qunce.editor.desk.preview import Preview
from qunce.editor.desk.publishing import Publishing
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import (
    COOKIE,
    LARGEST_REQUEST,
    TOKEN_FIELD,
    TOKEN_HEADER,
    Caller,
    Entrance,
)
from qunce.editor.guard.headers import SECURITY_HEADERS
from qunce.editor.pages.assets import assets_pages
from qunce.editor.pages.body import body_pages
from qunce.editor.pages.chat_draft import chat_draft_pages
from qunce.editor.pages.find import find_pages
from qunce.editor.pages.guests import guests_pages
from qunce.editor.pages.home import home_pages
from qunce.editor.pages.new import new_pages
from qunce.editor.pages.new_share import new_share_pages
from qunce.editor.pages.preview import preview_pages
from qunce.editor.pages.publish import publish_pages
from qunce.editor.pages.raw_text import raw_text_pages
from qunce.editor.pages.record import record_pages
from qunce.editor.pages.said import said_pages
from qunce.editor.pages.season import season_pages
from qunce.editor.pages.sheet import sheet_pages
from qunce.editor.pages.steps import steps_pages
from qunce.editor.pages.summary import summary_pages
from qunce.operations.publication.publish import Builder
from qunce.writing.saving.system_reasons import system_reason

OPEN_TO_STRANGERS = frozenset({"assets", "guests"})
"""Pages that ask for the code, and what they look like."""
STRANGERS_REQUEST = 16 * 1024
"""Bytes: a name and a code."""
LARGEST_FIELD = 6 * 1024 * 1024
"""Bytes of one field that is no file: far above any page, five megabytes pasted included."""


def editor_app(
    workspace: Workspace, entrance: Entrance, preview: Preview, build: Builder | None = None
) -> Flask:
    """The application for one project; it is mounted wherever a server wants it.

    Without somebody who builds whole sites it tells how to publish elsewhere.
    """
    app = Flask("qunce.editor", template_folder="theme/templates", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_FIELD,
        MAX_FORM_PARTS=5000,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    _guard(app, workspace, entrance)
    everything = (
        *(home_pages, find_pages, new_pages, body_pages, record_pages, raw_text_pages),
        *(steps_pages, new_share_pages, said_pages),
        *(summary_pages, chat_draft_pages, season_pages, sheet_pages),
    )
    for pages in everything:
        app.register_blueprint(pages(workspace))
    app.register_blueprint(preview_pages(workspace, preview))
    app.register_blueprint(publish_pages(Publishing(workspace, build)))
    app.register_blueprint(assets_pages())
    app.register_blueprint(guests_pages(workspace, entrance))
    _tell_plainly(app)
    app.context_processor(lambda: _of_caller(workspace, entrance))
    return app


def _guard(app: Flask, workspace: Workspace, entrance: Entrance) -> None:
    """Let nobody in who may not; who is let in is in `g.caller`, None for who may only join."""

    @app.before_request
    def enter() -> ResponseReturnValue | None:
        secret = request.cookies.get(COOKIE, "")
        g.caller = entrance.caller(request.remote_addr or "", secret, workspace.moment())
        if g.caller is None:
            request.max_content_length = STRANGERS_REQUEST
        host, origin = (request.headers.get(name, "") for name in ("Host", "Origin"))
        wanted = entrance.wanted(g.caller)
        refusal = entrance.refusal(request.method, host, origin, _token, wanted)
        if refusal:
            return render_template("told.html", title="没有照办", told=refusal), 403
        if g.caller is None and request.blueprint not in OPEN_TO_STRANGERS:
            return redirect(url_for("guests.join"), 303)
        return None

    @app.after_request
    def leave(response: Response) -> Response:
        response.headers.extend(SECURITY_HEADERS)
        return response


def _token() -> str:
    """What the request brings to show that it comes from a page of ours."""
    return request.headers.get(TOKEN_HEADER) or request.form.get(TOKEN_FIELD, "")


def _of_caller(workspace: Workspace, entrance: Entrance) -> dict[str, object]:
    """What the frame of every page says of who asks, and of who else is in."""
    caller: Caller | None = g.get("caller")
    guests = entrance.guests
    present = guests.present(workspace.moment()).values() if guests else ()
    return {
        "token": entrance.wanted(caller),
        "is_stranger": caller is None,
        "has_phones": bool(guests) and caller is not None and not caller.is_guest,
        "present": sorted({one.name for one in present}),
    }


def _tell_plainly(app: Flask) -> None:
    """Say in Chinese what a browser asked for and cannot have."""

    @app.errorhandler(OSError)
    def machine(error: OSError) -> tuple[str, int]:
        """A full disk, a file that may not be read: wherever it happens, the reason is told."""
        told = f"这台电脑没有照办：{system_reason(error)}；改好了，退回上一页再试"
        return render_template("told.html", title="没有照办", told=told), 507

    reasons = {
        404: ("没有这一页", "它可能改了名字，或者已经不在了"),
        405: ("没有照办", "这个地址不收这样的请求"),
        413: ("太大了", "一次最多 32 MB，一个格子里的字最多 6 MB；分几次放"),
        400: ("没有照办", "送来的内容读不懂，刷新一下再试"),
    }
    for code, (title, told) in reasons.items():
        app.register_error_handler(
            code,
            lambda _, title=title, told=told, code=code: (
                render_template("told.html", title=title, told=told),
                code,
            ),
        )
