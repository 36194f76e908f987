"""How a message quotes what an author wrote, and guesses what was meant."""

import difflib
from collections.abc import Iterable

LONGEST_QUOTE = 40


def quoted(text: str) -> str:
    """The text in Chinese quotes, on one line, cut when long."""
    line = " ".join(text.split())
    if len(line) > LONGEST_QUOTE:
        line = line[:LONGEST_QUOTE] + "……"
    return f"「{line}」" if set(line) & set("“”") else f"“{line}”"


def joined(*words: str) -> str:
    """Words in a row, with a space only where Chinese meets Latin."""
    line = ""
    for word in filter(None, words):
        apart = line and line[-1].isascii() != word[0].isascii()
        line += f" {word}" if apart else word
    return line


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word this one was probably meant to be."""
    by_folded = {folded(name): name for name in known}
    close = difflib.get_close_matches(folded(word[:80]), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def folded(word: str) -> str:
    """Case, spaces, and the kind of dash do not tell words apart."""
    return word.casefold().replace("_", "-").replace(" ", "-")


def listed(words: Iterable[str]) -> str:
    """Words in a row for a hint."""
    return "、".join(words)


def yaml_text(text: str) -> str:
    """The text in quotes that keep every character of it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
