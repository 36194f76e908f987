"""A build that is killed, at any moment, leaves a whole site."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from qunce.cli.site_swap import SiteFolder
from tests.cli.running import command, run

pytestmark = pytest.mark.process

SWAPS = """\
import os
import sys
from itertools import count
from pathlib import Path
from qunce.cli import site_swap

if "renames" in sys.argv:
    site_swap.exchange = lambda *_: False
site = site_swap.SiteFolder(Path(sys.argv[1]))


def build():
    for number in count():
        with site_swap.building(site):
            site.next.mkdir()
            for name in range(20):
                (site.next / f"{name}.html").write_text(str(number % 7))
            site.replace()
        if number == 0:
            print(os.getpid(), flush=True)


for _ in sys.stdin:
    child = os.fork()
    if not child:
        build()
    os.waitpid(child, 0)
    print("gone", flush=True)
"""
"""Builds without MkDocs, one after the other: nearly all of the time is spent around the swap.

Every line it reads starts such a child, which tells its number once it has a site. Forking spares
the test to load the program for each.
"""


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def start(line):
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def killed_after(seconds, process):
    time.sleep(seconds)
    process.kill()
    process.communicate()


def is_whole(folder):
    files = files_of(folder)
    return len(files) == 20 and len(set(files.values())) == 1


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_swap_that_is_killed_leaves_one_of_the_two_sites(tmp_path, way):
    site = SiteFolder(tmp_path / "site")
    chance = random.Random(way)
    line = [sys.executable, "-c", SWAPS, str(site.path), way]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        for _ in range(100):
            print(file=parent.stdin, flush=True)
            child = int(parent.stdout.readline())
            time.sleep(chance.uniform(0, 0.02))
            os.kill(child, signal.SIGKILL)
            assert parent.stdout.readline() == "gone\n"
            if way == "renames":
                site.recover()  # as the next build does first: between two renames is no site
            assert is_whole(site.path)
        parent.stdin.close()
    site.recover()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_whenever_a_build_is_killed_the_site_is_whole(site):
    wholes = []
    for name in ("群一", "群二"):
        rename(site, name)
        assert run("build", project=site).exit_code == 0
        wholes.append(files_of(site / "site"))
    started = time.monotonic()
    run_alone = start(command("build", project=site))
    run_alone.communicate()
    usual = time.monotonic() - started
    for turn in range(8):
        rename(site, ("群一", "群二")[turn % 2])
        killed_after(usual * (turn + 1) / 8, start(command("build", project=site)))
        assert files_of(site / "site") in wholes
    rename(site, "群一")
    assert run("build", project=site).exit_code == 0
    assert files_of(site / "site") == wholes[0]
    assert [path.name for path in site.iterdir() if path.name.startswith(".site")] == []


def rename(site, name):
    _, rest = (site / "mkdocs.yml").read_text(encoding="utf-8").split("\n", 1)
    (site / "mkdocs.yml").write_text(f"site_name: {name}\n{rest}", encoding="utf-8")
