"""Projects in real repositories, with a second person who pushes to the same remote."""

import os
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qunce.operations.publication.publish import Asked, publish
from qunce.operations.refused import RefusedError
from qunce.reading.records.project import read_project
from qunce.reading.records.settings import read_settings
from tests.cli.running import replace, run

NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
SHARE = "content/shares/first-share/index.md"
AT_PLUGIN = "      site_key:"


def git(folder, *words):
    """What git prints in a folder."""
    done = subprocess.run(
        ["git", *words], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def with_target(project, target):
    """The project with `publish` in its mkdocs.yml."""
    replace(project, "mkdocs.yml", AT_PLUGIN, f"      publish: {target}\n{AT_PLUGIN}")
    return project


def pages_only(config_file, site):
    """A builder as quick as one can be: it reads and checks, and writes a page a share."""
    reading = read_project(config_file)
    if reading.library is None:
        raise RefusedError(*map(str, reading.problems))
    for share in reading.library.shares.values():
        (site / f"{share.id}.html").write_text(share.title, encoding="utf-8")


def published(project, *mine, build=pages_only):
    """One publication at noon."""
    config_file = project / "mkdocs.yml"
    settings, problems = read_settings(config_file)
    assert settings, problems
    return publish(Asked(config_file, settings, NOON, frozenset(mine)), build)


@dataclass(frozen=True)
class Team:
    """Two people with a project each, and the repository both push to."""

    here: Path
    there: Path
    remote: Path

    def heads(self):
        return git(self.remote, "for-each-ref", "--format=%(refname) %(objectname)")


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "站点"
    assert run("init", str(folder)).exit_code == 0
    return folder


@pytest.fixture
def team(project, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    with_target(project, "{to: git}")
    remote, there = tmp_path / "远程.git", tmp_path / "别人"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(project, "init", "--quiet", "--initial-branch=main")
    named(project, "周屿")
    git(project, "add", "-A")
    git(project, "commit", "--quiet", "-m", "开始")
    git(project, "remote", "add", "origin", str(remote))
    git(project, "push", "--quiet", "-u", "origin", "main")
    git(tmp_path, "clone", "--quiet", str(remote), str(there))
    named(there, "宁溪")
    return Team(project, there, remote)


def named(folder, name):
    """Who commits in a clone."""
    git(folder, "config", "user.name", name)
    git(folder, "config", "user.email", "sample@example.com")


def pushed_by_others(team, path, old, new):
    """The other person changes words of a file and pushes."""
    replace(team.there, path, old, new)
    git(team.there, "commit", "--quiet", "-am", "别人改的")
    git(team.there, "push", "--quiet")
