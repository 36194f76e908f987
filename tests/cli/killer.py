"""Start builds and kill them: `python killer.py exchange|renames|build FOLDER`.

Every line it reads is the seconds that one build may live, from when it is ready. Builds are
forked, so that the time is not spent on loading the program, which does nothing to a site.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path

from qunce.cli import main as qunce
from qunce.operations.publication import site_swap

Ready = Callable[[], object]


def builds_without_mkdocs(folder: Path, ready: Ready) -> None:
    """One after the other: nearly all of the time is spent around the swap."""
    site = site_swap.SiteFolder(folder)
    for number in count():
        with site_swap.building(site):
            site.next.mkdir()
            for name in range(20):
                (site.next / f"{name}.html").write_text(str(number % 7))
            site.replace()
        if number == 0:
            ready()


def builds_by_renames(folder: Path, ready: Ready) -> None:
    """The same where the system cannot exchange two folders."""
    site_swap.exchange = lambda *_: False
    builds_without_mkdocs(folder, ready)


def whole_build(folder: Path, ready: Ready) -> None:
    """`qunce build`, once."""
    ready()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    qunce(["-C", str(folder), "build"], standalone_mode=False)


def let_live(seconds: float, build: Callable[[Ready], None]) -> None:
    """Fork a build, kill it after its time, and wait until it is gone."""
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            build(lambda: os.write(tell, b"."))
        finally:
            os._exit(0)
    os.close(tell)
    os.read(told, 1)
    os.close(told)
    if seconds < float("inf"):
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


KINDS = {
    "exchange": builds_without_mkdocs,
    "renames": builds_by_renames,
    "build": whole_build,
}

LOADED_FIRST = ("mkdocs.commands.build", "qunce.mkdocs_plugin", "qunce_search.plugin")

if __name__ == "__main__":
    for module in LOADED_FIRST:
        import_module(module)
    kind, folder = KINDS[sys.argv[1]], Path(sys.argv[2])
    for line in sys.stdin:
        let_live(float(line), lambda ready: kind(folder, ready))
        sys.stdout.write("gone\n")
        sys.stdout.flush()
