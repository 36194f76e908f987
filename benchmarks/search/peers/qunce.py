"""Our own search, as the site ships it."""

from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.search.contender import Contender, having
from benchmarks.search.corpus import Corpus
from benchmarks.search.peers.box import Box
from benchmarks.search.peers.script import Script
from benchmarks.search.site_build import Build

INDEX = "assets/qunce-search"

ASK = """void (window.ask = async (text) => {
  await window.qunceSearch.start();
  const { results } = await window.qunceSearch.engine.search(text);
  return results.map((result) => new URL(result.url, window.qunceSearch.root).href);
})"""


@dataclass(frozen=True, slots=True)
class Engine(Script):
    """The engine behind the box, called from a page of the site."""

    def open(self, page: Page, root: str) -> None:
        """Load the page; the engine comes with the first query."""
        page.goto(f"{root}{self.start}{'index.html' if root.startswith('file:') else ''}")
        page.evaluate(ASK)


def qunce(corpus: Corpus, builds: dict[str, Build]) -> Contender:
    """The site built with qunce-search, typed into."""
    site, added = having(builds["qunce"].site, INDEX), builds["qunce"].took - builds["plain"].took
    return Contender("qunce-search", site, Box(corpus.start), INDEX, added)


def engine(corpus: Corpus, builds: dict[str, Build]) -> Contender:
    """The same site, without the way through the box."""
    site, added = having(builds["qunce"].site, INDEX), builds["qunce"].took - builds["plain"].took
    return Contender("engine", site, Engine(corpus.start), INDEX, added)
