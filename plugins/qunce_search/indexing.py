"""An index made by a process of its own, while MkDocs is busy with other things.

This side imports none of what makes the index: MkDocs would pay for it at every build.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from qunce_search.documents import RenderedPage
from qunce_search.synonyms import Groups


class Indexing:
    """A running process, waiting for pages; `finish` waits for it in turn."""

    def __init__(self) -> None:
        # -P: a yaml.py in the site's own folder must not stand in for the real one.
        self._process = process = subprocess.Popen(
            [sys.executable, "-P", "-m", "qunce_search.index_process"],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert process.stdin and process.stderr  # noqa: S101 - for mypy: both were asked for
        self._stdin, self._stderr = process.stdin, process.stderr

    def send(
        self, pages: Sequence[RenderedPage], synonyms: Groups, folder: Path, kept: Path | None
    ) -> None:
        """Have the index of `pages` written into `folder`, and kept in a file."""
        # A process that is gone tells why in `finish`.
        with suppress(BrokenPipeError), self._stdin as pipe:
            pickle.dump((pages, synonyms, folder, kept), pipe)

    def finish(self) -> None:
        """Wait until the index lies there; raises RuntimeError with the process's last words."""
        with self._process:
            errors = self._stderr.read()
        if self._process.returncode:
            raise RuntimeError(errors.decode(errors="replace"))

    def abandon(self) -> None:
        """Stop, whatever is written by now."""
        self._process.kill()
        with self._process:
            pass
