"""The editor as a WSGI application: its pages, behind one door."""

from flask import Flask, Response, render_template, request

from qunce.editor.desk.publishing import Publishing
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import (
    LARGEST_REQUEST,
    TOKEN_FIELD,
    TOKEN_HEADER,
    Entrance,
)
from qunce.editor.guard.headers import SECURITY_HEADERS
from qunce.editor.pages.assets import assets_pages
from qunce.editor.pages.body import body_pages
from qunce.editor.pages.find import find_pages
from qunce.editor.pages.home import home_pages
from qunce.editor.pages.new import new_pages
from qunce.editor.pages.publish import publish_pages
from qunce.editor.pages.raw_text import raw_text_pages
from qunce.editor.pages.record import record_pages
from qunce.operations.publication.publish import Builder

LARGEST_FIELD = 6 * 1024 * 1024
"""Bytes of one field that is no file: far above any page, five megabytes pasted included."""


def editor_app(workspace: Workspace, entrance: Entrance, build: Builder | None = None) -> Flask:
    """The application for one project; it is mounted wherever a server wants it.

    Without somebody who builds sites it tells how to publish elsewhere.
    """
    app = Flask("qunce.editor", template_folder="theme/templates", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_FIELD,
        MAX_FORM_PARTS=5000,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    _guard(app, entrance)
    for pages in (home_pages, find_pages, new_pages, body_pages, record_pages, raw_text_pages):
        app.register_blueprint(pages(workspace))
    app.register_blueprint(publish_pages(Publishing(workspace, build)))
    app.register_blueprint(assets_pages())
    _tell_plainly(app)
    app.context_processor(lambda: {"token": entrance.token})
    return app


def _guard(app: Flask, entrance: Entrance) -> None:
    @app.before_request
    def enter() -> tuple[str, int] | None:
        token = request.headers.get(TOKEN_HEADER) or request.form.get(TOKEN_FIELD, "")
        host, origin = (request.headers.get(name, "") for name in ("Host", "Origin"))
        refusal = entrance.refusal(request.method, host, origin, token)
        return (
            (render_template("told.html", title="没有照办", told=refusal), 403) if refusal else None
        )

    @app.after_request
    def leave(response: Response) -> Response:
        response.headers.extend(SECURITY_HEADERS)
        return response


def _tell_plainly(app: Flask) -> None:
    """Say in Chinese what a browser asked for and cannot have."""
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
