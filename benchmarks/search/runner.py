"""How well our search finds, beside Material's, Pagefind and MiniSearch, in the same run.

    python -m benchmarks.search.runner [--corpus handbook] [--split test] [--misses FILE]

Builds each corpus with each engine, types every query into the built site's box in Chromium (the
engines without a box are asked through their own client) and prints two tables: how often the
wanted page was found, class by class, and what that costs in bytes and time. Scores are exact;
times drift from machine to machine, the ratio within one run is what counts.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.browser import chromium
from benchmarks.search.contender import Contender, UnavailableError
from benchmarks.search.corpus import CORPORA, Corpus
from benchmarks.search.measure import Measured, asked_over_http, measured
from benchmarks.search.peers.material import material
from benchmarks.search.peers.minisearch import minisearch
from benchmarks.search.peers.pagefind import pagefind
from benchmarks.search.peers.qunce import engine, qunce
from benchmarks.search.queries import Query, of_split
from benchmarks.search.rendered import RenderedPage, rendered_pages, stale
from benchmarks.search.report import beside, misses, report
from benchmarks.search.site_build import Build, builds


def main() -> None:
    """One pair of tables per corpus."""
    options = arguments()
    with chromium() as browser:
        for name in options.corpus:
            with tempfile.TemporaryDirectory(prefix="search-bench-") as folder:
                bench(browser, CORPORA[name](Path(folder)), options.split, options.misses)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Compare search engines on Chinese sites.")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--split", choices=("dev", "test", "all"), default="test")
    parser.add_argument("--misses", type=Path, help="write our misses among dev queries here")
    return parser.parse_args()


def bench(browser: Browser, corpus: Corpus, split: str, misses_file: Path | None) -> None:
    """Build, ask, print."""
    built = builds(corpus)
    pages = rendered_pages(built["plain"].site)
    queries = of_split(checked(corpus.queries(pages), pages), split)
    print(f"\n{corpus.name}: {len(pages)} pages, {len(queries)} {split} queries\n", flush=True)
    results = list(measure_all(browser, contenders(corpus, built, pages), queries))
    print("\n".join(report(results, built["plain"].cpu)))
    print(beside(results[0], asked_over_http(browser, engine(corpus, built), queries)), flush=True)
    if misses_file:
        misses_file.write_text("\n".join(misses(results[0])) + "\n", "utf-8")


def checked(queries: list[Query], pages: list[RenderedPage]) -> list[Query]:
    """The queries, if the pages they want are all still there."""
    if gone := stale((page for query in queries for page in query.pages), pages):
        sys.exit(f"queries.yml wants pages the site does not have: {', '.join(sorted(gone))}")
    return queries


def contenders(
    corpus: Corpus, built: dict[str, Build], pages: list[RenderedPage]
) -> Iterator[Callable[[], Contender]]:
    """How to make each engine ready; ours first."""
    site = built["plain"].site
    yield lambda: qunce(corpus, built)
    yield lambda: material(corpus, built)
    yield lambda: pagefind(site, corpus.folder / "pagefind")
    yield lambda: minisearch(pages, corpus.folder / "minisearch")


def measure_all(
    browser: Browser, makers: Iterator[Callable[[], Contender]], queries: Sequence[Query]
) -> Iterator[Measured]:
    """Those that can run; the others are named."""
    for make in makers:
        try:
            contender = make()
        except UnavailableError as error:
            print(f"left out: {error}")
            continue
        yield measured(browser, contender, queries)


if __name__ == "__main__":
    main()
