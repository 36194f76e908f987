"""What the browser must know of the language, cut down to what helps on this site."""

from collections.abc import Container, Iterable, Sequence

from qunce_search.documents import Document
from qunce_search.pinyin_table import common_readings, other_readings, words_read_differently
from qunce_search.synonyms import Groups, useful_groups
from qunce_search.tokens import fold, stretches, terms
from qunce_search.variants import taiwan_words, variants_of

SPOKEN = "周号个这几点开时会讲场报节圣诞国庆阳腊来后过还礼"
"""What queries about days have and a site may lack; their Traditional forms are read as well."""


def tables(
    pages: Sequence[Document],
    synonyms: Groups,
    used_characters: Iterable[str],
    used_terms: Container[str],
) -> dict[str, object]:
    """Readings, Traditional characters and words of the same meaning."""

    def is_used(word: str) -> bool:
        return all(term in used_terms for term in terms(word))

    titles = [fold(section.title) for page in pages for section in page.sections]
    in_titles = {character for title in titles for s in stretches(title) for character in s}
    taiwan = ([word, other] for word, other in taiwan_words().items() if is_used(other))
    groups = useful_groups([*synonyms, *taiwan], is_used)
    return {
        "readings": [common_readings(), other_readings(in_titles)],
        "words": words_read_differently(titles),
        # Words that only readers use have characters that the site may lack.
        "variants": variants_of({*used_characters, *"".join(groups), *SPOKEN}),
        "synonyms": groups,
    }
