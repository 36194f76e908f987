"""The editor put together: for `qunce edit`, and below a preview."""

from pathlib import Path
from typing import TYPE_CHECKING

from qunce.cli.clock import now_in
from qunce.cli.project import Project
from qunce.cli.site.strict_build import strict_build
from qunce.cli.site.unsaved import UnsavedPages
from qunce.editor.app import editor_app
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import Entrance

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

HOST = "127.0.0.1"


def editor_of(project: Project, entrance: Entrance, port: int, folder: Path) -> "WSGIApplication":
    """The editor of a project, served at a port of this machine; `folder` is for it alone."""
    pages = UnsavedPages(project, folder, f"http://{HOST}:{port}/edit/preview/")
    return editor_app(Workspace(project.config_file, now_in), entrance, pages, strict_build)
