"""The process that `indexing` starts: reads pages from its input, writes their index."""

import gc
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from qunce_search.documents import Document, RenderedPage
from qunce_search.index import index_files
from qunce_search.kept import keep
from qunce_search.sections import sections
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
    files = index_files(map(document, pages), synonyms)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    if kept:
        keep(kept, files)


def document(page: RenderedPage) -> Document:
    """The page cut into sections; of one that changes with the reader's day, its title alone."""
    html = "" if page.facets.today else page.html
    return Document(page.url, page.title, sections(html, page.title), page.facets)


if __name__ == "__main__":
    main()
