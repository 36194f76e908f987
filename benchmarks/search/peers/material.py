"""Material's own search with jieba, and the separator that cures its mixed queries."""

from benchmarks.search.contender import Contender, having
from benchmarks.search.corpus import Corpus
from benchmarks.search.peers.box import Box
from benchmarks.search.site_build import Build


def material(corpus: Corpus, builds: dict[str, Build]) -> Contender:
    """The site built with Material's search plugin."""
    site = having(builds["material"].site, "search/search_index.json")
    return Contender(
        name="Material",
        folder=site,
        driver=Box(corpus.start),
        index="search",
        indexing=builds["material"].took - builds["plain"].took,
    )
