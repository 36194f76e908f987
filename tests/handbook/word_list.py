"""Lists of words kept out of the handbook, each with its reason, and where they may stand."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tests.handbook.passages import Passage
from tests.handbook.real import rules


@dataclass(frozen=True, slots=True)
class WordList:
    """`hits`: a text → words as found, why not. `allowed`: file or folder/ → words → why."""

    hits: Callable[[str], Iterable[tuple[str, str]]]
    allowed: Mapping[str, Mapping[str, str]]

    def found(self, passages: Iterable[Passage]) -> list[str]:
        """What stands where it may not, as `file:line`, word, reason."""
        return [
            f"{passage.place}：“{word}”。{why}"
            for passage, word, why in self._hits(passages)
            if not any(word in self.allowed[key] for key in self._keys(passage))
        ]

    def unneeded(self, passages: Iterable[Passage]) -> list[str]:
        """Exceptions nothing asks for any more."""
        needed = {
            (key, word) for passage, word, _ in self._hits(passages) for key in self._keys(passage)
        }
        return [
            f"{key}：{word}"
            for key, words in self.allowed.items()
            for word in words
            if (key, word) not in needed
        ]

    def _hits(self, passages: Iterable[Passage]) -> Iterator[tuple[Passage, str, str]]:
        for passage in passages:
            for word, why in self.hits(passage.text):
                yield passage, word, why

    def _keys(self, passage: Passage) -> Iterator[str]:
        for key in self.allowed:
            if passage.path == key or (key.endswith("/") and passage.path.startswith(key)):
                yield key


def word_list(name: str) -> WordList:
    """The list in rules/<name>.yml: `words`, pattern → why not, and `allowed`."""
    loaded = rules(name)
    return WordList(partial(_house_words, loaded["words"]), loaded.get("allowed", {}))


def _house_words(words: Mapping[str, str], text: str) -> Iterator[tuple[str, str]]:
    for pattern, why in words.items():
        for hit in re.finditer(pattern, text):
            yield hit[0], why
