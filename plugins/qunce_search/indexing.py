"""An index made by a process of its own, while MkDocs is busy with templates."""

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from qunce_search.documents import Document, RenderedPage
from qunce_search.index import index_files
from qunce_search.sections import sections
from qunce_search.synonyms import Groups


class Indexing:
    """A running process; `finish` waits for it."""

    def __init__(self, pages: Sequence[RenderedPage], synonyms: Groups, folder: Path) -> None:
        """Start writing the index of `pages` into `folder`.

        The pages go by a file: into a pipe they would flow no faster than they are read.
        """
        with tempfile.TemporaryFile() as file:
            pickle.dump((pages, synonyms, folder), file)
            file.seek(0)
            # -P: a yaml.py in the site's own folder must not stand in for the real one.
            self._process = subprocess.Popen(  # noqa: S603 - ourselves, with nothing from outside
                [sys.executable, "-P", "-m", __name__],
                stdin=file,
                stderr=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )

    def finish(self) -> None:
        """Wait until the index lies there; raises RuntimeError with the process's last words."""
        _, errors = self._process.communicate()
        if self._process.returncode:
            raise RuntimeError(errors.decode(errors="replace"))

    def abandon(self) -> None:
        """Stop, whatever is written by now."""
        self._process.kill()
        self._process.communicate()


def write_index(pages: Sequence[RenderedPage], synonyms: Groups, folder: Path) -> None:
    """Write the index of `pages` into `folder`."""
    for name, content in index_files(map(document, pages), synonyms).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


def document(page: RenderedPage) -> Document:
    """The page cut into sections."""
    return Document(page.url, page.title, sections(page.html, page.title), page.facets)


if __name__ == "__main__":
    write_index(*pickle.load(sys.stdin.buffer))  # noqa: S301 - what Indexing has just written
