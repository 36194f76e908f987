"""The upper half of a share's page: what it is, what changed, who speaks, how to note it down."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from qunce.model.addresses import (
    person_uri,
    relative_url,
    series_uri,
    share_feed_uri,
    share_uri,
    site_path,
    webcal_url,
)
from qunce.model.share import Share
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share import calendar_row, changes_html, people_and_facts, share_head
from qunce.rendering.payloads.event_json import event_script
from qunce.rules.due import CHANGE_NOTICES
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_facts import facts

WHEN_AND_WHERE = ("主题", "时间", "群", "地点", "会议链接", "分享链接")


def head(site: Site, share: Share, *, how: str) -> Markup:
    """Series, title, time; `how` people take part, in words."""
    series = None
    if share.series:
        url = relative_url(share_uri(share.id), series_uri(share.series))
        series = Ref(site.library.series[share.series].title, url)
    elsewhere = share.timezone != site.library.settings.timezone
    return share_head(
        share,
        series=series,
        how=how,
        zone_note=f"（{share.timezone} 时间）" if elsewhere else "",
        reference_year=site.reference_year,
    )


def changes(site: Site, share: Share, pack: Iterable[Message]) -> Markup:
    """The ledger in words, with the way to its notice if the pack holds one."""
    notices = (message.snippet for message in pack if message.snippet.purpose in CHANGE_NOTICES)
    notice = next((f"#{message_anchor(snippet)}" for snippet in notices), None)
    return changes_html(
        share,
        previous=share.previous_starts,
        notice_url=notice,
        reference_year=site.reference_year,
    )


def people(site: Site, share: Share) -> Markup:
    """Speakers beside the facts."""
    speakers = [
        (site.library.people[id], relative_url(share_uri(share.id), person_uri(id)))
        for id in share.speakers
    ]
    return people_and_facts(speakers, facts(site, share))


def calendar(site: Site, share: Share, values: Mapping[str, str]) -> Markup:
    """Add to a calendar; nothing for a share that is off, not published, or of no known hour."""
    if not share.slot or share.slot.is_whole_day or share.is_off or not share.is_public:
        return Markup()
    feed = share_feed_uri(share.id)
    download = relative_url(share_uri(share.id), feed)
    return calendar_row(
        calendar_url=webcal_url(site.library.settings.site_url, feed) or download,
        download_url=download,
        when_and_where="\n".join(values[name] for name in WHEN_AND_WHERE if values[name]),
        until=share.slot.end.isoformat(),
    )


def structured_data(site: Site, share: Share, values: Mapping[str, str]) -> Markup:
    """The share as an Event, if it is published."""
    if not share.is_public:
        return Markup()
    settings = site.library.settings
    return event_script(
        share,
        page_url=settings.site_url and settings.site_url + site_path(share_uri(share.id)),
        description=values["简介"],
        speakers=[site.library.people[id].title for id in share.speakers],
        organizer=settings.site_name,
        previous=share.previous_starts,
    )
