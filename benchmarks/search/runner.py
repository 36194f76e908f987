"""How well our search finds, beside Material's, Pagefind and MiniSearch, in the same run.

    python -m benchmarks.search.runner
    python -m benchmarks.search.runner --corpus handbook --split dev --engine qunce --misses FILE
    python -m benchmarks.search.runner --corpus handbook --queries FILE
    python -m benchmarks.search.runner --site DIR --queries FILE

Builds each corpus with each engine, types every query into the built site's box in Chromium (the
engines without a box are asked through their own client) and prints two tables: how often the
wanted page was found, class by class, and what that costs in bytes and time. Scores are exact;
times drift from machine to machine, the ratio within one run is what counts.

FILE has classes of queries with the pages they look for, as queries.yml has; all of them are asked
unless --split says otherwise. DIR is a built site with folders for addresses: it is searched by
the engine that was built into it, ours or Material's, and by those that index what is built.
The browser's clock starts at the hour at which the corpora are built, so that 下周 is always the
same week: build DIR with SOURCE_DATE_EPOCH set to site_build.BUILT_AT if its dates are asked for.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.browser import chromium
from benchmarks.search.contender import Contender, UnavailableError
from benchmarks.search.corpus import CORPORA, Corpus, given_site
from benchmarks.search.measure import Measured, asked_twice, measured
from benchmarks.search.peers.material import material
from benchmarks.search.peers.minisearch import minisearch
from benchmarks.search.peers.pagefind import pagefind
from benchmarks.search.peers.qunce import engine, qunce
from benchmarks.search.queries import Query, of_split, read_queries, stale
from benchmarks.search.rendered import RenderedPage, rendered_pages
from benchmarks.search.report import beside, misses, report
from benchmarks.search.site_build import Build, as_built, builds

ENGINES = ("qunce", "material", "pagefind", "minisearch")


def main() -> None:
    """One pair of tables per corpus."""
    options = arguments()
    missed: list[str] = []
    with chromium() as browser:
        for make in subjects(options):
            with tempfile.TemporaryDirectory(prefix="search-bench-") as folder:
                corpus = asked_from(make(Path(folder)), options.queries)
                built = as_built(options.site) if options.site else builds(corpus)
                results = bench(browser, corpus, built, options.split, options.engine)
                missed += [f"## {corpus.name}", *misses(results[0])]
    if options.misses:
        options.misses.write_text("\n".join(missed) + "\n", "utf-8")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Compare search engines on Chinese sites.")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=ENGINES)
    parser.add_argument("--site", type=Path, help="a built site, in place of the corpora")
    parser.add_argument("--queries", type=Path, help="a file of queries, in place of their own")
    parser.add_argument("--split", choices=("dev", "test", "all"))
    parser.add_argument(
        "--misses", type=Path, help="write here what the first engine missed among dev queries"
    )
    options = parser.parse_args()
    options.split = options.split or ("all" if options.queries else "test")
    return options


def subjects(options: argparse.Namespace) -> list[Callable[[Path], Corpus]]:
    """What is searched: the site that was named, or the corpora."""
    if options.site:
        return [partial(given_site, options.site.resolve())]
    return [CORPORA[name] for name in options.corpus]


def asked_from(corpus: Corpus, queries: Path | None) -> Corpus:
    """The corpus with the queries of a file, if one was named."""
    return replace(corpus, queries=lambda _: read_queries(queries)) if queries else corpus


def bench(
    browser: Browser,
    corpus: Corpus,
    built: dict[str, Build],
    split: str,
    engines: Sequence[str],
) -> Sequence[Measured]:
    """Ask, print."""
    pages = rendered_pages(built["plain"].site)
    queries = of_split(checked(corpus.queries(pages), pages), split)
    print(f"\n{corpus.name}: {len(pages)} pages, {len(queries)} {split} queries\n", flush=True)
    ready = contenders(corpus, built, pages)
    results = list(measure_all(browser, [ready[name] for name in engines], queries))
    print("\n".join(report(results, built["plain"].took)))
    for ours in (result for result in results if result.contender.name == "qunce-search"):
        first, again = asked_twice(browser, engine(corpus, built), queries)
        print(beside(ours, first, again), flush=True)
    return results


def checked(queries: list[Query], pages: list[RenderedPage]) -> list[Query]:
    """The queries, if what they look for is still there."""
    if gone := stale(queries, pages):
        sys.exit(f"the queries look for what the site no longer has: {', '.join(gone)}")
    return queries


def contenders(
    corpus: Corpus, built: dict[str, Build], pages: list[RenderedPage]
) -> dict[str, Callable[[], Contender]]:
    """How to make each engine ready."""
    site = built["plain"].site
    return {
        "qunce": lambda: qunce(corpus, built),
        "material": lambda: material(corpus, built),
        "pagefind": lambda: pagefind(site, corpus.folder / "pagefind"),
        "minisearch": lambda: minisearch(pages, corpus.folder / "minisearch"),
    }


def measure_all(
    browser: Browser, makers: Iterable[Callable[[], Contender]], queries: Sequence[Query]
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
