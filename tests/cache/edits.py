"""Random edits of a whole project, built from the cache after each, and from nothing: no difference.

    python -m tests.cache.edits [--sequences 50] [--small] [--seed 1] [FOLDER]

FOLDER is any MkDocs project, by default this one. A copy of it is worked on, not itself; with
`--small`, of a handbook only what its shares need. A sequence is one to three edits, sometimes
with a build in between, then one build from the cache and one without, whose files and words are
compared; those that no site can be built of are not counted, only asked to be refused alike.

Builds are processes of their own, now `qunce build`, now `mkdocs build`, on one core or on all,
and so with a second process at work or without. One sequence in seven begins with the files of an
earlier one, as by `git checkout`.
"""

import argparse
import os
import random
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from mkdocs.__main__ import cli as mkdocs

from qunce.cli import main as qunce
from qunce.cli.site.build import NOTHING_TO_DO
from tests.cache.everyday import Project, rewritten
from tests.cache.history import History
from tests.cache.smaller import cut_down

ROOT = Path(__file__).parents[2]
LEFT_BEHIND = shutil.ignore_patterns(".git", ".venv", "node_modules", "site", "tests", ".cache")
CACHE = "  - qunce-cache:\n      enabled: !ENV [QUNCE_CACHE, true]\n      folder: ../kept\n"
ENTRY = re.compile(r"^  - qunce-cache:?.*\n(?:      .*\n)*", re.MULTILINE)

MARK = ".qunce-site"
"""By which `qunce build` knows that a folder is its own."""

IN_BETWEEN, CHECKED_OUT, AND_BACK, AGAIN = 0.2, 0.15, 0.1, 0.2
"""How often there is a build between two edits; how often the first edit is an earlier state, and
how often that is built and left again; how often all is built, so that there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    said: str
    files: dict[str, bytes] | None
    """None if it was refused."""


def main() -> None:
    """Print each sequence and what it makes differ; leave with 1 if there was one that does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--sequences", type=int, default=50)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ.update(
        {"NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_GLOBAL": os.devnull, "QUNCE_CACHE": "false"}
    )
    with tempfile.TemporaryDirectory(prefix="edits-") as folder:
        root = Path(folder) / "project"
        if asked.small:
            root.mkdir()
            cut_down(asked.folder, root)
        else:
            shutil.copytree(asked.folder, root, ignore=LEFT_BEHIND, symlinks=True)
        rewritten(root / "mkdocs.yml", _with_cache)
        trial = Trial(Project(root, random.Random(asked.seed)))
        sys.exit(1 if trial.run(asked.sequences) else 0)


def _with_cache(text: str) -> str:
    return ENTRY.sub("", text).replace("\nplugins:\n", f"\nplugins:\n{CACHE}", 1)


class Trial:
    """Edits a project and builds it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._dice = project.dice
        self._history = History(project.root, project.dice)
        self._is_ours = "- qunce:" in project.config.read_text("utf-8")
        os.chdir(project.root)
        # Loads what every build would load again, in each process.
        _mkdocs(project.root.parent / "first")

    def run(self, sequences: int) -> int:
        """How many of the sequences end in a site that differs."""
        compared = refused = found = 0
        while compared < sequences:
            told = "; ".join(self._sequence())
            program = self._program()
            if self._dice.random() < AGAIN:
                told += "; built"
                self._build(program, cached=True)
            ways = [self._build(program, cached=cached) for cached in (True, False)]
            wrong = _differences(*ways)
            found += bool(wrong)
            if ways[1].files is None:
                # An author would mend it; else all that follows is refused as well.
                refused += 1
                self._history.give_up()
                sys.stdout.write(f"refused: {told}: {wrong or ways[1].said.strip()[:200]}\n")
                continue
            compared += 1
            self._history.keep(told)
            sys.stdout.write(f"{compared}: {told}: {wrong or 'same'}\n")
            sys.stdout.flush()
        sys.stdout.write(f"{compared} compared, {refused} refused, {found} with a difference\n")
        return found

    def _sequence(self) -> list[str]:
        told = []
        if self._dice.random() < CHECKED_OUT:
            self._history.check_out(self._history.an_earlier_one())
            told.append("an earlier state")
            if self._dice.random() < AND_BACK / CHECKED_OUT:
                self._build(self._program(), cached=True)
                self._history.back()
                told.append("and back")
        for _ in range(self._dice.choice((1, 1, 2, 3))):
            if told and self._dice.random() < IN_BETWEEN:
                self._build(self._program(), cached=True)
                told.append("built")
            told.append(self._project.edit())
        return told

    def _program(self) -> str:
        return self._dice.choice(("qunce", "mkdocs")) if self._is_ours else "mkdocs"

    def _build(self, program: str, *, cached: bool) -> Built:
        site = self._project.root.parent / f"{'cached' if cached else 'clean'}-{program}"
        cores = [*os.sched_getaffinity(0)][: self._dice.choice((1, None))]
        process = os.fork()
        if not process:
            os.sched_setaffinity(0, cores)
            os.environ["QUNCE_CACHE"] = str(cached).lower()
            _build_here(program, site)
        _, status = os.waitpid(process, 0)
        said = _words_of(site).read_text("utf-8", errors="replace")
        said = said.replace(str(site), "").replace(f"{NOTHING_TO_DO}\n", "")
        return Built(said, None if status else _files(site))


def _build_here(program: str, site: Path) -> None:
    """In a process of its own, which ends with it."""
    words = os.open(_words_of(site), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(words, stream)
    code = 1
    try:
        if program == "qunce":
            qunce(["build", "--site-dir", str(site)], standalone_mode=False)
        else:
            _mkdocs(site)
        code = 0
    except SystemExit as end:
        code = int(bool(end.code))
    finally:
        sys.stderr.flush()
        os._exit(code)


def _mkdocs(site: Path) -> None:
    mkdocs(["build", "--quiet", "--site-dir", str(site)], standalone_mode=False)


def _words_of(site: Path) -> Path:
    return site.with_suffix(".txt")


def _files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz" and path.name != MARK
    }


def _differences(one: Built, other: Built) -> list[str]:
    if (one.files is None) != (other.files is None):
        return ["only one was refused"]
    words = [] if one.said == other.said else ["(what it says)"]
    files, others = one.files or {}, other.files or {}
    uris = sorted(files.keys() | others.keys())
    return [*words, *(uri for uri in uris if files.get(uri) != others.get(uri))]


if __name__ == "__main__":
    main()
