"""What a build costs: Qunce beside its peers on the same pages, in the same run.

    python benchmarks/build.py [100 1000 …] [--rounds 3] [--zensical PATH] [--hugo PATH]

For each N it writes a project of N Chinese pages (a third each of shares, summaries and
playbooks), builds it in turns with everything there is, and prints the medians: wall and CPU
seconds, peak memory, output size, and how many times Material those are. Then, from each N to the
next, the exponents: 1.0 grows as the pages do. Times drift from machine to machine; what counts is
the ratio within one run.

- *cold*: nothing is kept from an earlier build, pictures neither; *warm*: the same once more;
  *edited*: once more, after a sentence was added to one page. `qunce build` says at once that there
  is nothing to do; *warm, mkdocs* is what `mkdocs build` takes for the same, which takes every step.
- Material stands for Material with `navigation.prune` and its own search, and its pages are the N
  written ones; Qunce makes of them what else it makes: pages of months, people and tags, pages to
  publish a summary, posters, documents, feeds.
- Hugo has a template of five lines and no search: what the same words cost at least.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from pathlib import Path

from corpus import write_corpus

CONFIG = """\
site_name: 基准
site_url: https://benchmark.example/
theme:
  name: material
  language: zh
  font: false
  features: [navigation.prune, navigation.tabs]
plugins: {plugins}
docs_dir: content
site_dir: site
markdown_extensions: {extensions}
"""
CACHED = "{qunce-cache: {folder: .cache/pages}}"

HUGO = 'baseURL = "https://benchmark.example/"\nlanguageCode = "zh"\ntitle = "基准"\n'
HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>"

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
QUNCE = (sys.executable, "-m", "qunce", "build")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took; seconds, MiB, MB."""

    wall: float
    cpu: float
    peak: float
    output: float


@dataclass(frozen=True)
class Peer:
    """A project, and what builds it."""

    name: str
    project: Path
    command: Sequence[str]
    kept: bool = False
    """Whether it keeps something from one build for the next."""
    engine: Sequence[str] = ()
    """Takes every step of a build, where `command` first looks whether there is anything to do."""
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    def measure(self) -> None:
        """One round: from nothing, and where something is kept, with it."""
        for folder in (".cache", "site", "public", "resources"):
            shutil.rmtree(self.project / folder, ignore_errors=True)
        self._add("cold", self.command)
        if self.kept:
            self._add("warm", self.command)
            if self.engine:
                cost(self.engine, self.project)  # it hears other things said, so keeps its own
                self._add("warm, mkdocs", self.engine)
            page = self.project / "content/shares/talk-0/summary.md"
            page.write_text(page.read_text("utf-8") + "\n又加一句。\n", encoding="utf-8")
            self._add("edited", self.command)

    def _add(self, state: str, command: Sequence[str]) -> None:
        name = f"{self.name} {state}" if self.kept else self.name
        self.costs.setdefault(name, []).append(cost(command, self.project))


def main() -> None:
    """Print one table for each size, and how costs grow."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--zensical", default=shutil.which("zensical"))
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    asked = parser.parse_args()
    tables = {}
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="qunce-bench-") as folder:
            all_peers = list(peers(Path(folder), size, asked.zensical, asked.hugo))
            for _ in range(asked.rounds):
                for peer in all_peers:
                    peer.measure()
        tables[size] = {
            name: median(costs) for peer in all_peers for name, costs in peer.costs.items()
        }
        print_table(size, tables[size])
    for (size, table), (larger, larger_table) in pairwise(tables.items()):
        print(f"\nexponents from {size} to {larger}: CPU, output")
        for name, now in table.items():
            then, steps = larger_table[name], log(larger / size)
            grown = (log(then.cpu / now.cpu) / steps, log(then.output / now.output) / steps)
            print(f"  {name:<28} {grown[0]:>5.2f} {grown[1]:>5.2f}")


def peers(folder: Path, size: int, zensical: str | None, hugo: str | None) -> Iterator[Peer]:
    """Material first, which the others are compared with; what is not installed is said."""
    authored = folder / "authored"
    write_corpus(authored, size)
    docs = folder / "docs"
    shutil.copytree(authored / "content", docs)
    shutil.copytree(authored / "playbooks", docs / "playbooks")

    def project(name: str, plugins: str, extensions: str = "[attr_list, tables]") -> Path:
        place = folder / name
        shutil.copytree(docs, place / "content")
        config = CONFIG.format(plugins=plugins, extensions=extensions)
        (place / "mkdocs.yml").write_text(config, encoding="utf-8")
        return place

    yield Peer("Material", project("material", "[search]"), MKDOCS)
    cached = project("material-cached", f"[search, {CACHED}]")
    yield Peer("Material + qunce-cache", cached, MKDOCS, kept=True)
    config = CONFIG.format(
        plugins=f"[qunce-search, qunce, {CACHED}]", extensions="[attr_list, tables, qunce]"
    )
    (authored / "mkdocs.yml").write_text(config, encoding="utf-8")
    yield Peer("Qunce", authored, QUNCE, kept=True, engine=MKDOCS)
    if zensical:
        yield Peer("Zensical", project("zensical", "[search]"), [zensical, "build"], kept=True)
    if hugo:
        yield Peer("Hugo", hugo_project(docs, folder / "hugo"), [hugo, "--quiet"])
    missing = [name for name, found in (("Zensical", zensical), ("Hugo", hugo)) if not found]
    if missing:
        print(f"not installed: {', '.join(missing)}")


def hugo_project(docs: Path, place: Path) -> Path:
    """Each page by itself: Hugo takes what lies beside or below an index.md for attachments."""
    for page in sorted(docs.rglob("*.md")):
        flat = "-".join(page.relative_to(docs).with_suffix("").parts)
        target = place / "content" / f"page-{flat}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, target)
    layouts = place / "layouts/_default"
    layouts.mkdir(parents=True)
    for kind in ("single", "list"):
        (layouts / f"{kind}.html").write_text(HUGO_PAGE, encoding="utf-8")
    (place / "config.toml").write_text(HUGO, encoding="utf-8")
    return place


def cost(command: Sequence[str], project: Path) -> Cost:
    """One build in its own process, and what the kernel says it took, with all it started."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    # As for whoever has installed it: Python's own compiled files are kept.
    environment |= {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "qunce-bench-pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    told = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        sys.exit(f"{project.name}: {' '.join(command)} failed\n{told.decode(errors='replace')}")
    output = sum(
        path.stat().st_size
        for folder in ("site", "public")
        for path in (project / folder).rglob("*")
        if path.is_file()
    )
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output / 1e6)


def median(costs: Sequence[Cost]) -> Cost:
    """The round in the middle by CPU time."""
    return sorted(costs, key=lambda one: one.cpu)[len(costs) // 2]


def print_table(size: int, table: dict[str, Cost]) -> None:
    """Medians, and how many times the first row they are."""
    columns: tuple[tuple[str, Callable[[Cost], float]], ...] = (
        ("wall s", lambda one: one.wall),
        ("CPU s", lambda one: one.cpu),
        ("MiB", lambda one: one.peak),
        ("MB out", lambda one: one.output),
    )
    print(f"\nN = {size:<24}" + "".join(f"{title:>9} {'×':>6}" for title, _ in columns))
    first = next(iter(table.values()))
    for name, one in table.items():
        cells = (f"{of(one):>9.2f} {of(one) / of(first):>6.2f}" for _, of in columns)
        print(f"{name:<28}" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()
