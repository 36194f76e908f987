"""What a share's ledger of changes says."""

from datetime import datetime

from qunce.model.share import Change, Share


def last_change(share: Share) -> Change | None:
    """The latest entry."""
    return share.last_change


def previous_starts(share: Share) -> tuple[datetime, ...]:
    """Every start that no longer holds, oldest first: schema.org's `previousStartDate`."""
    return tuple(change.from_start for change in share.changes if change.from_start)


def last_modified(share: Share, as_of: datetime) -> datetime:
    """When it last changed, else when it was updated, else `as_of`."""
    return share.last_modified(as_of)
