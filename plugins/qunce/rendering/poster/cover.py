"""封面: the picture above an article in 公众号. Lists show the square in its middle alone."""

from qunce.rendering.poster.column import Column, Style
from qunce.rendering.poster.marks import PAPER, QING, QING_TINT, Box, Fill, Fonts, Sheet, Weight
from qunce.rendering.poster.order import COVER_HEIGHT, COVER_WIDTH
from qunce.rendering.poster.parts import moved, title_styles
from qunce.rendering.poster.quote_words import QuoteWords

MARGIN = 28
LEFT = (COVER_WIDTH - COVER_HEIGHT) // 2 + MARGIN
"""Words stand within that square, so that no list cuts them."""
INNER = COVER_HEIGHT - 2 * MARGIN
TITLE = title_styles(64, 56, 50, 44, 38, 34, 30, colour=PAPER)
SERIES = Style(26, Weight.REGULAR, QING_TINT, leading=1.4)


def cover(words: QuoteWords, fonts: Fonts, *, with_photo: bool) -> Sheet:  # noqa: ARG001 - as the posters
    """The sheet in this layout; it has neither photo nor code, which nobody could scan there."""
    foot = Column(fonts, LEFT, INNER, 0)
    foot.text(words.series or words.site, SERIES, 1)
    below = list(moved(foot.marks, down=COVER_HEIGHT - MARGIN - foot.y))
    head = Column(fonts, LEFT, INNER, MARGIN)
    head.fitting(words.sentence, TITLE, COVER_HEIGHT - 2 * MARGIN - foot.y - 12)
    ground = Fill(Box(0, 0, COVER_WIDTH, COVER_HEIGHT), QING)
    return Sheet(COVER_WIDTH, COVER_HEIGHT, (ground, *head.marks, *below))
