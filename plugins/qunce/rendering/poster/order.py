"""What is asked of a press, and which layouts there are; plans name these without drawing."""

from collections.abc import Callable
from dataclasses import dataclass

from qunce.rendering.poster.quote_words import QuoteWords
from qunce.rendering.poster.words import PosterWords

PROGRAMME, HEADLINE, PLAIN = "节目单", "大字", "极简"
LAYOUTS = (PROGRAMME, HEADLINE, PLAIN)
"""Those one may ask for; all of one size."""
USUAL = PROGRAMME
CARD = "链接卡片"
"""Of another shape than the posters: what a chat shows beside a link."""

WIDTH, HEIGHT = 1080, 1920
"""Of a poster, in pixels."""
CARD_WIDTH, CARD_HEIGHT = 1200, 630
QUOTE = "一句话"
"""One takeaway of a summary: its words are QuoteWords."""
QUOTE_WIDTH, QUOTE_HEIGHT = 1080, 1440
COVER = "封面"
"""Of an article in 公众号, whose title is the sentence of its QuoteWords."""
COVER_WIDTH, COVER_HEIGHT = 900, 383


@dataclass(frozen=True, slots=True)
class Order:
    """All that decides how a poster looks, but for the fonts."""

    words: PosterWords | QuoteWords
    layout: str = USUAL
    photo: str | None = None
    """Path in the project."""


Press = Callable[[Order], bytes]
"""Draws a poster: it has fonts and reads photos."""
