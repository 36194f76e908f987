"""From the editor to the page: seconds until a saved file is seen in an open browser.

    python -m benchmarks.reload [handbook] [100 1000 …] [--edits 20] [--peer-edits 3] [--pause 2]
                                [--zensical PROGRAM]

For the handbook, and for made-up projects of N pages (corpus.py), it starts `qunce serve`, opens
the page of one record of each kind in Chromium, writes a word into the record's file, and waits
until the page shows it; three edits in four are words of the text, the fourth is its title, which
other pages show too. `--pause` is the time between seeing one edit and saving the next: the rest
of the site is being built then, so it is also what an impatient author sees. The last row is
mkdocs.yml, where the whole site may be made again.

In the same run the same files are served by `mkdocs serve` with Material, and by Zensical where
`--zensical` names its program, and edited the same way. The table has medians and the slowest.
Times drift with what else the machine does; the load is printed beside them.
"""

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))  # the other benchmarks are run as scripts

from build import CONFIG
from corpus import write_corpus

from tests.chromium import ARGUMENTS, CHROMIUM

ROOT = Path(__file__).parents[1]
PATIENCE = 900
"""Seconds until an edit counts as lost."""

SERIES = "---\ntitle: 示例系列\nweekday: 周日\ntime: 20:30\nduration: 90m\nhost: speaker\n---\n\n每周一场。\n"
PERSON = "---\ntitle: 示例嘉宾\n---\n\n讲花店的人。\n"


@dataclass(frozen=True)
class Target:
    """A record that is edited, and the address of the page somebody looks at meanwhile."""

    kind: str
    path: str
    address: str


@dataclass(frozen=True)
class Program:
    """What serves a project."""

    name: str
    command: tuple[str, ...]
    """`{port}` stands for the port."""
    edits: int


def main() -> None:
    """Print a table for each project."""
    asked = _arguments()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for size in asked.projects:
            with tempfile.TemporaryDirectory(prefix="qunce-reload-") as folder:
                measure(Path(folder), size, browser, asked)
        browser.close()


def measure(folder: Path, size: str, browser: Browser, asked: argparse.Namespace) -> None:
    """All programs over one project."""
    ours = Program(
        "Qunce", (sys.executable, "-m", "qunce", "serve", "--port", "{port}"), asked.edits
    )
    if size == "handbook":
        project = handbook(folder / "qunce")
        targets = [target_in(project, kind) for kind in GLOBS]
    else:
        project = made_up(folder / "qunce", int(size))
        targets = CORPUS
    material = for_material(project, folder / "material")
    theirs = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:{port}")
    peers = [Program("Material", theirs, asked.peer_edits)]
    if asked.zensical:
        command = (asked.zensical, "serve", "--dev-addr", "127.0.0.1:{port}")
        peers.append(Program("Zensical", command, asked.peer_edits))
    measured = [(ours, project), *((peer, material) for peer in peers if peer.edits)]
    print(f"{size}: load {os.getloadavg()[0]:.1f}")
    print(f"{'':<10} {'kind':<11} {'edits':>5} {'median s':>9} {'slowest s':>10}", flush=True)
    for program, where in measured:
        with serving(program, where) as address:
            for target in [*targets, Target("mkdocs.yml", "mkdocs.yml", targets[0].address)]:
                if (where / target.path).is_file():
                    page = browser.new_page()
                    page.goto(address + target.address, timeout=PATIENCE * 1000)
                    seconds = edited(page, where / target.path, program.edits, asked.pause)
                    report(program, target, seconds)
                    page.close()


def edited(page: Page, path: Path, edits: int, pause: float) -> list[float]:
    """Seconds from each save until the page that is open shows it."""
    before, found = path.read_text(encoding="utf-8"), []
    for number in range(edits):
        time.sleep(pause)
        word = f"改{number}号"
        path.write_text(with_word(before, word, number), encoding="utf-8")
        started = time.perf_counter()
        page.wait_for_function(SHOWS, arg=word, timeout=PATIENCE * 1000, polling=20)
        found.append(time.perf_counter() - started)
    path.write_text(before, encoding="utf-8")
    return found


SHOWS = "word => document.body && document.body.textContent.includes(word)"

FIRST_TEXT = re.compile(r"^(?![-#`/|>!*\s\d\[<{])[^\n:：]{2,}$", re.MULTILINE)
"""The first line of running text below the metadata."""


