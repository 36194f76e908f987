"""Kill commands at random moments: `python -m tests.cli.kills [COUNT] [SEED]`.

Half of the kills come after a random time, half right before a random change of the disk, so that
each moment between two changes is met. After a kill everything visible is as it was or as it is to
be; after the next run of the command nothing is left over. Prints how many kills met which; where
the count is too small for a case, it is left out.

Commands are forked, so that no time is spent on loading the program, which changes nothing.
"""

import json
import os
import random
import re
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from qunce.cli import main as qunce
from tests.cli.running import replace

COUNT = 240
CHANGES = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.link", "os.rmdir", "os.chmod", "os.truncate"}
)
HIDDEN = re.compile(r"\.qunce-(tmp|next|last|init)$|\.cache$")
"""What is being made, and pictures kept for the next build, of which any number is right."""
OWN_KEY = re.compile(rb"site-[0-9a-f]{16}")
LOADED_FIRST = (
    *("mkdocs.commands.build", "qunce.mkdocs_plugin", "qunce_search.plugin"),
    *(f"qunce.cli.{name}" for name in ("init", "new", "fix", "site.build")),
    *(f"qunce.cli.ledger.{name}" for name in ("move", "cancel", "undo", "rename")),
    *(f"qunce.cli.new.{name}" for name in ("person", "share")),
    *(f"qunce.cli.exchange.{name}" for name in ("import_", "plan")),
)
TOO_LATE = "too late, and none"
PLANNED = ("--from", "2027-03-01", "--count", "4")
DATE = ("--date", "2026-11-25 10:00")
Tree = dict[str, bytes]


@dataclass(frozen=True)
class Case:
    """A command, what it is run on, and how often compared with the others."""

    words: tuple[str, ...]
    prepare: Callable[[Path], object]
    weight: int = 4
    one_by_one: bool = False
    """It changes several entries of the folder, each of which is old or new."""
    moved: tuple[str, str] = ("", "")
    """A folder by the name it has first and by the one it gets: its files change before it does."""


def made(folder: Path) -> None:
    run(("init", str(folder / "site")))


def cancelled(folder: Path) -> None:
    made(folder)
    run(("-C", str(folder / "site"), "cancel", "first-share", "--reason", "生病", *DATE))


def linked(folder: Path) -> None:
    made(folder)
    page = folder / "site/content/help.md"
    page.write_text("[一场](shares/first-share/index.md)\n", encoding="utf-8")


def untidy(folder: Path) -> None:
    made(folder)
    for path in (folder / "site/content").rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def changed_after_a_build(folder: Path) -> None:
    made(folder)
    run(("-C", str(folder / "site"), "build"))
    replace(folder / "site", "mkdocs.yml", "site_name: site", "site_name: 另一个名字")


def with_a_table(folder: Path) -> None:
    made(folder)
    lines = (f"第 {n} 场,嘉宾{n}（示例）,2027-03-{n:02} 20:30" for n in range(1, 9))
    table = "\n".join(("主题,嘉宾,开始", *lines))
    (folder / "table.csv").write_text(table, encoding="utf-8")


def with_git(folder: Path) -> None:
    (folder / "site/.git").mkdir(parents=True)


def nothing(folder: Path) -> None:
    folder.mkdir(exist_ok=True)


IN_SITE = ("-C", "site")
CASES = {
    "init": Case(("init", "site"), nothing),
    "init in a repository": Case(("init", "site"), with_git, one_by_one=True),
    "new person": Case((*IN_SITE, "new", "person", "lao-wang"), made),
    "new share": Case((*IN_SITE, "new", "share", "second"), made),
    "fix": Case((*IN_SITE, "fix", "--write"), untidy, one_by_one=True),
    "move": Case(
        (*IN_SITE, "move", "first-share", "2027-01-13 20:30", "--reason", "出差", *DATE), made
    ),
    "cancel": Case((*IN_SITE, "cancel", "first-share", "--reason", "生病", *DATE), made),
    "import": Case(
        (*IN_SITE, "import", "table.csv", "--write", *DATE), with_a_table, one_by_one=True
    ),
    "plan": Case((*IN_SITE, "plan", "monthly-share", *PLANNED, "--write"), made, one_by_one=True),
    "undo": Case((*IN_SITE, "undo", "first-share"), cancelled),
    # First the file, then its folder, then what links to it: the same line finishes it.
    "rename": Case(
        (*IN_SITE, "rename", "first-share", "second"),
        linked,
        one_by_one=True,
        moved=("shares/first-share", "shares/second"),
    ),
    "build": Case((*IN_SITE, "build"), changed_after_a_build, weight=2),
}


def run(words: tuple[str, ...]) -> None:
    """The command in this process; what it prints and how it ends does not matter here."""
    with ExitStack() as stack:
        sink = stack.enter_context(Path(os.devnull).open("w"))
        stack.enter_context(redirect_stdout(sink))
        stack.enter_context(redirect_stderr(sink))
        stack.enter_context(suppress(SystemExit))
        qunce(list(words))


