"""What the browser must know of the language, cut down to what helps on this site."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence, Set

from qunce_search.documents import Document
from qunce_search.pinyin_table import common_readings, other_readings, words_read_differently
from qunce_search.synonyms import Groups, other_words
from qunce_search.tokens import fold, stretches, terms
from qunce_search.variants import is_simple, simplified, taiwan_words, variants_of

Others = Mapping[str, Sequence[str]]
"""A word → other words for it."""

SPOKEN = "周号个这几点开时会讲场报节圣诞国庆阳腊来后过还礼"
"""What queries about days have and a site may lack; their Traditional forms are read as well."""


FAINT = frozenset(
    "的了吧啊呀么哪谁几是在和与及或我你您他她它要想有没把被给就都也又很太这那办怎什多少吗呢"
)
"""What is mostly a word that says nothing, or a part of one: the client does not ask for those."""


def readings(pages: Sequence[Document]) -> dict[str, object]:
    """How what stands in titles is read."""
    titles = [fold(section.title) for page in pages for section in page.sections]
    in_titles = {character for title in titles for s in stretches(title) for character in s}
    return {
        "readings": [common_readings(), other_readings(in_titles)],
        "words": words_read_differently(titles),
    }


def others_of(synonyms: Groups, used_terms: Container[str]) -> Others:
    """Words, ours and those of Taiwan, that have others on this site."""

    def is_used(word: str) -> bool:
        return all(term in used_terms for term in terms(word))

    taiwan = ([word, other] for word, other in taiwan_words().items() if is_used(other))
    return other_words([*synonyms, *taiwan], is_used)


def by_telling_term(others: Others) -> dict[str, list[str]]:
    """A term of each word that every query with the word asks for → `裂变 拉新 转介绍`.

    Words of which nothing is certain to be asked for stand under the empty term.
    """
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for word, rest in others.items():
        telling = (term for term in terms(word) if FAINT.isdisjoint(term))
        lines[max(telling, key=len, default="")].append(" ".join([word, *rest]))
    return lines


def variant_tables(
    own: Set[str], used: Iterable[str], others: Others
) -> tuple[tuple[str, str], tuple[str, str]]:
    """Traditional characters and what they stand for, those needed at once and all the others.

    At once: what the site has itself, and what stands among the simplified characters of GB 2312.
    By being none of these, a browser knows the others.

    `own` are the site's characters as they are written, `used` as they are searched for. Words
    that only readers use have characters that the site may lack.
    """
    pairs = variants_of({*used, *"".join(others), *SPOKEN})
    at_once = {variant for variant in pairs if variant in own or is_simple(variant)}
    return _columns(pairs, at_once), _columns(pairs, pairs.keys() - at_once)


def written(pages: Iterable[Document]) -> set[str]:
    """The Traditional characters of these pages."""
    sections = [section for page in pages for section in page.sections]
    characters = set[str]().union(*(s.title for s in sections), *(s.text for s in sections))
    return {character for character in characters if ord(character) in simplified()}


def _columns(pairs: Mapping[str, str], wanted: Set[str]) -> tuple[str, str]:
    rows = [pair for pair in pairs.items() if pair[0] in wanted]
    return "".join(variant for variant, _ in rows), "".join(simple for _, simple in rows)
