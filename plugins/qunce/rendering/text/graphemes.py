"""What a reader takes for one character: an emoji of several, a flag, a letter with its accents."""

import re
import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"
SINGLE = re.compile(
    "[\x00-\u02ff\u2010-\u2027\u3000-\u3029\u3041-\u3096\u4e00-\u9fff\uff00-\uffef]*"
)
"""Characters that never make one with another: most lines hold nothing else."""
LINES = re.compile("[^\n]+|\n")


def graphemes(text: str) -> Iterator[str]:
    """The text in such characters, after UAX 29 as far as chats need it.

    The script that splits texts in the browser does the same (theme/scripts/split.js). A line
    break stands alone; what follows a joiner, and what is put upon the character before, belongs
    to that; regional indicators make flags in pairs.
    """
    for line in LINES.findall(text):
        yield from line if SINGLE.fullmatch(line) else _clusters(line)


def _clusters(line: str) -> Iterator[str]:
    cluster = ""
    for char in line:
        if cluster and not _belongs(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _belongs(cluster: str, char: str) -> bool:
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
