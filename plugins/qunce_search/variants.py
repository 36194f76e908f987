"""Traditional characters and Taiwan's words, as OpenCC's dictionaries have them."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


@cache
def simplified() -> Mapping[int, str]:
    """Traditional character → its simplified form, ready for `str.translate`.

    Where a character has several, the first: 乾 becomes 干 in the index and in the query alike,
    so nothing is lost by it.
    """
    return {
        ord(character): forms[0]
        for character, forms in _dictionary("TSCharacters.txt")
        if len(character) == len(forms[0]) == 1 and character != forms[0]
    }


def variants_of(characters: set[str]) -> dict[str, str]:
    """The Traditional characters that stand for some of these → what each stands for."""
    pairs = sorted(
        (simple, chr(code)) for code, simple in simplified().items() if simple in characters
    )
    return {variant: simple for simple, variant in pairs}


def is_simple(character: str) -> bool:
    """Whether it is one of GB 2312, the simplified characters in daily use."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def taiwan_words() -> dict[str, str]:
    """Taiwan's word → the mainland's, both in simplified characters: 资讯 → 信息."""
    words = {
        word.translate(simplified()): forms[0].translate(simplified())
        for word, forms in _dictionary("TWPhrasesRev.txt")
    }
    return {word: other for word, other in words.items() if word != other}


def _dictionary(name: str) -> Iterator[tuple[str, list[str]]]:
    """A dictionary's lines: a word, a tab, its forms with spaces between."""
    text = files("opencc").joinpath("dictionary", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        word, _, forms = line.partition("\t")
        if forms:
            yield word, forms.split()
