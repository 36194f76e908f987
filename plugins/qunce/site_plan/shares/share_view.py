"""All that a share's page tells, gathered once, so that the page is drawn without asking."""

from collections.abc import Mapping
from dataclasses import dataclass

from qunce.model.addresses import (
    alarm_feed_uri,
    live_uri,
    person_uri,
    series_uri,
    share_feed_uri,
    share_uri,
    summary_uri,
)
from qunce.model.people import Person
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.rendering.html.pack import Message
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.html.share.missing import Lack
from qunce.rendering.text.share_values import share_values
from qunce.rules.times.standing import Standing, standing
from qunce.site_plan.frame.feed_links import feed_url
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.live_messages import has_live_page
from qunce.site_plan.shares.share_facts import facts, related
from qunce.site_plan.shares.share_missing import lacks
from qunce.site_plan.shares.share_pack import is_notice, messages, next_of


@dataclass(frozen=True, slots=True)
class ShareView:
    """A share as its own page on one site shows it; addresses are as seen from that page."""

    share: Share
    reference_year: int
    standing: Standing
    """As the page is built; its script goes by the reader's clock."""
    summary: Summary | None
    """The one that this site shows."""
    summary_url: str
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
    calendar_url: str
    """Its calendar file, for calendar apps to subscribe to or to download."""
    alarm_url: str
    """The same with reminders."""
    live_url: str
    """Empty for a share that has no page for its evening."""
    lacks: tuple[Lack, ...]
    values: Mapping[str, str]
    """What fills the placeholders of its texts: its times and names in words."""
    pack: tuple[Message, ...]
    """Without the notice of its last change."""
    notice: Message | None
    next: Message | None
    """Of the pack what is to be sent as the page is built."""

    @property
    def is_over(self) -> bool:
        """Whether it has taken place."""
        return self.standing is Standing.OVER


def view_of(site: Site, share: Share) -> ShareView:
    """Ask site, rules and texts for everything, each once."""
    page, feed, settings = share_uri(share.id), share_feed_uri(share.id), site.library.settings
    url = site.addresses.relative_url
    values = share_values(site.library, share, site.reference_year)
    everything = messages(site, share, values, page)
    pack = tuple(message for message in everything if not is_notice(message))
    elsewhere = share.timezone != settings.timezone
    return ShareView(
        share=share,
        reference_year=site.reference_year,
        standing=standing(share, site.as_of),
        summary=site.summary(share.id),
        summary_url=url(page, summary_uri(share.id)),
        zone_note=f"（{share.timezone} 时间）" if elsewhere else "",
        series=_series(site, share),
        speakers=_speakers(site, share),
        facts=facts(site, share),
        related=related(site, share),
        page_url=site.addresses.public_url(page),
        site_name=settings.site_name,
        calendar_url=feed_url(site, feed, page),
        alarm_url=feed_url(site, alarm_feed_uri(feed), page),
        live_url=url(page, live_uri(share.id)) if has_live_page(share) else "",
        lacks=tuple(lacks(site, share)),
        values=values,
        pack=pack,
        notice=next(filter(is_notice, everything), None),
        next=next_of(pack, share, site.as_of),
    )


def _series(site: Site, share: Share) -> Ref | None:
    if not share.series:
        return None
    url = site.addresses.relative_url(share_uri(share.id), series_uri(share.series))
    return Ref(site.library.series[share.series].title, url)


def _speakers(site: Site, share: Share) -> tuple[tuple[Person, str], ...]:
    return tuple(
        (site.library.people[id], site.addresses.relative_url(share_uri(share.id), person_uri(id)))
        for id in share.speakers
    )
