"""Queries a machine can derive from a site nobody wrote any for.

Only classes whose right answer follows from the text: what occurs in exactly one title, or in
exactly one page. No questions and no synonyms, so the scores say less than those of the handbook.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256

from opencc import OpenCC  # type: ignore[import-untyped]  # - it ships no types
from pypinyin import Style, lazy_pinyin

from benchmarks.search.queries import Query
from benchmarks.search.rendered import RenderedPage

PER_CLASS = 24

HAN = r"[\u4e00-\u9fff]"
PHRASE = 7
"""Characters in a phrase, as in the queries of the handbook."""

OPENING = range(4, 9)
"""So many syllables somebody spells out in pinyin."""

Pairs = Iterable[tuple[str, str]]
"""A query and the address of the only page that answers it."""


def derived_queries(pages: list[RenderedPage]) -> list[Query]:
    """Up to PER_CLASS queries of each class; the same site gives the same ones."""
    titles = only_once((page.title, page.address) for page in pages)
    classes: dict[str, Pairs] = {
        "title": titles.items(),
        "section": sections(pages),
        "part": parts_of(pages, 2),
        "mixed": mixed(titles),
        "typo": typos(titles),
        "traditional": traditional(titles),
        "pinyin": spelt(titles, Style.NORMAL),
        "initials": spelt(titles, Style.FIRST_LETTER),
        "single": parts_of(pages, 1),
        "phrase": phrases(pages),
    }
    return [
        Query(kind, text, frozenset([address]))
        for kind, pairs in classes.items()
        for text, address in chosen(pairs)
    ]


def chosen(pairs: Pairs) -> list[tuple[str, str]]:
    """An even choice that does not depend on the order of pages."""
    return sorted(pairs, key=lambda pair: sha256(pair[0].encode()).digest())[:PER_CLASS]


def only_once(pairs: Pairs) -> dict[str, str]:
    """Texts that belong to one page alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for text, address in pairs:
        owners[text].add(address)
    return {text: min(addresses) for text, addresses in owners.items() if len(addresses) == 1}


def sections(pages: list[RenderedPage]) -> Pairs:
    """Headings with at least four Chinese characters that are not part of a title."""
    titles = "\n".join(page.title for page in pages)
    found = only_once((heading, page.address) for page in pages for heading in page.headings)
    return [
        (heading, address)
        for heading, address in found.items()
        if len(re.findall(HAN, heading)) >= 4 and heading not in titles
    ]


def parts_of(pages: list[RenderedPage], length: int) -> Pairs:
    """Chinese characters side by side that occur in one title only."""
    return only_once(
        (part, page.address) for page in pages for part in windows(page.title, length)
    ).items()


def windows(text: str, length: int) -> Iterator[str]:
    """All stretches of so many Chinese characters."""
    return (match[1] for match in re.finditer(f"(?=({HAN}{{{length}}}))", text))


def mixed(titles: dict[str, str]) -> Pairs:
    """Titles of Latin and Chinese, typed small and without spaces."""
    for title, address in titles.items():
        if re.search("[A-Za-z]", title) and re.search(HAN, title):
            yield re.sub(r"\s+", "", title).lower(), address


def typos(titles: dict[str, str]) -> Pairs:
    """Titles with the middle Chinese character replaced by one that sounds the same."""
    common = Counter(character for title in titles for character in re.findall(HAN, title))
    for title, address in titles.items():
        places = [match.start() for match in re.finditer(HAN, title)]
        if len(places) < 4:
            continue
        place = places[len(places) // 2]
        sound = lazy_pinyin(title[place])
        alike = [
            c for c, _ in common.most_common() if c != title[place] and lazy_pinyin(c) == sound
        ]
        if alike:
            yield title[:place] + alike[0] + title[place + 1 :], address


def traditional(titles: dict[str, str]) -> Pairs:
    """Titles in Traditional characters, where they differ."""
    converted = OpenCC("s2t").convert
    return (
        (text, address) for title, address in titles.items() if (text := converted(title)) != title
    )


def spelt(titles: dict[str, str], style: Style) -> Pairs:
    """The openings of titles in pinyin, where no other opening reads the same."""
    return only_once(
        ("".join(lazy_pinyin(opening, style=style)), address)
        for opening, address in openings(titles)
    ).items()


def openings(titles: dict[str, str]) -> Pairs:
    """The fewest Chinese characters, four to eight, that begin one title and are in no other."""
    for title, address in titles.items():
        for length in OPENING:
            opening = title[:length]
            others = any(opening in other for other in titles if other != title)
            if re.fullmatch(f"{HAN}{{{length}}}", opening) and not others:
                yield opening, address
                break


def phrases(pages: list[RenderedPage]) -> Pairs:
    """From each page the first stretch of running text that no other page has."""
    found = only_once((text, page.address) for page in pages for text in windows(page.text, PHRASE))
    first: dict[str, str] = {}
    for text, address in found.items():
        first.setdefault(address, text)
    return ((text, address) for address, text in first.items())
