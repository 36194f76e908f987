"""What git remembers of a project's files. Nothing is written, no network is asked, no shell."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

PATIENCE = 60
"""Seconds for one answer: a large repository on a slow disk needs a few."""
QUIETLY = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
GONE_OR_CHANGED = "DMT"


class NoHistoryError(Exception):
    """Git cannot tell, for the reason given in Chinese."""


def is_in_repository(folder: Path) -> bool:
    """Whether git would find a repository from here, told without starting it."""
    marks = ((place / ".git", place / ".git/HEAD") for place in (folder, *folder.parents))
    # In a further work tree it is a file that says where the repository is.
    return any(mark.is_file() or head.is_file() for mark, head in marks)


def files_that_differ(
    root: Path, revision: str, places: tuple[str, ...], is_wanted: Callable[[str], bool]
) -> Mapping[str, bytes]:
    """Files below some places of a folder as a revision has them, where that is not what is there.

    By path relative to the folder, if wanted; new files are none of them. Raises NoHistoryError.
    """
    commit = _commit(root, revision)
    listed = _git(
        root,
        *("diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv"),
        *("--ignore-submodules", "--relative", f"--diff-filter={GONE_OR_CHANGED}", commit, "--"),
        *places,
    )
    blobs = {path: blob for path, blob in _raw(listed) if is_wanted(path)}
    if not blobs:
        return {}
    wanted = "".join(f"{blob}\n" for blob in blobs.values()).encode()
    return dict(zip(blobs, _blobs(_git(root, "cat-file", "--batch", given=wanted)), strict=True))


def _commit(root: Path, revision: str) -> str:
    if not is_in_repository(root):
        raise NoHistoryError("这个文件夹不在 git 仓库里")
    try:
        words = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        return _git(root, *words).decode().strip()
    except NoHistoryError as error:
        _git(root, "rev-parse", "--git-dir")  # whatever else is wrong is told instead
        raise NoHistoryError(f"git 里没有“{revision}”这个版本") from error


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - our own words; a revision stands behind --end-of-options
            ["git", "-c", "core.fsmonitor=false", *words],  # noqa: S607 - whichever git there is
            cwd=root,
            input=given,
            env=environment | QUIETLY,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        raise NoHistoryError("没有找到 git 命令，先装上 git") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoHistoryError(f"git 没有回答：{error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NoHistoryError(said[0] if said else "git 没有说原因")
    return done.stdout


def _raw(listed: bytes) -> Iterator[tuple[str, str]]:
    """Path and old blob of each line `:mode mode blob blob status NUL path NUL`."""
    parts = listed.split(b"\0")
    for about, path in zip(parts[::2], parts[1::2], strict=False):
        yield os.fsdecode(path), about.split()[2].decode()


def _blobs(answer: bytes) -> Iterator[bytes]:
    """The contents in git's answer, each behind a line `blob type size`."""
    position = 0
    while position < len(answer):
        end = answer.index(b"\n", position)
        size = int(answer[position:end].split()[2])
        yield answer[end + 1 : end + 1 + size]
        position = end + 1 + size + 1
