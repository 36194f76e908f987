"""Which shares have a poster: those that somebody who sees one can still come to."""

from datetime import datetime

from qunce.model.share import Share
from qunce.rules.times.standing import Standing, standing


def has_poster(share: Share, now: datetime) -> bool:
    """Announced, of a known hour, neither off nor over."""
    return (
        share.is_public
        and share.slot is not None
        and not share.slot.is_whole_day
        and standing(share, now) in (Standing.AHEAD, Standing.LIVE)
    )
