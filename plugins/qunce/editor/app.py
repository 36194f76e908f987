"""The editor as a WSGI application: its pages, behind one door."""

from flask import Flask, Response, render_template, request

from qunce.editor.desk.preview import Preview
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
from qunce.editor.pages.chat_draft import chat_draft_pages
from qunce.editor.pages.find import find_pages
from qunce.editor.pages.home import home_pages
from qunce.editor.pages.new import new_pages
from qunce.editor.pages.new_share import new_share_pages
from qunce.editor.pages.preview import preview_pages
from qunce.editor.pages.raw_text import raw_text_pages
from qunce.editor.pages.record import record_pages
from qunce.editor.pages.said import said_pages
from qunce.editor.pages.season import season_pages
from qunce.editor.pages.sheet import sheet_pages
from qunce.editor.pages.steps import steps_pages
from qunce.editor.pages.summary import summary_pages
from qunce.writing.saving.system_reasons import system_reason

LARGEST_FIELD = 6 * 1024 * 1024
"""Bytes of one field that is no file: far above any page, five megabytes pasted included."""


def editor_app(workspace: Workspace, entrance: Entrance, preview: Preview) -> Flask:
    """The application for one project; it is mounted wherever a server wants it."""
    app = Flask("qunce.editor", template_folder="theme/templates", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_FIELD,
        MAX_FORM_PARTS=5000,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    _guard(app, entrance)
    everything = (
        *(home_pages, find_pages, new_pages, body_pages, record_pages, raw_text_pages),
        *(steps_pages, new_share_pages, said_pages),
        *(summary_pages, chat_draft_pages, season_pages, sheet_pages),
    )
    for pages in everything:
        app.register_blueprint(pages(workspace))
    app.register_blueprint(preview_pages(workspace, preview))
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
