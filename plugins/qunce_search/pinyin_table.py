"""How characters are read, in as few bytes as a browser needs to work it out itself."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from pypinyin import lazy_pinyin
from pypinyin.constants import PINYIN_DICT

from qunce_search.tokens import stretches

LONGEST_WORD = 4
"""Characters of context that decide a reading; pypinyin's longer phrases are sayings."""


def common_characters() -> str:
    """The 3755 of GB 2312's first level, which stand in the order of their pinyin.

    Hence syllables and how many characters each has describe all readings in a kilobyte, where a
    list of the characters takes nine; every browser can decode the charset.
    """
    cells = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return b"".join(cells).decode("gb2312", errors="ignore")


def common_readings() -> str:
    """Syllables in the order of `common_characters`, each with its count: `a2ai13an9…`."""
    runs = groupby(map(reading, common_characters()))
    return "".join(f"{syllable}{sum(1 for _ in run)}" for syllable, run in runs)


def other_readings(characters: Iterable[str]) -> str:
    """Those beyond the common ones, each syllable before its characters: `lan岚 liu浏`."""
    others = {(reading(c), c) for c in set(characters) - set(common_characters()) if reading(c)}
    runs = groupby(sorted(others), key=lambda pair: pair[0])
    return " ".join(syllable + "".join(c for _, c in run) for syllable, run in runs)


def words_read_differently(titles: Iterable[str]) -> dict[str, str]:
    """Words of these titles in which a character is not read as it is alone: 重庆 → chong qing."""
    found = {stretch for title in titles for stretch in stretches(title)}
    return {word: read for stretch in sorted(found) for word, read in _words(stretch)}


def reading(character: str) -> str:
    """A character's most usual syllable; empty if unknown."""
    return _typed(PINYIN_DICT.get(ord(character), "").partition(",")[0])


def _words(stretch: str) -> Iterator[tuple[str, str]]:
    syllables = _read(stretch)
    for at, character in enumerate(stretch):
        if syllables[at] != reading(character) != "":
            yield _shortest_word(stretch, syllables, at)


def _shortest_word(stretch: str, syllables: list[str], at: int) -> tuple[str, str]:
    """The fewest neighbours among which the character at `at` is still read as it is here."""
    for length in range(2, LONGEST_WORD + 1):
        for start in range(max(0, at - length + 1), min(at, len(stretch) - length) + 1):
            word = stretch[start : start + length]
            read = _read(word)
            if read[at - start] == syllables[at]:
                return word, " ".join(read)
    return stretch, " ".join(syllables)


def _read(stretch: str) -> list[str]:
    """One syllable per character: what has no reading stays itself."""
    syllables = lazy_pinyin(stretch, errors=list)  # type: ignore[arg-type]  # - its stub forgets lists
    return [_typed(syllable) for syllable in syllables]


def _typed(syllable: str) -> str:
    """As it is typed: without tone, `v` for ü."""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isalpha())
