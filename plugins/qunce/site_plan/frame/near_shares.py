"""Which shares a page about today speaks of, whatever day it is read on."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from qunce.model.share import Permission, Share
from qunce.rules.agenda import LOOK_BACK, UNFINISHED
from qunce.site_plan.frame.site import Site

AHEAD = 4
"""How many shares ahead: about a month of weekly ones, and no more bytes than a phone should load."""
SUMMARY_LOOK_BACK = timedelta(days=60)
"""How long a summary that never came is still asked for."""


def near_shares(site: Site) -> tuple[Share, ...]:
    """Those ahead, nearest first; those just called off; those just over, latest first."""
    return (*islice(shares_ahead(site), AHEAD), *_called_off(site), *_just_over(site))


def shares_ahead(site: Site) -> Iterator[Share]:
    """Shares that will take place, nearest first, one that is on just now included."""
    for share in site.shares:
        if share.slot and share.slot.end >= site.as_of and not share.is_off:
            yield share


def is_over(site: Site, share: Share) -> bool:
    """Whether it took place."""
    return bool(share.slot and share.slot.end < site.as_of and not share.is_off)


def is_long_over(site: Site, share: Share) -> bool:
    """Whether nobody will tick its checklist any more."""
    return bool(share.slot and is_over(site, share) and site.as_of - share.slot.end > LOOK_BACK)


def awaits_summary(site: Site, share: Share) -> bool:
    """Whether somebody still has to publish its summary."""
    summary = site.library.summaries.get(share.id)
    is_open = not summary or summary.status in UNFINISHED
    return is_open and not share.is_off and share.consent.publish_summary is not Permission.NO


def _called_off(site: Site) -> Iterator[Share]:
    for share in site.shares:
        change = share.last_change
        if share.is_off and change and site.as_of - change.at <= LOOK_BACK:
            yield share


def _just_over(site: Site) -> Iterator[Share]:
    for share in reversed(site.shares):
        if share.slot and is_over(site, share):
            ago = site.as_of - share.slot.end
            if ago <= LOOK_BACK or (ago <= SUMMARY_LOOK_BACK and awaits_summary(site, share)):
                yield share