def with_word(text: str, word: str, number: int) -> str:
    """The file with a word in its text, or in its name, which other pages show as well."""
    if text.startswith("site_name"):
        return re.sub(r"^site_name: (.*)$", rf"site_name: \1{word}", text, count=1, flags=re.M)
    if number % 4 == 3:
        return re.sub(r"^title: (.*)$", rf"title: \1{word}", text, count=1, flags=re.M)
    _, header, body = text.split("---\n", 2)
    found = FIRST_TEXT.search(body)
    assert found, "no running text to edit"
    return f"---\n{header}---\n{body[: found.end()]}{word}{body[found.end() :]}"


GLOBS = {
    "playbook": ("playbooks/*/*.md", "playbooks/{parent}/{stem}/"),
    "share": ("content/shares/*/index.md", "shares/{parent}/"),
    "snippet": ("content/snippets/*.md", "snippets/{stem}/"),
    "person": ("content/people/*.md", "people/{stem}/"),
    "series": ("content/series/*.md", "series/{stem}/"),
}
"""Where a kind lies in the handbook, and where its page is."""


def target_in(project: Path, kind: str) -> Target:
    """The first record of a kind that has text of its own and nothing that is not public."""
    pattern, address = GLOBS[kind]
    for path in sorted(project.glob(pattern)):
        text = path.read_text(encoding="utf-8")
        body = text.split("---\n", 2)[2]
        if FIRST_TEXT.search(body) and not re.search(r"^status: (?!scheduled)", text, re.M):
            parts = {"parent": path.parent.name, "stem": path.stem}
            return Target(kind, path.relative_to(project).as_posix(), address.format(**parts))
    raise LookupError(kind)


CORPUS = [
    Target("playbook", "playbooks/plan/book-0.md", "playbooks/plan/book-0/"),
    Target("share", "content/shares/talk-3/index.md", "shares/talk-3/"),
    Target("snippet", "content/snippets/message-2.md", "snippets/message-2/"),
    Target("person", "content/people/speaker.md", "people/speaker/"),
    Target("series", "content/series/weekly.md", "series/weekly/"),
]


def handbook(project: Path) -> Path:
    """A copy of it."""
    for name in ("content", "playbooks"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


def made_up(project: Path, size: int) -> Path:
    """So many pages, with a person and a series to edit."""
    write_corpus(project, size)
    (project / "content/series").mkdir()
    (project / "content/series/weekly.md").write_text(SERIES, encoding="utf-8")
    (project / "content/people/speaker.md").write_text(PERSON, encoding="utf-8")
    _set_up(project, "[qunce-search, qunce]", "[attr_list, tables, qunce]")
    return project


def for_material(project: Path, material: Path) -> Path:
    """The same files, with playbooks among the others, and linked to where the edits go."""
    shutil.copytree(project / "content", material / "content")
    shutil.copytree(project / "playbooks", material / "content/playbooks")
    (material / "playbooks").symlink_to("content/playbooks")
    _set_up(material, "[search]", "[attr_list, tables]")
    return material


def _set_up(project: Path, plugins: str, extensions: str) -> None:
    config = CONFIG.format(plugins=plugins, extensions=extensions)
    config = config.replace("navigation.tabs]", "navigation.tabs, navigation.indexes]")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")


@contextmanager
def serving(program: Program, project: Path) -> Iterator[str]:
    """The address, once the first page can be had."""
    port = _free_port()
    command = [part.format(port=port) for part in program.command]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    log = (project.parent / f"{program.name}.log").open("w")
    process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    try:
        started = time.perf_counter()
        while not _answers(port):
            assert process.poll() is None, (project.parent / f"{program.name}.log").read_text()
            assert time.perf_counter() - started < PATIENCE
            time.sleep(0.1)
        print(
            f"{program.name:<10} {'first page':<11} {'':>5} {time.perf_counter() - started:>9.2f}"
        )
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()
        log.close()


def report(program: Program, target: Target, seconds: list[float]) -> None:
    """One row."""
    print(
        f"{program.name:<10} {target.kind:<11} {len(seconds):>5} "
        f"{statistics.median(seconds):>9.2f} {max(seconds):>10.2f}",
        flush=True,
    )


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("projects", nargs="*", default=["handbook", "1000"])
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--peer-edits", type=int, default=3)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--zensical")
    return parser.parse_args()


if __name__ == "__main__":
    main()