def tree(folder: Path) -> Tree:
    """Every file with its content and every folder, below a folder."""
    return {
        path.relative_to(folder).as_posix(): OWN_KEY.sub(b"KEY", path.read_bytes())
        if path.is_file()
        else b"(folder)"
        for path in sorted(folder.rglob("*"))
    }


def visible(found: Tree) -> Tree:
    """Without what lies hidden until it is finished."""
    return {
        path: data
        for path, data in found.items()
        if not any(HIDDEN.search(part) for part in path.split("/"))
    }


def on_change(act: Callable[[], object]) -> None:
    """From now on do this right before each change of the disk by this process."""

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        opens_to_write = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
        if opens_to_write or event in CHANGES:
            act()

    sys.addaudithook(heard)


def kill_before(change: int) -> None:
    """End this process right before its disk is changed for this time, counted from 1."""
    left = count(change - 1, -1)
    on_change(lambda: next(left) or os.kill(os.getpid(), signal.SIGKILL))


def forked(folder: Path, work: Callable[[], object], seconds: float = float("inf")) -> bool:
    """Do the work in a process of its own inside a folder; tells whether it was killed."""
    child = os.fork()
    if not child:
        try:
            os.chdir(folder)
            work()
        finally:
            os._exit(0)
    if seconds < float("inf"):
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@dataclass
class Rehearsal:
    """What a command does when nobody disturbs it."""

    before: Tree
    after: Tree
    seconds: float
    changes: int


def rehearse(case: Case, folder: Path) -> Rehearsal:
    """Run it once, and once more to count its changes."""
    shutil.copytree(folder / "start", folder / "turn")
    forked(folder / "turn", lambda: run(case.words))
    after = tree(folder / "turn")
    shutil.rmtree(folder / "turn")
    shutil.copytree(folder / "start", folder / "turn")

    def counted() -> None:
        seen = count()
        on_change(lambda: next(seen))
        started = time.monotonic()
        run(case.words)
        seconds = time.monotonic() - started
        (folder / "told").write_text(json.dumps([seconds, next(seen)]))

    forked(folder / "turn", counted)
    shutil.rmtree(folder / "turn")
    return Rehearsal(
        tree(folder / "start"), after, *json.loads((folder / "told").read_text(encoding="utf-8"))
    )


def what_is_met(found: Tree, known: Rehearsal, case: Case) -> str:
    """`old`, `new`, `some` where entries change one by one, or `half`."""
    before, after = visible(known.before), visible(known.after)
    if found in (before, after):
        return "old" if found == before else "new"
    old, new = case.moved
    moved = {(path.replace(new, old), data) for path, data in after.items()}
    both = before.items() | after.items() | moved
    return "some" if case.one_by_one and found.items() <= both else "half"


def turn(case: Case, folder: Path, known: Rehearsal, chance: random.Random) -> str:
    """Kill the command once and look; returns what was met, or what the next run left over."""
    place = folder / "turn"
    shutil.copytree(folder / "start", place)
    if chance.random() < 0.5:
        killed = forked(place, lambda: run(case.words), chance.uniform(0, known.seconds))
    else:
        change = chance.randint(1, known.changes)
        killed = forked(place, lambda: (kill_before(change), run(case.words)))
    found = visible(tree(place))
    forked(place, lambda: run(case.words))
    left = tree(place)
    shutil.rmtree(place)
    met = what_is_met(found, known, case)
    if left != known.after:
        strange = sorted(left.items() ^ known.after.items())
        return f"left over {[path for path, _ in strange][:4]}"
    return met if killed else TOO_LATE


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(words: list[str]) -> int:
    """The exit code: 1 when something was half or left over."""
    total, seed = (*map(int, words), *(COUNT, 1)[len(words) :])
    for module in LOADED_FIRST:
        import_module(module)
    chance, wrong = random.Random(seed), 0
    weights = sum(case.weight for case in CASES.values())
    turns_of = {name: round(total * case.weight / weights) for name, case in CASES.items()}
    for name, turns in turns_of.items():
        if not turns:
            continue
        case = CASES[name]
        with TemporaryDirectory() as temporary:
            folder = Path(temporary)
            (folder / "start").mkdir()
            forked(folder, lambda case=case, at=folder / "start": case.prepare(at))
            known = rehearse(case, folder)
            met: Counter[str] = Counter()
            while met.total() - met[TOO_LATE] < turns:
                met[turn(case, folder, known, chance)] += 1
        tell(f"{name}: {turns} kills, {known.changes} changes, {dict(met)}")
        wrong += sum(n for what, n in met.items() if what.startswith(("half", "left")))
    tell(f"seed {seed}: {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
