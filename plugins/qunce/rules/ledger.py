"""What a share's ledger of changes says."""

from datetime import datetime

from qunce.model.share import Share


def previous_starts(share: Share) -> tuple[datetime, ...]:
    """Every start that no longer holds, oldest first: schema.org's `previousStartDate`."""
    return tuple(change.from_start for change in share.changes if change.from_start)
