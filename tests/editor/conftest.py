from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from zoneinfo import ZoneInfo

import pytest

from qunce.cli.project import Project
from qunce.cli.site.unsaved import UnsavedPages
from qunce.editor.app import editor_app
from qunce.editor.desk.workspace import Workspace
from qunce.editor.guard.entrance import Entrance

HANDBOOK = Path(__file__).parent.parent.parent / "mkdocs.yml"
HOST = "localhost"
"""As Werkzeug's client calls it."""
TOKEN = "a-token-of-this-run"


def noon(zone):
    """The moment at which these tests take place."""
    return datetime(2026, 11, 22, 12, tzinfo=ZoneInfo(zone))


def app_of(config_file, host=HOST):
    """The application in front of a project, as it answers to one host."""
    drawn = Path(mkdtemp(prefix="qunce-"))  # drawings are removed as soon as they are read
    pages = UnsavedPages(Project(config_file), drawn, f"http://{host}/preview/")
    entrance = Entrance(frozenset({host}), TOKEN)
    return editor_app(Workspace(config_file, noon), entrance, pages)


def editing(config_file):
    """A browser in front of the editor of a project."""
    app = app_of(config_file)
    app.testing = True
    return app.test_client()


@pytest.fixture(scope="session")
def handbook_editor():
    """The editor of the handbook; nothing may be written with it."""
    return editing(HANDBOOK)
