"""What a Qunce build costs beside plain Material on the same pages, in the same run.

    python benchmarks/build.py [100 1000 …]

For each N it writes a project of N Chinese pages (a third each of shares, summaries and
playbooks), builds it with Qunce and with Material + navigation.prune alone, and prints wall and
CPU seconds, peak memory, output size, and the ratios: once with the search of each, once without
any, which leaves what the plugin itself adds. Times drift from machine to machine; the ratio
within one run is what counts, and the goal is at most a quarter more CPU (1.25) at N=1000.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import write_corpus

ROUNDS = 3
"""Each build is run so often, in turns, and the median is printed."""

MATERIAL = """\
site_name: 基准
theme:
  name: material
  language: zh
  font: false
  features: [navigation.prune, navigation.tabs]
plugins: [{plugins}]
docs_dir: content
markdown_extensions: [attr_list, tables]
"""

QUNCE = """\
site_name: 基准
site_url: https://benchmark.example/
theme:
  name: material
  language: zh
  font: false
  features: [navigation.prune, navigation.tabs]
plugins: [{plugins}]
docs_dir: content
markdown_extensions: [attr_list, tables, qunce]
"""

PLUGINS = {"own search": ("search", "qunce-search, qunce"), "no search": ("", "qunce")}
"""What is compared → the plugins of Material and of Qunce."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took; seconds, MiB, MB."""

    wall: float
    cpu: float
    peak: float
    output: float


def main() -> None:
    """Print one table over all sizes."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [100, 1000]
    print(f"{'N':>6} {'':<10} {'wall s':>8} {'CPU s':>8} {'MiB':>6} {'MB out':>8}")
    for size in sizes:
        for compared in PLUGINS:
            report(size, compared)


def report(size: int, compared: str) -> None:
    """Build both projects of one size in turns; print their medians and the ratio."""
    print(compared)
    with tempfile.TemporaryDirectory(prefix="qunce-bench-") as folder:
        material, qunce = projects(Path(folder), size, PLUGINS[compared])
        rounds = [(build(material), build(qunce)) for _ in range(ROUNDS)]
    theirs, ours = (median(costs) for costs in zip(*rounds, strict=True))
    print(line(size, "Material", theirs))
    print(line(size, "Qunce", ours))
    print(
        f"{size:>6} {'ratio':<10} {ours.wall / theirs.wall:>8.2f} {ours.cpu / theirs.cpu:>8.2f} "
        f"{ours.peak / theirs.peak:>6.2f} {ours.output / theirs.output:>8.2f}",
        flush=True,
    )


def projects(folder: Path, size: int, plugins: tuple[str, str]) -> Iterator[Path]:
    """The same pages twice: for Material in one docs folder, for Qunce as it lays them out."""
    qunce, material = folder / "qunce", folder / "material"
    write_corpus(qunce, size)
    shutil.copytree(qunce / "content", material / "content")
    shutil.copytree(qunce / "playbooks", material / "content" / "playbooks")
    for project, config, names in zip((material, qunce), (MATERIAL, QUNCE), plugins, strict=True):
        (project / "mkdocs.yml").write_text(config.format(plugins=names), encoding="utf-8")
        yield project


def build(project: Path) -> Cost:
    """One clean build in its own process, and what the kernel says it took."""
    site = project / "site"
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=project, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        sys.exit(f"{project.name}: mkdocs build failed")
    output = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output / 1e6)


def median(costs: tuple[Cost, ...]) -> Cost:
    """The round in the middle by CPU time."""
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def line(size: int, name: str, cost: Cost) -> str:
    """One row of the table."""
    return (
        f"{size:>6} {name:<10} {cost.wall:>8.2f} {cost.cpu:>8.2f} {cost.peak:>6.0f} "
        f"{cost.output:>8.1f}"
    )


if __name__ == "__main__":
    main()
