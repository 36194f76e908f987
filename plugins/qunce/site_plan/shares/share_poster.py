"""The poster of a share, the picture for links to it, and where its page shows it."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import (
    own_poster_uris,
    share_card_uri,
    share_photo_uris,
    share_poster_uri,
    share_uri,
)
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rendering.html.share.poster_fold import poster_fold
from qunce.rendering.poster.order import CARD, USUAL, Order
from qunce.rendering.poster.words import poster_words
from qunce.rules.posters import has_poster
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def posters(site: Site) -> Iterator[PlannedFile]:
    """Two pictures for each share that has a poster, drawn when somebody reads them."""
    for share in site.shares:
        if _is_drawn(site, share):
            yield PlannedFile(share_poster_uri(share.id), partial(_draw, site, share, USUAL))
        if _has_card(site, share):
            yield PlannedFile(share_card_uri(share.id), partial(_draw, site, share, CARD))


def poster_texts(site: Site) -> Iterator[tuple[str, str]]:
    """What each drawn picture says, by its uri: no program reads it off the picture."""
    for share in site.shares:
        words = str(poster_words(site.library, share, site.reference_year))
        if _is_drawn(site, share):
            yield share_poster_uri(share.id), words
        if _has_card(site, share):
            yield share_card_uri(share.id), words


def poster_part(site: Site, share: Share) -> Markup:
    """The poster behind a fold; nothing for a share without one."""
    if not _is_drawn(site, share):
        return Markup()
    address = site.addresses.relative_url(share_uri(share.id), share_poster_uri(share.id))
    words = poster_words(site.library, share, site.reference_year)
    return poster_fold(address, file_name=f"{share.id}-海报.png", words=words)


def link_card(site: Site, share: Share) -> str:
    """The whole address of the picture for links to a share; empty for one without."""
    return site.addresses.public_url(share_card_uri(share.id)) if _has_card(site, share) else ""


def poster_order(library: Library, share: Share, layout: str, reference_year: int) -> Order:
    """What a press needs to draw a share's poster; its photo is what lies beside it."""
    photos = filter(None, map(library.asset_at, share_photo_uris(share.id)))
    photo = None if layout == CARD else next(photos, None)
    return Order(poster_words(library, share, reference_year), layout, photo)


def _is_drawn(site: Site, share: Share) -> bool:
    """Not beside a poster that somebody made by hand."""
    return _has_card(site, share) and not any(map(site.library.asset_at, own_poster_uris(share.id)))


def _has_card(site: Site, share: Share) -> bool:
    """Without the site's address there is nothing that a code or a preview could lead to."""
    return (
        site.press is not None
        and bool(site.library.settings.site_url)
        and has_poster(share, site.as_of)
        and site.library.asset_at(share_card_uri(share.id)) is None
    )


def _draw(site: Site, share: Share, layout: str) -> bytes:
    order = poster_order(site.library, share, layout, site.reference_year)
    return site.press(order) if site.press else b""
