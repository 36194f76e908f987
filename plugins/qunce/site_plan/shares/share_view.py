"""All that a share's page tells, gathered once, so that the page is drawn without asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qunce.model.addresses import (
    person_uri,
    relative_url,
    series_uri,
    share_feed_uri,
    share_uri,
    site_path,
    webcal_url,
)
from qunce.model.people import Person
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.rendering.html.missing import Lack
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.text.share_values import share_values
from qunce.rules.due import CHANGE_NOTICES
from qunce.rules.standing import is_over
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_facts import facts, related
from qunce.site_plan.shares.share_missing import lacks
from qunce.site_plan.shares.share_pack import messages


@dataclass(frozen=True, slots=True)
class ShareView:
    """A share as its own page on one site shows it; addresses are as seen from that page."""

    share: Share
    reference_year: int
    is_over: bool
    summary: Summary | None
    """The one that this site shows."""
    zone_note: str
    """Whose clocks its times are on, where they are not the site's."""
    series: Ref | None
    speakers: tuple[tuple[Person, str], ...]
    """Each with the address of their page."""
    facts: tuple[Fact, ...]
    related: tuple[Fact, ...]
    page_url: str
    """Absolute, for machines; empty while the site knows no address."""
    site_name: str
    feed_url: str
    """Its calendar file, to download."""
    calendar_url: str
    """The same, for calendar apps to subscribe to."""
    lacks: tuple[Lack, ...]
    values: Mapping[str, str]
    """What fills the placeholders of its texts: its times and names in words."""
    pack: tuple[Message, ...]
    notice_url: str | None
    """The place in the pack that tells of its last change."""


def view_of(site: Site, share: Share) -> ShareView:
    """Ask site, rules and texts for everything, each once."""
    page, feed, settings = share_uri(share.id), share_feed_uri(share.id), site.library.settings
    feed_url = relative_url(page, feed)
    values = share_values(site.library, share, site.reference_year)
    pack = messages(site, share, values, page)
    elsewhere = share.timezone != settings.timezone
    return ShareView(
        share=share,
        reference_year=site.reference_year,
        is_over=is_over(share, site.as_of),
        summary=site.summary(share.id),
        zone_note=f"（{share.timezone} 时间）" if elsewhere else "",
        series=_series(site, share),
        speakers=_speakers(site, share),
        facts=facts(site, share),
        related=related(site, share),
        page_url=settings.site_url and settings.site_url + site_path(page),
        site_name=settings.site_name,
        feed_url=feed_url,
        calendar_url=webcal_url(settings.site_url, feed) or feed_url,
        lacks=tuple(lacks(site, share)),
        values=values,
        pack=pack,
        notice_url=_notice_url(pack),
    )


def _series(site: Site, share: Share) -> Ref | None:
    if not share.series:
        return None
    url = relative_url(share_uri(share.id), series_uri(share.series))
    return Ref(site.library.series[share.series].title, url)


def _speakers(site: Site, share: Share) -> tuple[tuple[Person, str], ...]:
    return tuple(
        (site.library.people[id], relative_url(share_uri(share.id), person_uri(id)))
        for id in share.speakers
    )


def _notice_url(pack: Sequence[Message]) -> str | None:
    notices = (message.snippet for message in pack if message.snippet.purpose in CHANGE_NOTICES)
    return next((f"#{message_anchor(snippet)}" for snippet in notices), None)
