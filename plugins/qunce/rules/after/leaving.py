"""Whether a summary may leave the site, and if not, what stands against it."""

from enum import StrEnum

from qunce.model.share import Permission, Share
from qunce.model.summary import Summary, SummaryStatus


class Hold(StrEnum):
    """What keeps a summary in the house; the worst is named."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    """Its speaker wants no summary to be published."""
    UNCONFIRMED = "unconfirmed"
    """It is not published: the speaker has not read it, or the team has not let it go."""
    INTERNAL = "internal"
    """The share itself is not for everybody."""


FINAL = frozenset({Hold.WITHDRAWN, Hold.REFUSED})
"""What nobody may export, not even to be read through."""


def hold_on(summary: Summary, share: Share) -> Hold | None:
    """What stands against an export; None where nothing does."""
    if summary.status is SummaryStatus.WITHDRAWN:
        return Hold.WITHDRAWN
    if share.consent.publish_summary is Permission.NO:
        return Hold.REFUSED
    if not summary.is_public or not summary.speaker_approved:
        return Hold.UNCONFIRMED
    return None if share.is_public else Hold.INTERNAL
