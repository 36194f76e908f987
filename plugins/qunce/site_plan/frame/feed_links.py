"""How pages lead to the calendars of the site."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.share import Share
from qunce.rendering.html.share.calendar_row import subscribe_row
from qunce.rendering.text.chinese_dates import slot_text
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site


def feed_url(site: Site, feed: str, from_uri: str) -> str:
    """What a calendar app opens; the file itself while the site knows no address."""
    return site.addresses.webcal_url(feed) or site.addresses.relative_url(from_uri, feed)


def feed_row(site: Site, feed: str, from_uri: str, text: str = "") -> Markup:
    """Subscribe, download, copy the address or what is on."""
    return subscribe_row(
        calendar_url=site.addresses.webcal_url(feed),
        download_url=site.addresses.relative_url(from_uri, feed),
        text=text,
    )


def coming_text(site: Site, title: str, shares: Iterable[Share]) -> str:
    """What is on, to be pasted into a chat: a line for each share that is not over."""
    ahead = [
        (share.slot, share)
        for share in shares
        if share.slot and share.is_public and not share.is_off and share.slot.end > site.as_of
    ]
    lines = [
        "，".join(
            filter(
                None,
                (
                    f"{slot_text(slot, site.reference_year)} {share.title}",
                    names(site, share.speakers),
                ),
            )
        )
        for slot, share in ahead
    ]
    return "\n".join([title, *(lines or ["接下来还没有排期"])])
