"""Running the real command, in this process or in one of its own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from qunce.cli import main

PATIENCE = 600
"""Seconds until a process counts as one that hangs; a busy machine needs many for what takes one."""


def run(*words: str, project: Path | None = None) -> Result:
    """`qunce …`, in this process."""
    place = ["-C", str(project)] if project else []
    return CliRunner().invoke(main, [*place, *words], prog_name="qunce", catch_exceptions=False)


def command(*words: str, project: Path | None = None) -> list[str]:
    """The command line of `qunce …` as its own process."""
    place = ["-C", str(project)] if project else []
    return [sys.executable, "-m", "qunce", *place, *words]


def run_alone(
    *words: str, project: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """`qunce …` in a process of its own, where bytes and the locale matter."""
    return subprocess.run(
        command(*words, project=project),
        env=os.environ | environment,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


def write(project: Path, path: str, text: str) -> None:
    """Put a file into a project."""
    target = project / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def replace(project: Path, path: str, old: str, new: str) -> None:
    """Change words of a file that must be there."""
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    write(project, path, text.replace(old, new))
