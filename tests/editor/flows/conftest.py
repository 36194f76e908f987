"""A new site as `qunce init` makes it, and its editor."""

import pytest

from tests.cli.running import run
from tests.editor.conftest import editing


@pytest.fixture
def site(tmp_path):
    project = tmp_path / "社群"
    assert run("init", str(project)).exit_code == 0
    return project


@pytest.fixture
def editor(site):
    return editing(site / "mkdocs.yml")
