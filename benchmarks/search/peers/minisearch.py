"""MiniSearch with character bigrams and field boosts: the best library we measured."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from benchmarks.search.contender import Contender
from benchmarks.search.peers.npm import installed
from benchmarks.search.peers.script import Script
from benchmarks.search.rendered import RenderedPage
from benchmarks.search.seconds import seconds

HERE = Path(__file__).parent


def minisearch(pages: Iterable[RenderedPage], folder: Path) -> Contender:
    """An index of the pages beside a page that asks it."""
    files = folder / "minisearch"
    files.mkdir(parents=True)
    shutil.copy(HERE / "minisearch.html", folder)
    shutil.copy(HERE / "minisearch_options.mjs", files / "options.mjs")
    shutil.copy(installed("minisearch/dist/es/index.js"), files / "minisearch.mjs")
    documents = [asdict(page) | {"headings": "\n".join(page.headings)} for page in pages]
    (folder / "documents.json").write_text(json.dumps(documents), "utf-8")
    took = seconds(["node", str(HERE / "minisearch_index.mjs"), str(folder)], HERE, {})
    driver = Script("minisearch.html")
    return Contender("MiniSearch", folder, driver, "minisearch", took, has_box=False)
