"""A share's poster on its page."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.poster.order import HEIGHT, WIDTH
from qunce.rendering.poster.words import PosterWords


def poster_fold(address: str, *, file_name: str, words: PosterWords) -> Markup:
    """Folded away, as it repeats the page; its words stand in for it where it is not seen."""
    return html_fragment(
        "poster_fold.html",
        address=address,
        file_name=file_name,
        words=words.in_one_sentence,
        width=WIDTH,
        height=HEIGHT,
    )
