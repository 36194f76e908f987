"""Programs of others: fixed words, no shell, nothing asked at the terminal, an end to waiting."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qunce.operations.refused import RefusedError

LAST_LINES = 3
"""Of what a program says when it fails: the reason is at the end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program left behind."""

    code: int
    output: bytes
    said: str

    @property
    def text(self) -> str:
        """What it printed, without blanks at either end."""
        return self.output.decode(errors="replace").strip()

    @property
    def reason(self) -> str:
        """The end of what it said, on one line."""
        lines = [line.strip() for line in self.said.splitlines() if line.strip()]
        return "；".join(lines[-LAST_LINES:]) or "没有说原因"


def ran(
    words: Sequence[str], folder: Path, environment: Mapping[str, str], patience: int
) -> Answer:
    """Run a program until it ends; raises RefusedError for one that is not there or hangs.

    It has a session of its own, so that nothing it starts can ask for a password on a terminal
    that nobody looks at, and everything it has started ends with it.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - words from our own code or the project's settings
            words,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except FileNotFoundError as error:
        raise RefusedError(f"没有找到命令 {words[0]}，先装上它，或者改对名字") from error
    except OSError as error:
        raise RefusedError(f"命令 {words[0]} 开不起来：{error.strerror}") from error
    try:
        output, said = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired as error:
        raise RefusedError(f"{words[0]} 过了 {patience} 秒还没有完，停掉了") from error
    finally:
        _end(process)
    return Answer(process.returncode, output, said.decode(errors="replace"))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End what still runs, with all that it has started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
