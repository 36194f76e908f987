"""Chinese cut into words just as jieba cuts it, in half of the time.

Of its tokenizer only the one step is replaced that takes most of it, the choice of words whose
frequencies multiply to the most; and what stands between two marks is cut once however often it
comes up, which on real pages saves another fifth.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, lru_cache, partial
from math import log
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

from qunce_cache.digest import UnknownValueError, digest

Cut: TypeAlias = Callable[..., Iterable[str]]
Route: TypeAlias = dict[int, tuple[float, int]]
"""From each place to the end: how likely the best words are, and where the first one ends."""

VERSION = "0.42.1"
"""The one that is known here; there has been no other since 2020."""

KEPT = 1 << 15
"""Pieces of text, of about eight characters each."""

JIEBA = "jieba"
"""What Material's search calls the module, or None, where it is not installed."""


class Words:
    """The words that a search's jieba knows; a hook may add some between any two pages."""

    def __init__(self, search: ModuleType, last: "Words | None" = None) -> None:
        """`last` is of the build before, where the process has made one: a site that is served."""
        self._search = search
        self._jieba: Any = getattr(search, JIEBA, None)
        self._at_first = self.traces = _traces(self._jieba)
        self.quick = QuickWords(self._jieba)
        if last and last.traces == self.traces and not _may_load_another(self._jieba):
            self.quick = last.quick

    @cached_property
    def _digest(self) -> str:
        return digest(_all_known(self._jieba))

    def digest(self) -> str:
        """What all pages' words depend on; raises UnknownValueError if that changes on the way."""
        if _traces(self._jieba) != self._at_first:
            raise UnknownValueError("words that were added between two pages")
        return self._digest

    @contextmanager
    def quickly(self) -> Iterator[None]:
        """Within it the search cuts words quickly, if it cuts any."""
        if not self._jieba:
            yield
            return
        if (now := _traces(self._jieba)) != self.traces:
            self.traces, self.quick = now, QuickWords(self._jieba)
        setattr(self._search, JIEBA, self.quick)
        try:
            yield
        finally:
            setattr(self._search, JIEBA, self._jieba)


def _is_known(jieba: Any) -> bool:  # noqa: ANN401 - it has no types
    is_usual = jieba.__version__ == VERSION and type(jieba.dt) is jieba.Tokenizer
    return bool(is_usual and jieba.cut == jieba.dt.cut)


def _may_load_another(jieba: Any) -> bool:  # noqa: ANN401 - as above
    """Whether it will load a file of the site's own, which may have changed."""
    return bool(jieba and _is_known(jieba) and jieba.dt.dictionary and not jieba.dt.initialized)


def _traces(jieba: Any) -> object:  # noqa: ANN401 - as above
    """What adding a word changes in any case, and so does taking one away.

    The first adds to the total; the other makes it a word that is never put together.
    """
    if not jieba or not _is_known(jieba):
        return jieba
    known = jieba.dt
    never = {word: known.FREQ.get(word) for word in jieba.finalseg.Force_Split_Words}
    return (known.initialized, known.dictionary, id(known.FREQ), known.total, never)


def _all_known(jieba: Any) -> object:  # noqa: ANN401 - as above
    """As long as jieba has not loaded its dictionary, all it knows is what stands there."""
    if not jieba:
        return None
    if not _is_known(jieba):
        raise UnknownValueError(f"jieba {jieba.__version__}")
    known = jieba.dt
    if known.initialized:
        words: object = [known.FREQ, known.total]
    else:
        words = known.dictionary and Path(known.dictionary).read_bytes()
    return [words, jieba.finalseg.Force_Split_Words]


class QuickWords:
    """Stands for the module jieba, which it leaves as it is."""

    def __init__(self, jieba: ModuleType | None) -> None:
        self._jieba: Any = jieba

    def __getattr__(self, name: str) -> object:
        return getattr(self._jieba, name)

    @cached_property
    def cut(self) -> Cut:
        """What `jieba.cut` does; it loads the dictionary, so nobody asks for it before it is needed.

        Where jieba itself has not loaded it, it need not: so what it has loaded, somebody else
        has asked for, and may have changed.
        """
        jieba, known = self._jieba, self._jieba.dt
        if not _is_known(jieba):
            return jieba.cut  # type: ignore[no-any-return]  # - it has no types
        quick = jieba.Tokenizer(known.dictionary)
        quick.tmp_dir, quick.cache_file = known.tmp_dir, known.cache_file
        if known.initialized:
            quick.FREQ, quick.total, quick.initialized = known.FREQ, known.total, True
        else:
            quick.initialize()
        quick.get_DAG = _nothing
        quick.calc = partial(find_route, quick.FREQ, log(quick.total))

        @lru_cache(KEPT)
        def cut_by_itself(text: str | bytes) -> tuple[str, ...]:
            return tuple(quick.cut(text))

        def cut(text: str | bytes, *options: object, **named: object) -> Iterable[str]:
            asks_more = options or named
            return jieba.cut(text, *options, **named) if asks_more else cut_by_itself(text)

        return cut


def find_route(
    frequencies: Mapping[str, int], log_total: float, text: str, _: None, route: Route
) -> None:
    """Fill `route` for a text, whose words `frequencies` counts.

    There is an entry for each beginning of a word as well, be it 0, so the search for longer words
    ends where there is none. Of two equal ways that with the longer word is taken.
    """
    end_of_text = len(text)
    route[end_of_text] = (0, 0)
    for start in range(end_of_text - 1, -1, -1):
        # What no word begins with, counts as if it had been seen once.
        best, last = -log_total + route[start + 1][0], start
        found = False
        end = start + 1
        while end <= end_of_text and (frequency := frequencies.get(text[start:end])) is not None:
            if frequency:
                way = log(frequency) - log_total + route[end][0]
                if not found or way >= best:
                    best, last, found = way, end - 1, True
            end += 1
        route[start] = (best, last)


def _nothing(_: str) -> None:
    """All words that begin at each place are asked for only to be handed to `find_route`."""
