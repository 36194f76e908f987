"""The process that `indexing` starts: reads pages from its input, writes their index."""

import gc
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from qunce_search.documents import RenderedPage
from qunce_search.index import index_files
from qunce_search.kept import keep
from qunce_search.kept_pages import KeptPages
from qunce_search.synonyms import Groups


def main() -> None:
    """Make and write the index of the pages that come."""
    # Nothing made here goes in circles, and all of it is needed until the end.
    gc.disable()
    write_index(*pickle.load(sys.stdin.buffer))  # noqa: S301 - what Indexing has just written


def write_index(
    pages: Sequence[RenderedPage], synonyms: Groups, folder: Path, kept: Path | None
) -> None:
    """Write the index of `pages` into `folder`."""
    made = KeptPages(kept.parent if kept else None)
    files = index_files(map(made.document, pages), synonyms, made.counted)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    if kept:
        keep(kept, files)
        made.keep()


if __name__ == "__main__":
    main()
