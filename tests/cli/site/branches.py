"""Branches switched under `qunce serve`: whatever is served in the end is what its branch builds.

    python -m tests.cli.site.branches [--switches 10] [FOLDER]

FOLDER is a project, by default the handbook; a repository with two branches is made of a copy. The
other branch has more shares, one share and one person under another name, other words in some
thirty files, and other settings. It is switched to and back, each time once the preview has caught
up, and then several times before it could. In between every page is fetched and compared with a
build of that branch; what only a preview adds to pages is left out.
"""

import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import devnull, environ
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).parents[3]
FOLDERS = ("content", "playbooks")
MAIN, OTHER = "main", "other"
ADDED = re.compile(rb'<script src="/livereload/preview\.js"[^>]*></script>')
BUILT = "已是最新"
PATIENCE = 300
"""Seconds until the preview counts as stuck."""
QUIET = 4.0
"""Seconds without another build after which none is coming: disks are looked at every two."""
IN_A_ROW = (0.05, 0.2, 0.6, 1.5)
"""Seconds between two switches of one burst."""

Pages = dict[str, bytes]


def main() -> None:
    """Print what each switch leaves; leave with 1 if a page was another one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--switches", type=int, default=10)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="branches-") as folder:
        project = Path(folder) / "project"
        for name in FOLDERS:
            shutil.copytree(asked.folder / name, project / name)
        shutil.copy(asked.folder / "mkdocs.yml", project)
        sys.exit(1 if differing(project, asked.switches) else 0)


def differing(project: Path, switches: int) -> int:
    """How many of the looks found something that a build would not have made."""
    make_branches(project)
    port = _free_port()
    built = {branch: _built(project, branch, port) for branch in (OTHER, MAIN)}
    found = 0
    with serving(project, port) as preview:
        found += _look(preview, "at first", built[MAIN], built[OTHER])
        for number in range(switches):
            branch = (OTHER, MAIN)[number % 2]
            since = preview.builds()
            switch(project, branch)
            took = preview.settle(since)
            told = f"{number + 1}: to {branch}, {took:.1f} s"
            found += _look(preview, told, built[branch], built[(MAIN, OTHER)[number % 2]])
        for number in range(switches):
            since = preview.builds()
            for pause in IN_A_ROW[: 1 + number % len(IN_A_ROW)]:
                for branch in (OTHER, MAIN):
                    switch(project, branch)
                    time.sleep(pause)
            branch = (OTHER, MAIN)[number % 2]
            switch(project, branch)
            took = preview.settle(since)
            told = f"{number + 1}: many, then {branch}, {took:.1f} s"
            found += _look(preview, told, built[branch], built[(MAIN, OTHER)[number % 2]])
    sys.stdout.write(f"{1 + 2 * switches} looks, {found} found a difference\n")
    return found


@dataclass(frozen=True)
class Preview:
    """`qunce serve` at work."""

    url: str
    log: Path

    def builds(self) -> int:
        """How often it has caught up."""
        return self.log.read_text("utf-8").count(BUILT)

    def settle(self, since: int) -> float:
        """Wait for a build after so many, and for those that may follow; seconds until the last."""
        started = last = time.monotonic()
        count = since
        while count == since or time.monotonic() - last < QUIET:
            assert time.monotonic() - started < PATIENCE, self.log.read_text("utf-8")
            time.sleep(0.1)
            if (now := self.builds()) != count:
                count, last = now, time.monotonic()
        return last - started

    def page(self, place: str) -> bytes | None:
        """What is served there, without what a preview adds."""
        try:
            with urlopen(self.url + place) as answer:
                return ADDED.sub(b"", answer.read())
        except HTTPError:
            return None


def _look(preview: Preview, told: str, pages: Pages, others: Pages) -> bool:
    wrong = sorted(place for place, html in pages.items() if preview.page(place) != html)
    still = sorted(place for place in others.keys() - pages.keys() if preview.page(place))
    sys.stdout.write(f"{told}: {wrong or still or 'same'}\n")
    sys.stdout.flush()
    return bool(wrong or still)


def make_branches(project: Path) -> None:
    """Two of them, that differ in a dozen files."""
    _git(project, "init", "-q", "-b", MAIN)
    _keep(project)
    _git(project, "checkout", "-q", "-b", OTHER)
    shares = sorted(path.parent for path in (project / "content/shares").glob("*/index.md"))
    first, second = shares[0], shares[1]
    _copy(first, first.with_name("another-one"))
    _copy(second, second.with_name("and-another"))
    for path in sorted((project / "content/people").glob("*.md"))[:3]:
        _rewrite(path, r"^title: (.*)$", r"title: \1改")
    for path in sorted((project / "playbooks").rglob("*.md"))[:3]:
        _rewrite(path, r"\Z", "\n另一枝上的一句。\n")
    for path in sorted((project / "content/snippets").glob("*.md"))[:4]:
        _rewrite(path, r"\Z", "\n另一枝上的一句。\n")
    _rename(project, shares[-1], "under-another-name")
    _rename(project, sorted((project / "content/people").glob("*.md"))[-1], "somebody-else")
    _rewrite(project / "mkdocs.yml", r"^site_name: (.*)$", r"site_name: 另一枝")
    _rewrite(project / "mkdocs.yml", r"^  features:\n", "  features:\n    - navigation.top\n")
    _keep(project)
    _git(project, "checkout", "-q", MAIN)


def _copy(share: Path, target: Path) -> None:
    target.mkdir()
    text = (share / "index.md").read_text("utf-8")
    text = re.sub(r"^(?:number|uid|aliases): .*\n", "", text, flags=re.MULTILINE)
    (target / "index.md").write_text(text.replace("title: ", "title: 再来：", 1), "utf-8")


def _rename(project: Path, place: Path, name: str) -> None:
    """A record, with all who name it."""
    place.rename(place.with_name(f"{name}{place.suffix}"))
    whole = rf"(?<![\w-]){re.escape(place.stem)}(?![\w-])"
    for folder in FOLDERS:
        for path in (project / folder).rglob("*.md"):
            _rewrite(path, whole, name)


def _rewrite(path: Path, pattern: str, words: str) -> None:
    text = path.read_text("utf-8")
    path.write_text(re.sub(pattern, words, text, flags=re.MULTILINE), encoding="utf-8")


def _keep(project: Path) -> None:
    _git(project, "add", "-A")
    _git(project, "commit", "-q", "-m", "state")


def switch(project: Path, branch: str) -> None:
    """As somebody does it by hand."""
    _git(project, "checkout", "-q", "-f", branch)


def _git(project: Path, *words: str) -> None:
    author = ("-c", "user.name=示例", "-c", "user.email=example@example.com")
    own = environ | {"GIT_CONFIG_GLOBAL": devnull}
    subprocess.run(("git", *author, "-C", str(project), *words), check=True, env=own)


def _built(project: Path, branch: str, port: int) -> Pages:
    switch(project, branch)
    site = project.parent / f"site-{branch}"
    own = _environment(port) | {"QUNCE_CACHE": "false"}
    command = (sys.executable, "-m", "qunce", "build", "--site-dir", str(site))
    subprocess.run(command, cwd=project, env=own, check=True, capture_output=True)
    pages = (path for path in site.rglob("*.html") if path.name != "404.html")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in pages}


@contextmanager
def serving(project: Path, port: int) -> Iterator[Preview]:
    """A preview that has built its first site."""
    preview = Preview(f"http://127.0.0.1:{port}/", project.parent / "serve.log")
    with preview.log.open("w") as log:
        command = (sys.executable, "-m", "qunce", "serve", "--port", str(port))
        process = subprocess.Popen(
            command, cwd=project, env=_environment(port), stdout=log, stderr=log
        )
        try:
            preview.settle(0)
            yield preview
        finally:
            process.terminate()
            process.wait()


def _environment(port: int) -> dict[str, str]:
    """A preview gives pages its own address, but for what is meant for calendars elsewhere."""
    return environ | {"QUNCE_SITE_URL": f"http://127.0.0.1:{port}/"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
