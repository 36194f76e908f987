"""The built site handed to rsync, or to a command of the project."""

import os
from pathlib import Path

from qunce.operations.publication.processes import ran
from qunce.operations.refused import RefusedError

PATIENCE = 1800
"""Seconds for the whole transfer: a first one with many pictures over a slow line."""


def send_by_rsync(project: Path, site: Path, place: str) -> None:
    """Let another place hold what the folder holds; raises RefusedError.

    Changed files take their places together at the end, old ones go last, and what people hide at
    the top of a site (.htaccess, .well-known) stays.
    """
    words = ("rsync", "--recursive", "--links", "--checksum", "--delete-after", "--delay-updates")
    kept = "--filter=protect /.*"
    answer = ran((*words, kept, "--", f"{site}/", place), project, os.environ, PATIENCE)
    if answer.code:
        raise RefusedError(f"rsync 没有传完 {place}：{answer.reason}", "改好以后再发一次")


def hand_to_command(project: Path, site: Path, run: tuple[str, ...]) -> None:
    """Run a command with the site's folder behind its words; raises RefusedError."""
    answer = ran((*run, str(site)), project, os.environ, PATIENCE)
    if answer.code:
        raise RefusedError(
            f"命令 {run[0]} 没有办成（退出码 {answer.code}）：{answer.reason}", "改好以后再发一次"
        )
