"""The next of some shares, at the top of a page about a group, a series or a person."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.share import Share, Slot
from qunce.rendering.html.pack import Message
from qunce.rendering.html.share.next_share import Coming, next_share
from qunce.rendering.text.chinese_dates import slot_text
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.near_shares import shares_ahead
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_pack import is_notice, messages

SHARES = 2
"""More than one, so that the page is right until it is built anew."""
MESSAGES = 6
PAST = timedelta(hours=12)


def next_share_of(site: Site, shares: Iterable[Share], from_uri: str, group: str = "") -> Markup:
    """The nearest of shares by start with the message to send for it; nothing if none is ahead.

    With a group, only its own copy of each message.
    """
    ahead = islice(shares_ahead(shares, site.as_of), SHARES)
    coming = [_coming(site, s, s.slot, from_uri, group) for s in ahead if s.slot]
    return next_share(coming, site.reference_year)


def _coming(site: Site, share: Share, slot: Slot, from_uri: str, group: str) -> Coming:
    values = share_values(site.library, share, site.reference_year)
    pack = messages(site, share, values, from_uri)
    wanted = (_for_group(m, group) for m in pack if _is_wanted(site, m, group))
    return Coming(
        share.id,
        share.title,
        site.addresses.relative_url(from_uri, share_uri(share.id)),
        slot_text(slot, site.reference_year),
        slot.known_start.isoformat(),
        slot.known_end.isoformat(),
        tuple(islice(wanted, MESSAGES)),
    )


def _is_wanted(site: Site, message: Message, group: str) -> bool:
    """Whether it may be sent before the page is built anew, to this group if it names one."""
    if not message.moment or is_notice(message) or (group and not message.recipients):
        return False
    if message.moment.at:
        return message.moment.at >= site.now - PAST
    return message.moment.day >= site.now.date()


def _for_group(message: Message, group: str) -> Message:
    if not group:
        return message
    return replace(message, recipients=tuple(to for to in message.recipients if to.id == group))
