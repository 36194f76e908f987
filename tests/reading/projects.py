"""Projects on disk for tests: the good one, with some of its files replaced."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from qunce.model.library import Library
from qunce.reading.records.project import read_project
from qunce.site_plan.problems import check_library

GOLDEN = Path(__file__).parents[1] / "golden" / "bad-input"
GOOD_PROJECT = GOLDEN / "good-project"
SHARE = "content/shares/florist/index.md"
SUMMARY = "content/shares/florist/summary.md"
SNIPPET = "content/snippets/share-notice.md"
PLAYBOOK = "playbooks/share/guest-share.md"


def good_text(path: str) -> str:
    """A file of the good project."""
    return (GOOD_PROJECT / path).read_text(encoding="utf-8")


def write_project(root: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The good project in a folder, with these files on top; the path of its mkdocs.yml."""
    shutil.copytree(GOOD_PROJECT, root, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root / "mkdocs.yml"


def report_of(config_file: Path) -> str:
    """What `qunce check` would print for a project."""
    reading = read_project(config_file)
    readable = reading.readable
    checked = check_library(readable, as_of=readable.last_recorded(), unread=reading.unread)
    return "".join(f"{problem}\n" for problem in sorted([*reading.problems, *checked.problems]))


def errors_of(config_file: Path) -> str:
    """The same without remarks on files that nobody uses."""
    lines = report_of(config_file).splitlines(keepends=True)
    return "".join(line for line in lines if ":1: file-unused " not in line)


def library_of(config_file: Path) -> Library:
    """The library of a project without problems."""
    reading = read_project(config_file)
    assert reading.problems == ()
    assert reading.library is not None
    return reading.library
