"""What a reader takes for one character: an emoji of several, a flag, a letter with its accents."""

import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"


def graphemes(text: str) -> Iterator[str]:
    """The text in such characters, after UAX 29 as far as chats need it.

    The script that splits texts in the browser does the same (theme/scripts/split.js). A line
    break stands alone; what follows a joiner, and what is put upon the character before, belongs
    to that; regional indicators make flags in pairs.
    """
    cluster = ""
    for char in text:
        if cluster and not _belongs(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _belongs(cluster: str, char: str) -> bool:
    if char == "\n" or cluster == "\n":
        return False
    if _is_regional(char):
        return cluster[-1] == JOINER or (len(cluster) == 1 and _is_regional(cluster))
    return cluster[-1] == JOINER or char == JOINER or _is_put_upon(char)


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_put_upon(char: str) -> bool:
    """Marks and variation selectors, skin tones, tags of subdivision flags, jamo within Hangul."""
    return (
        unicodedata.category(char).startswith("M")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
        or "\u1160" <= char <= "\u11ff"
    )
