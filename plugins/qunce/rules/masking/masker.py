"""Masking texts, and counting what was masked."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from qunce.rules.masking.names import Names
from qunce.rules.masking.patterns import (
    AMOUNT,
    AMOUNT_KIND,
    MONEY_WORDS,
    PATTERNS,
    SENTENCE,
    SUSPICIOUS,
    Pattern,
)

IN_LINK = r"[^\s<>\"'`()\[\]“”‘’「」『』《》【】（），。、；！\u4e00-\u9fff\ud800-\udfff]"
LINK = re.compile(rf"(?:https?://|www\.)(?:{IN_LINK}|\({IN_LINK}*\))+", re.IGNORECASE)
"""An address; a bracket belongs to it when it is closed again."""
LONGEST_LINK = 500
END_OF_SENTENCE = ".,;:!?)]}*_~"
GAPS = re.compile(r"[^0-9a-z]")
LINK_KIND = "链接里的个人信息"
DECODINGS = 3
"""How often an address may have been encoded over again."""


def folded(text: str) -> str:
    """The text in lower case and half width, figures plain: one character for each."""
    return text if text.isascii() and text.islower() else "".join(map(_folded, text))


def _folded(char: str) -> str:
    if char.isascii():
        return char.lower()
    plain = unicodedata.normalize("NFKC", char).lower()
    if len(plain) == 1:
        digit = unicodedata.digit(plain, None)
        return plain if digit is None else str(digit)
    return char


class Masker:
    """Masks one record's texts; `counts` says how much of each kind."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._counts: Counter[str] = Counter()

    @property
    def counts(self) -> Mapping[str, int]:
        """Kind → how many were masked."""
        return self._counts

    def text(self, words: str) -> str:
        """The words without personal data, members' names and addresses of the web."""
        masked = LINK.sub("【链接】", words)
        for sentence in reversed(list(SENTENCE.finditer(masked))):
            if MONEY_WORDS.search(folded(sentence[0])):
                plain = self._without_amounts(sentence[0])
                masked = masked[: sentence.start()] + plain + masked[sentence.end() :]
        # Mail first, as its @ is no mention; then names, as a name may hold a number.
        named = self._names.masked(self._without(masked, PATTERNS[:1]))
        return self._names.without_mentions(self._without(named, PATTERNS[1:]))

    def link(self, address: str) -> str | None:
        """The address, as far as it says nothing about anybody; None where nothing is left."""
        whole = address.rstrip(END_OF_SENTENCE)
        if not whole.lower().startswith("http"):
            whole = f"https://{whole}"
        place, query = re.match(r"([^?#]*)(.*)", whole, re.DOTALL).groups()  # type: ignore[union-attr]  # - matches every text
        if query and (self._tells(query) or SUSPICIOUS.search(folded(_decoded(query)))):
            self._counts[LINK_KIND] += 1
            query = ""
        if "@" in place or self._tells(place) or SUSPICIOUS.search(folded(_decoded(place))):
            self._counts[LINK_KIND] += 1
            return None
        return place + query if len(place + query) <= LONGEST_LINK else None

    def _tells(self, part: str) -> bool:
        """Whether a part of an address has something of a person; ids of articles have not."""
        plain = _decoded(part)
        found = (
            pattern
            for pattern in PATTERNS
            if pattern.in_addresses
            for match in pattern.expression.finditer(folded(plain))
            if pattern.holds(GAPS.sub("", _value(match)))
        )
        return any(found) or self._names.are_in(plain)

    def _without(self, words: str, patterns: Sequence[Pattern]) -> str:
        for pattern in patterns:
            plain = folded(words)
            for match in reversed(list(pattern.expression.finditer(plain))):
                if pattern.holds(GAPS.sub("", _value(match))):
                    start, end = _span(match)
                    words = f"{words[:start]}{pattern.mask}{words[end:]}"
                    self._counts[pattern.kind] += 1
        return words

    def _without_amounts(self, sentence: str) -> str:
        for match in reversed(list(AMOUNT.finditer(folded(sentence)))):
            self._counts[AMOUNT_KIND] += 1
            sentence = f"{sentence[: match.start()]}【{AMOUNT_KIND}】{sentence[match.end() :]}"
        return sentence


def links_in(text: str) -> list[str]:
    """The addresses of a text, in order."""
    return [found[0].rstrip(END_OF_SENTENCE) for found in LINK.finditer(text)]


def _decoded(part: str) -> str:
    for _ in range(DECODINGS):
        part = unquote(part)
    return part


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("value") if "value" in match.re.groupindex else match.span()


def _value(match: re.Match[str]) -> str:
    return match["value"] if "value" in match.re.groupindex else match[0]
