import pytest

from tests.cli.running import run


@pytest.fixture
def site(tmp_path):
    """A new site as `qunce init` leaves it."""
    project = tmp_path / "site-project"
    assert run("init", str(project)).exit_code == 0
    return project
