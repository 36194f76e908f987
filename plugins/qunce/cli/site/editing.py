"""The editor put together: for `qunce edit`, and below a preview."""

from typing import TYPE_CHECKING

from qunce.cli.clock import now_in
from qunce.cli.project import Project
from qunce.cli.site.drafts import Drafts
from qunce.cli.site.strict_build import strict_build
from qunce.cli.site.unsaved import UnsavedPages
from qunce.editor.app import editor_app
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import Entrance

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


def editor_of(project: Project, entrance: Entrance, drafts: Drafts) -> "WSGIApplication":
    """The editor of a project, for whoever comes in by this entrance."""
    workspace = Workspace(project.config_file, now_in)
    return editor_app(workspace, entrance, UnsavedPages(drafts), strict_build)
