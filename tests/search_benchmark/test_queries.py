"""The queries of the handbook stay honest: enough of each class, and every page is there."""

from collections import Counter
from pathlib import Path

from benchmarks.search.queries import (
    BLIND_QUERIES,
    FRESH_QUERIES,
    HANDBOOK_QUERIES,
    Query,
    of_split,
    read_queries,
    stale,
)
from benchmarks.search.rendered import RenderedPage

REPOSITORY = Path(__file__).parents[2]
GENERATED = {"calendar/2026-12/", "shares/", "today/", "tools/paste-check/"}
QUERIES = read_queries(HANDBOOK_QUERIES)
BLIND = read_queries(BLIND_QUERIES)
FRESH = read_queries(FRESH_QUERIES)


def source_of(address: str) -> list[Path]:
    """Where the page at an address may be written."""
    name = address.rstrip("/")
    folder = REPOSITORY if name.startswith("playbooks/") else REPOSITORY / "content"
    return [folder / f"{name}.md", folder / name / "index.md"]


def test_every_class_has_queries_to_tune_on_and_queries_to_be_judged_by():
    dev = Counter(query.kind for query in of_split(QUERIES, "dev"))
    test = Counter(query.kind for query in of_split(QUERIES, "test"))
    assert len(dev) == len(test) == 12
    assert min(dev.values()) >= 6
    assert min(test.values()) >= 13


def test_no_query_is_asked_twice():
    for queries in (QUERIES, BLIND, FRESH):
        assert [text for text, n in Counter(q.text for q in queries).items() if n > 1] == []


def test_every_page_looked_for_is_in_the_handbook():
    wanted = set().union(*(query.pages for query in (*QUERIES, *BLIND, *FRESH))) - GENERATED
    assert [page for page in sorted(wanted) if not any(map(Path.exists, source_of(page)))] == []


def test_the_blind_set_is_large_enough_and_asks_for_three_pages_at_most():
    assert min(len(BLIND), len(FRESH)) >= 100
    assert max(len(query.pages) for query in BLIND) <= 3


def test_a_phrase_has_seven_characters_and_a_part_two():
    lengths = {
        kind: {len(q.text) for q in QUERIES if q.kind == kind} for kind in ("phrase", "part")
    }
    assert lengths == {"phrase": {7}, "part": {2}}


def test_the_split_of_a_query_never_changes():
    queries = [Query("title", text, frozenset()) for text in ("嘉宾须知", "红包怎么发")]
    assert [query.split for query in queries] == ["test", "test"]


def test_a_query_is_stale_without_its_page_and_a_phrase_without_its_words():
    pages = [RenderedPage("here/", "红包", (), "讲得好坏不分等。")]
    kept = Query("phrase", "讲得好坏不分等", frozenset(["here/"]))
    reworded = Query("phrase", "讲得好坏分几等", frozenset(["here/"]))
    moved = Query("title", "红包", frozenset(["here/", "gone/"]))
    assert stale([kept, reworded, moved], pages) == ["讲得好坏分几等", "红包"]
