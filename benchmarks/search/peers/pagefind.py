"""Pagefind: words cut with charabia at the build, with Intl.Segmenter in the browser."""

import shutil
from pathlib import Path

from benchmarks.search.contender import Contender
from benchmarks.search.peers.npm import installed
from benchmarks.search.peers.script import Script
from benchmarks.search.seconds import seconds

PAGE = Path(__file__).with_name("pagefind.html")


def pagefind(site: Path, folder: Path) -> Contender:
    """The index of a built site, articles only, beside a page that asks it."""
    folder.mkdir()
    shutil.copy(PAGE, folder)
    command = [str(installed(".bin/pagefind")), "--site", str(site), "--root-selector", "article"]
    took = seconds([*command, "--output-path", str(folder / "pagefind")], folder, {})
    return Contender("Pagefind", folder, Script(PAGE.name), "pagefind", took, has_box=False)
