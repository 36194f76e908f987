"""A poster drawn in one of the layouts."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PIL import Image

from qunce.rendering.poster.card import card
from qunce.rendering.poster.cover import cover
from qunce.rendering.poster.headline import headline
from qunce.rendering.poster.marks import Fonts, Sheet
from qunce.rendering.poster.order import CARD, COVER, HEADLINE, PLAIN, PROGRAMME, QUOTE
from qunce.rendering.poster.painting import painted
from qunce.rendering.poster.plain import plain
from qunce.rendering.poster.programme import programme
from qunce.rendering.poster.quote import quote
from qunce.rendering.poster.quote_words import QuoteWords
from qunce.rendering.poster.words import PosterWords

SHEETS: Mapping[str, Callable[..., Sheet]] = MappingProxyType(
    {PROGRAMME: programme, HEADLINE: headline, PLAIN: plain, CARD: card, QUOTE: quote, COVER: cover}
)


def sheet_of(
    words: PosterWords | QuoteWords, layout: str, fonts: Fonts, *, with_photo: bool
) -> Sheet:
    """Where everything stands."""
    return SHEETS[layout](words, fonts, with_photo=with_photo)


def draw(
    words: PosterWords | QuoteWords, layout: str, fonts: Fonts, photo: Image.Image | None
) -> bytes:
    """The finished PNG."""
    sheet = sheet_of(words, layout, fonts, with_photo=photo is not None)
    return painted(sheet, fonts, photo)
