"""Whether somebody still has to publish a share's summary."""

from qunce.model.share import Permission, Share
from qunce.model.summary import Summary, SummaryStatus

UNFINISHED = frozenset({SummaryStatus.DRAFT, SummaryStatus.REVIEW})
"""A withdrawn summary is finished too: nobody waits for it."""


def awaits_summary(share: Share, summary: Summary | None) -> bool:
    """Whether it will be due, or is: not of a share that is off or whose speaker refused."""
    is_wanted = not share.is_off and share.consent.publish_summary is not Permission.NO
    return is_wanted and (not summary or summary.status in UNFINISHED)
