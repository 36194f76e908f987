"""What each mechanism of our search is worth: a site without one after the other.

    python -m benchmarks.search.ablation
    python -m benchmarks.search.ablation --only questions sounds
    python -m benchmarks.search.ablation --project DIR --queries FILE

Builds the handbook, or the MkDocs project in DIR, once; then indexes its pages as often as there
are mechanisms, each time with one of them missing, and asks the engine without its box. The first
row has everything: what another row is lower by, its mechanism brings, and what its sizes are
smaller by, the mechanism costs. Sizes are gzipped file by file: of the whole index, and of what
is fetched for search until a question typed first has its answer.

Of the handbook's own queries only the half for development is asked. The blind set decides whether
a mechanism stays; a number inside a mechanism is never chosen by it.
"""

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from pickle import loads

from playwright.sync_api import Browser

from benchmarks.search.browser import DESKTOP, chromium
from benchmarks.search.contender import Contender
from benchmarks.search.corpus import Corpus, handbook
from benchmarks.search.measure import COLD_STARTS, asked_over_http, first_result, index_size
from benchmarks.search.peers.qunce import INDEX, engine
from benchmarks.search.queries import (
    BLIND_QUERIES,
    HANDBOOK_QUERIES,
    Query,
    of_split,
    read_queries,
)
from benchmarks.search.recorded import FILE, HOOK
from benchmarks.search.report import row, size
from benchmarks.search.scores import Asked, score
from benchmarks.search.server import gzipped
from benchmarks.search.site_build import as_built, build, site
from qunce_search.client_files import client_files
from qunce_search.documents import RenderedPage
from qunce_search.index import index_files
from qunce_search.plugin import synonym_groups
from qunce_search.sections import document
from qunce_search.synonyms import Groups

CLASSES = ("natural", "synonym", "mixed")
"""Shown beside the score of all."""

Sets = Mapping[str, Sequence[Query]]


@dataclass(frozen=True, slots=True)
class Without:
    """A search that lacks something: in its pages, its words or its client."""

    name: str
    pages: Callable[[RenderedPage], RenderedPage] = lambda page: page
    groups: Callable[[Groups], Groups] = lambda groups: groups
    script: str = ""
    """What takes it out of the client: runs behind the client's own modules."""

    def files(self, pages: Sequence[RenderedPage], groups: Groups) -> dict[str, str]:
        """Index and client, by path below the index's folder."""
        index = index_files(map(document, map(self.pages, pages)), self.groups(groups))
        client = client_files()
        return {**index, **client, "search.js": client["search.js"] + self.script}


def unasked(page: RenderedPage) -> RenderedPage:
    """The page without the questions its author foresaw."""
    return replace(page, facets=replace(page.facets, questions=()))


ALL = (
    Without("nothing"),
    Without("questions", unasked),
    Without("other words", groups=lambda _: []),
    Without("quotations", script="qunceSearch.preferQuotation = async () => 0;"),
    Without("words' borders", script="delete Intl.Segmenter;"),
    Without("sounds", script="qunceSearch.soundsLike = () => [];"),
    Without("typos", script="qunceSearch.misspelt = () => [];"),
    Without("moments, names", script="qunceSearch.askedOf = async () => null;"),
)


def main() -> None:
    """One table."""
    options = arguments()
    chosen = [one for one in ALL if one is ALL[0] or one.name in options.only]
    with chromium() as browser, tempfile.TemporaryDirectory(prefix="search-bench-") as folder:
        make = partial(project, options.project) if options.project else handbook
        corpus = make(Path(folder))
        sets = given_sets(options.queries) if options.queries else handbook_sets()
        pages = recorded(corpus)
        groups = synonym_groups(None)
        print("\n".join(header(sets)), flush=True)
        for one in chosen:
            write(site(corpus, "qunce") / INDEX, one.files(pages, groups))
            print(measured(browser, corpus, one, sets), flush=True)


def arguments() -> argparse.Namespace:
    """The command line."""
    names = [one.name for one in ALL[1:]]
    parser = argparse.ArgumentParser(description="Our search without one mechanism at a time.")
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    parser.add_argument("--project", type=Path, help="a folder with mkdocs.yml, for the handbook")
    parser.add_argument("--queries", type=Path, help="a file of queries, for the handbook's")
    return parser.parse_args()


def project(source: Path, folder: Path) -> Corpus:
    """A copy of somebody's project."""
    copy = shutil.copytree(source, folder / "project")
    return Corpus(source.name, copy, (copy / "mkdocs.yml").read_text("utf-8"), "", lambda _: [])


def given_sets(queries: Path) -> Sets:
    """All the queries of a file."""
    return {queries.stem: read_queries(queries)}


def handbook_sets() -> Sets:
    """What may be tuned on, and what judges."""
    return {
        "dev": of_split(read_queries(HANDBOOK_QUERIES), "dev"),
        "blind": read_queries(BLIND_QUERIES),
    }


def recorded(corpus: Corpus) -> list[RenderedPage]:
    """The pages as a build hands them to the index."""
    build(replace(corpus, config=f"{corpus.config}\nhooks:\n  - {HOOK}\n"), "qunce")
    pages: list[RenderedPage] = loads((corpus.folder / FILE).read_bytes())
    return pages


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Put these in place of what was there; the styles stay."""
    for name in ("terms", "characters", "texts"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    # The server takes files for what they were when it first sent them.
    gzipped.cache_clear()


def header(sets: Sets) -> Iterator[str]:
    """What the columns are."""
    yield row("without", [*(f"{name} {len(asked)}" for name, asked in sets.items()), "gzip, kB"])
    yield row("", [*("all  nat. syn. mix." for _ in sets), "index, first question"])


def measured(browser: Browser, corpus: Corpus, one: Without, sets: Sets) -> str:
    """One row."""
    asked = engine(corpus, as_built(site(corpus, "qunce")))
    scores = [scored(asked_over_http(browser, asked, queries)) for queries in sets.values()]
    first = first_question(browser, asked, next(iter(sets.values())))
    return row(one.name, [*scores, f"{size(index_size(asked)[1])}, {first}"])


def scored(asked: Sequence[Asked]) -> str:
    """MRR of all, then class by class."""
    classes = [[one for one in asked if one.query.kind == kind] for kind in CLASSES]
    return " ".join(
        f"{score(some).mrr:.3f}".removeprefix("0") if some else " -  " for some in (asked, *classes)
    )


def first_question(browser: Browser, asked: Contender, queries: Sequence[Query]) -> str:
    """The median of a few, each with nothing cached."""
    questions = [query for query in queries if query.kind == "natural"] or queries
    return size(first_result(browser, asked, DESKTOP, questions[:COLD_STARTS]).size)


if __name__ == "__main__":
    main()
