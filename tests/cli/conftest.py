import shutil

import pytest

from tests.cli.running import run

NAME = "site-project"


@pytest.fixture
def site(tmp_path):
    """A new site as `qunce init` leaves it."""
    project = tmp_path / NAME
    assert run("init", str(project)).exit_code == 0
    return project


@pytest.fixture
def own_address(monkeypatch):
    """The sites have an address of their own, so nothing is said of the sample one."""
    monkeypatch.setenv("QUNCE_SITE_URL", "https://flowers.example/")


@pytest.fixture
def built_site(made_once, tmp_path):
    """The same with what `qunce build` has put into its folder `site`."""

    def build(folder):
        assert run("init", str(folder / NAME)).exit_code == 0
        assert run("build", project=folder / NAME).exit_code == 0

    return shutil.copytree(made_once("cli-site", build) / NAME, tmp_path / NAME)
