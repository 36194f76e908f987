"""Which characters a poster can show: a font for text has no emoji, nor what nobody sees."""

import re

from qunce.rendering.text.characters import visible
from qunce.rendering.text.graphemes import graphemes

EMOJI = re.compile(
    "[\ufe0f\u20e3\u2300-\u23ff\u2600-\u2604\u2607-\u27bf\u2b00-\u2bff\U0001f000-\U0001fbff\U000e0000-\U000e007f]"
)
"""What phones draw in colour, and what makes an emoji of the character before it; ★ and ☆ are
text."""
UNSEEN = re.compile("[\u200d\ufe00-\ufe0f\ufff0-\ufffb\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Joiners and selectors that are left over, and private characters, which no font shares."""
BLANKS = re.compile(r"\s+")
TOO_MANY_MARKS = 4
"""Accents upon one letter; texts with more of them run over the lines around."""


def drawable(text: str) -> str:
    """The text in one line, without emoji and without marks that climb out of their line."""
    kept = (_tame(one) for one in graphemes(visible(text)) if not EMOJI.search(one))
    return BLANKS.sub(" ", UNSEEN.sub("", "".join(kept))).strip()


def _tame(grapheme: str) -> str:
    return grapheme[:TOO_MANY_MARKS]
