from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from zoneinfo import ZoneInfo

import pytest

from qunce.cli.project import Project
from qunce.cli.site.drafts import drafts_of
from qunce.cli.site.unsaved import UnsavedPages
from qunce.editor.app import editor_app
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import Entrance
from qunce.site_plan.frame.planned import Audience

HANDBOOK = Path(__file__).parent.parent.parent / "mkdocs.yml"
HOST = "localhost"
"""As Werkzeug's client calls it."""
TOKEN = "a-token-of-this-run"


def noon(zone):
    """The moment at which these tests take place."""
    return datetime(2026, 11, 22, 12, tzinfo=ZoneInfo(zone))


def application(config_file, *, entrance=None, build=None, clock=noon):
    """The editor of a project."""
    drawn = Path(mkdtemp(prefix="qunce-"))  # drawings are removed as soon as they are read
    pages = UnsavedPages(drafts_of(Project(config_file), drawn, Audience.INTERNAL))
    own = Entrance(frozenset({HOST}), TOKEN)
    app = editor_app(Workspace(config_file, clock), entrance or own, pages, build)
    app.testing = True
    return app


def editing(config_file, **options):
    """A browser in front of the editor of a project."""
    return application(config_file, **options).test_client()


@pytest.fixture(scope="session")
def handbook_editor():
    """The editor of the handbook; nothing may be written with it."""
    return editing(HANDBOOK)
