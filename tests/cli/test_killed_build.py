"""A build that is killed, at any moment, leaves a whole site."""

import os
import random
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from qunce.operations.publication.site_swap import SiteFolder
from tests.cli.running import run

pytestmark = [pytest.mark.process, pytest.mark.fuzz]

KILLER = Path(__file__).with_name("killer.py")
FOR_EVER = float("inf")
TURNS = 16 if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else 4
"""So often a build is killed; a swap twenty times as often."""


@contextmanager
def killer(kind, folder):
    """A function that lets a build live for some seconds and returns when it is gone."""
    line = [sys.executable, str(KILLER), kind, str(folder)]
    with subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:

        def let_live(seconds):
            print(seconds, file=process.stdin, flush=True)
            assert process.stdout.readline() == "gone\n"

        yield let_live


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def is_whole(folder):
    files = files_of(folder)
    return len(files) == 20 and len(set(files.values())) == 1


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_swap_that_is_killed_leaves_one_of_the_two_sites(tmp_path, way):
    site = SiteFolder(tmp_path / "site")
    chance = random.Random(way)
    with killer(way, site.path) as let_live:
        for _ in range(20 * TURNS):
            let_live(chance.uniform(0, 0.02))
            if way == "renames":
                site.recover()  # as the next build does first: between two renames is no site
            assert is_whole(site.path)
    site.recover()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_whenever_a_build_is_killed_the_site_is_whole(built_site):
    site, name = built_site, "site_name: 群一"
    first = files_of(site / "site")
    own = (site / "mkdocs.yml").read_text(encoding="utf-8").split("\n", 1)[0]
    with killer("build", site) as let_live:
        rename(site, name)
        started = time.monotonic()
        let_live(FOR_EVER)
        usual = time.monotonic() - started
        second = files_of(site / "site")
        assert second != first
        for turn in range(TURNS):
            rename(site, (own, name)[turn % 2])
            let_live(usual * (turn + 1) / TURNS)
            assert files_of(site / "site") in (first, second)
    rename(site, own)
    assert run("build", project=site).exit_code == 0
    assert files_of(site / "site") == first
    assert [path.name for path in site.iterdir() if path.name.startswith(".site")] == []


def rename(site, line):
    _, rest = (site / "mkdocs.yml").read_text(encoding="utf-8").split("\n", 1)
    (site / "mkdocs.yml").write_text(f"{line}\n{rest}", encoding="utf-8")
