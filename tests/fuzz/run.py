"""`python -m tests.fuzz.run`: mutated inputs by the hundred thousand, and a count of what came of them.

Whatever ends in a traceback or over the time limit is kept in a folder, to become a golden case.
"""

import argparse
import multiprocessing
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.fuzz.mutations import config, gentle, grown, mutated
from tests.fuzz.work import build_whole, outcome, read_and_convert, read_whole
from tests.reading.projects import GOOD_PROJECT

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "sites" / "tiny"
BODIES = [
    "content/help/index.md",
    "content/shares/florist/index.md",
    "content/shares/florist/summary.md",
    "content/people/lin-xia.md",
    "content/groups/florist-a.md",
    "content/series/sunday-share.md",
]
"""Files of the tiny site whose body is free."""

CONFIG_FILE = "mkdocs.yml"
BATCH = 200
BUILDS_OF_BATCH = 20
PROJECT_EVERY, CONFIG_EVERY = 20, 8


@dataclass(frozen=True, slots=True)
class Task:
    """So many inputs of one kind, from a seed of their own."""

    kind: str
    count: int
    seed: str
    seconds: float
    finds: Path


def run(task: Task) -> Counter[str]:
    """Work through one batch."""
    works = {"inputs": _inputs, "builds": _builds}[task.kind]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for text, work in works(Random(task.seed), Path(folder), task.count):
            word, told = outcome(work, task.seconds)
            counts[word] += 1
            if told:
                name = f"{word.replace(' ', '-')}-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
                task.finds.mkdir(parents=True, exist_ok=True)
                (task.finds / f"{name}.md").write_bytes(text.encode("utf-8", "surrogatepass"))
                (task.finds / f"{name}.txt").write_text(told, encoding="utf-8")
    return counts


def _inputs(random: Random, folder: Path, count: int) -> Iterator[tuple[str, Callable[[], str]]]:
    bodies = [path.read_text(encoding="utf-8") for path in _handbook()]
    project = folder / "project"
    shutil.copytree(GOOD_PROJECT, project)
    for number in range(count):
        if number % PROJECT_EVERY == 0:
            yield from _project_input(random, project)
        else:
            text = (
                grown(random) if number % 3 == 0 else mutated(random.choice(bodies), bodies, random)
            )
            yield text, partial(read_and_convert, text)


def _project_input(random: Random, project: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    paths = [path for path in sorted(project.rglob("*")) if path.suffix in (".md", ".yml")]
    path = random.choice([*paths, project / CONFIG_FILE, project / CONFIG_FILE])
    good = path.read_text(encoding="utf-8")
    text = config(good, random) if path.suffix == ".yml" else mutated(good, [good], random)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    yield text, partial(read_whole, project / CONFIG_FILE)
    path.write_text(good, encoding="utf-8")


def _builds(random: Random, folder: Path, count: int) -> Iterator[tuple[str, Callable[[], str]]]:
    project = folder / "我的 文件夹"
    shutil.copytree(TINY, project)
    for number in range(count):
        is_config = number % CONFIG_EVERY == 0
        path = project / (CONFIG_FILE if is_config else random.choice(BODIES))
        good = path.read_text(encoding="utf-8")
        head, body = good.rpartition("---\n")[0::2]
        if is_config:
            text = config(good, random)
        elif number % 4 == 1:
            text = f"{head}---\n{mutated(body, [body, grown(random)], random)}"
        else:
            text = f"{head}---\n{gentle(body, random)}"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        yield text, partial(build_whole, project)
        path.write_text(good, encoding="utf-8")


def _handbook() -> list[Path]:
    return [*sorted((ROOT / "playbooks").rglob("*.md")), *sorted((ROOT / "content").rglob("*.md"))]


def _tasks(options: argparse.Namespace) -> Iterator[Task]:
    for kind, whole, batch in (
        ("inputs", options.inputs, BATCH),
        ("builds", options.builds, BUILDS_OF_BATCH),
    ):
        for start in range(0, whole, batch):
            seed = f"{options.seed}:{kind}:{start}"
            count = min(batch, whole - start)
            yield Task(kind, count, seed, options.seconds, options.finds)


def main() -> int:
    """Run it all and print the counts; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--builds", type=int, default=2_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10, help="processor time for one input")
    parser.add_argument("--finds", type=Path, default=Path(".cache/fuzz"))
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with multiprocessing.Pool(options.processes, maxtasksperchild=20) as pool:
        for done in pool.imap_unordered(run, sorted(_tasks(options), key=lambda task: task.seed)):
            counts += done
            sys.stderr.write(f"\r{sum(counts.values())} ")
    sys.stdout.write("\n" + "".join(f"{counts[word]:8}  {word}\n" for word in sorted(counts)))
    found = counts["traceback"] + counts["over the time limit"]
    sys.stdout.write(f"{found:8}  found, kept in {options.finds}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
