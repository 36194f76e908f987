"""The pool of topics: shares that are no more than an idea, and those whose guest is asked."""

from collections.abc import Iterable

from qunce.model.share import Share, ShareStatus


def pool(shares: Iterable[Share], status: ShareStatus) -> tuple[Share, ...]:
    """Those of a status, the most wanted first; then by day, those without one last."""
    return tuple(sorted((share for share in shares if share.status is status), key=_rank))


def _rank(share: Share) -> tuple[int, bool, str, str]:
    day = share.slot.start.isoformat() if share.slot else ""
    return -(share.votes or 0), not day, day, share.id
