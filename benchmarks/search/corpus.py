"""The sites searched: our handbook, and the Chinese documentation of PaddleX as a stranger to us.

PaddleX (Apache-2.0) ships the sources of its Material site in its sdist; it is fetched with pip
into a folder outside version control and never becomes part of this repository.
"""

import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search.derived import derived_queries
from benchmarks.search.queries import HANDBOOK_QUERIES, Query, read_queries
from benchmarks.search.rendered import RenderedPage

REPOSITORY = Path(__file__).parents[2]
CACHE = REPOSITORY / ".cache" / "search-benchmark"

PADDLEX = "paddlex==3.7.2"

PADDLEX_CONFIG = """\
site_name: PaddleX 文档
theme:
  name: material
  language: zh
  font: false
  features: [navigation.prune, navigation.tabs, search.highlight]
plugins: []
docs_dir: content
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - tables
  - toc:
      permalink: false
      slugify: !!python/name:markdown.extensions.toc.slugify_unicode
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed:
      alternate_style: true
"""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A MkDocs project in a folder of its own; `start` is the page a reader searches from."""

    name: str
    folder: Path
    config: str
    start: str
    queries: Callable[[list[RenderedPage]], list[Query]]


def handbook(folder: Path) -> Corpus:
    """A copy of the repository's own pages, with the queries written for them."""
    for name in ("content", "playbooks"):
        shutil.copytree(REPOSITORY / name, folder / name)
    config = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    return Corpus("handbook", folder, config, "help/", lambda _: read_queries(HANDBOOK_QUERIES))


def paddlex(folder: Path) -> Corpus:
    """The Chinese pages of PaddleX, with queries derived from them."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tarfile.open(sdist(PADDLEX)) as archive:
        archive.extractall(folder / "sdist", filter="data")
    [docs] = (folder / "sdist").glob("*/docs")
    shutil.copytree(docs, folder / "content", ignore=shutil.ignore_patterns("*.en.md"))
    return Corpus("PaddleX", folder, PADDLEX_CONFIG, "FAQ/", derived_queries)


def given_site(site: Path, folder: Path) -> Corpus:
    """A site that is built already, with queries derived from it; searched from its home page."""
    return Corpus(site.name, folder, "", "", derived_queries)


CORPORA = {"handbook": handbook, "paddlex": paddlex}


def sdist(requirement: str) -> Path:
    """The source archive of a release, fetched once."""
    pattern = f"{requirement.replace('==', '-')}.tar.gz"
    if not list(CACHE.glob(pattern)):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*command, "--no-binary=:all:", f"--dest={CACHE}", requirement], check=True)
    [archive] = CACHE.glob(pattern)
    return archive


def with_search(config: str, plugin: str) -> str:
    """The same mkdocs.yml with one search plugin in place of any it has; "" takes search out."""
    block = re.search(r"(?m)^plugins:(?: \[\])?\n((?:[ #].*\n|\n)*)", config)
    assert block, "mkdocs.yml has no plugins"
    entries = [entry for entry in re.split(r"(?m)^(?=  - )", block[1]) if entry.strip()]
    others = [entry for entry in entries if not re.match(r"  - (qunce-)?search\b", entry)]
    # Last, so that its box is laid over that of a theme another plugin brings.
    plugins = "".join(f"{entry.rstrip()}\n" for entry in others) + plugin
    listed = f"plugins:\n{plugins}" if plugins else "plugins: []\n"
    return f"{config[: block.start()]}{listed}\n{config[block.end() :]}"
