"""一句话图 and 封面: a picture for each takeaway of a summary, and one above its article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from qunce.model.addresses import cover_uri, quote_card_uri
from qunce.model.summary import Summary
from qunce.rendering.poster.drawable import drawable
from qunce.rendering.poster.order import COVER, QUOTE, Order
from qunce.rendering.poster.quote_words import QuoteWords
from qunce.rendering.publishing.article import Article
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.publishing.article_of import article_of


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """One picture: where it stands and what it says."""

    uri: str
    words: QuoteWords


def quote_cards(site: Site, article: Article) -> tuple[QuoteCard, ...]:
    """A card for each takeaway; none where nothing draws, or a code would lead nowhere."""
    if site.press is None or not article.url:
        return ()
    return tuple(
        QuoteCard(quote_card_uri(article.id, number), _words(article, takeaway))
        for number, takeaway in enumerate(article.takeaways, start=1)
    )


def _words(article: Article, sentence: str) -> QuoteWords:
    return QuoteWords(
        sentence=drawable(sentence),
        speaker=drawable("、".join(article.speakers)),
        series=drawable(article.series),
        day=article.day,
        url=article.url,
        site=drawable(article.site),
    )


def quote_card_files(site: Site, summary: Summary) -> Iterator[PlannedFile]:
    """The pictures of one summary, drawn when somebody reads them."""
    if site.press is None or not site.library.settings.site_url:
        return
    yield PlannedFile(cover_uri(summary.share), partial(_draw_cover, site, summary))
    for number in range(1, len(summary.takeaways) + 1):
        uri = quote_card_uri(summary.share, number)
        yield PlannedFile(uri, partial(_draw, site, summary, number))


def _draw_cover(site: Site, summary: Summary) -> bytes:
    article = _without_body(site, summary)
    return site.press(Order(_words(article, article.title), COVER)) if site.press else b""


def _draw(site: Site, summary: Summary, number: int) -> bytes:
    cards = quote_cards(site, _without_body(site, summary))
    return site.press(Order(cards[number - 1].words, QUOTE)) if site.press else b""


def _without_body(site: Site, summary: Summary) -> Article:
    """The article as pictures want it: to parse a body takes longer than to find what was drawn."""
    return article_of(site.library, replace(summary, body=""))
