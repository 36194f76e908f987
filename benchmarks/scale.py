"""How the cost of each command grows with the records, beside that of merely reading them.

    python benchmarks/scale.py [100 1000 10000] [--only ROW …] [--repeat 1] [--limit 600]
                               [--python PATH …]

For each N it writes seasons of N shares (see season.py) and runs each command in a process of
its own. It prints CPU seconds, how many times the *yardstick* they are, peak memory, and the
exponents from each N to the next: 1.0 grows as the records do. The yardstick reads the same
files and composes their front matter with libyaml, and does nothing else. `build` is what the
plugin does of a build: read, plan and make every file, without the engine that renders them.

With `--python` it measures other checkouts, each by the interpreter it is installed for, in the
same run and on the same files. What takes more CPU than `--limit` seconds is ended.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import log
from pathlib import Path

from season import Season, write_season

YARDSTICK = """
import pathlib, sys, yaml
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
    yaml.compose(file.read_text(encoding="utf-8").split("---\\n")[1], Loader=yaml.CBaseLoader)
"""

BUILD = """
import os, sys
os.environ["NO_MKDOCS_2_WARNING"] = "1"
from mkdocs.config import load_config
from mkdocs.structure.files import Files
config = load_config(os.path.join(sys.argv[1], "mkdocs.yml"), strict=True)
plugin = config.plugins["qunce"]
config.plugins._current_plugin = "qunce"
plugin.on_config(config)
for file in plugin.on_files(Files([]), config=config):
    file.content_bytes
"""

MOVED = "share-40"
QUNCE = ["-m", "qunce", "-C", "{project}"]
COMMANDS = {
    "yardstick": ["-c", YARDSTICK, "{project}"],
    "check": [*QUNCE, "check"],
    "build": ["-c", BUILD, "{project}"],
    "today": [*QUNCE, "today", "--date", "2020-09-01"],
    "list": [*QUNCE, "list", "shares"],
    "announce": [*QUNCE, "announce", "share-notice", MOVED],
    "move": [*QUNCE, "move", MOVED, "2020-10-30 20:30", "--reason", "嘉宾出差"],
    "ics": [*QUNCE, "ics"],
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took, in seconds and MiB; `over` when it was ended at the limit."""

    cpu: float
    peak: float
    over: bool = False

    def __str__(self) -> str:
        return f">{self.cpu:.0f}" if self.over else f"{self.cpu:.2f}"


def main() -> None:
    """Print one table for each interpreter."""
    options = _options()
    table: dict[tuple[str, str], list[Cost]] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="qunce-scale-") as folder:
            project = Path(folder)
            write_season(project, Season(size))
            for python in options.python:
                for name in options.rows:
                    cost = _best(python, name, project, options)
                    table.setdefault((python, name), []).append(cost)
                    print(f"{size} {name}: {cost}", file=sys.stderr, flush=True)
    for python in options.python:
        print(f"\n{python}")
        print(*_report(table, python, options), sep="\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000])
    parser.add_argument("--only", nargs="+", choices=COMMANDS, help="rows to measure")
    parser.add_argument("--repeat", type=int, default=1, help="the cheapest of so many runs counts")
    parser.add_argument("--limit", type=int, default=600, help="CPU seconds for one run")
    parser.add_argument("--python", action="append", help="interpreter of a checkout to measure")
    options = parser.parse_args()
    options.python = options.python or [sys.executable]
    options.rows = [row for row in COMMANDS if row in ("yardstick", *(options.only or COMMANDS))]
    return options


def _best(python: str, name: str, project: Path, options: argparse.Namespace) -> Cost:
    """The cheapest run: whatever else the machine does only ever makes one dearer."""
    first = _run(python, name, project, options.limit)
    rest = [] if first.over else range(1, options.repeat)
    return min([first, *(_run(python, name, project, options.limit) for _ in rest)], key=_cpu)


def _cpu(cost: Cost) -> float:
    return cost.cpu


def _run(python: str, name: str, project: Path, limit: int) -> Cost:
    """One process; what it changes in the project is put back."""
    share = project / f"content/shares/{MOVED}/index.md"
    before = share.read_bytes()
    process = subprocess.Popen(
        [
            python,
            *(word.format(project=project) if "{p" in word else word for word in COMMANDS[name]),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONHASHSEED": "0"},
        preexec_fn=partial(  # noqa: PLW1509 - this program starts no threads
            resource.setrlimit, resource.RLIMIT_CPU, (limit, limit + 5)
        ),
    )
    remarks = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    share.write_bytes(before)
    cpu = usage.ru_utime + usage.ru_stime
    if os.WIFSIGNALED(status) and cpu >= limit:
        return Cost(limit, usage.ru_maxrss / 1024, over=True)
    if status:
        sys.exit(f"{name} failed:\n{remarks.decode(errors='replace')}")
    return Cost(cpu, usage.ru_maxrss / 1024)


def _report(
    table: dict[tuple[str, str], list[Cost]], python: str, options: argparse.Namespace
) -> Iterator[str]:
    sizes = options.sizes
    heads = [f"{size:>9} {'×':>6} {'MiB':>5}" for size in sizes]
    steps = [f"{small}→{large}" for small, large in pairwise(sizes)]
    yield f"{'':<10}" + "".join(heads) + "".join(f"{step:>14}" for step in steps)
    for name in options.rows:
        costs = table[python, name]
        measures = table[python, "yardstick"]
        cells = [
            f"{cost!s:>9} {cost.cpu / measure.cpu:>6.1f} {cost.peak:>5.0f}"
            for cost, measure in zip(costs, measures, strict=True)
        ]
        pairs = pairwise(zip(sizes, costs, strict=True))
        exponents = [_exponent(*small, *large) for small, large in pairs]
        yield f"{name:<10}" + "".join(cells) + "".join(f"{text:>14}" for text in exponents)


def _exponent(small: int, before: Cost, large: int, after: Cost) -> str:
    if before.over:
        return ""
    sign = ">" if after.over else ""
    return f"{sign}{log(after.cpu / before.cpu) / log(large / small):.2f}"


if __name__ == "__main__":
    main()
