"""Taking the last entry of a ledger back."""

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.share_moves import status_before_last
from qunce.operations.ledger.steps import edited, reread
from qunce.operations.ledger.wanted import Taken
from qunce.operations.refused import RefusedError
from qunce.writing.ledger_edit import without_last_change


def take_back(library: Library, share: Share, source: str) -> Taken:
    """The share as it was before its last change; raises RefusedError where there is none."""
    if not share.changes:
        raise RefusedError(f"{share.id} 没有变更记录，没有可撤回的；只是改了进展的，直接改 status")
    start = share.slot.start if share.slot else None
    status = status_before_last(share)
    text = edited(share, source, lambda text: without_last_change(text, start, status))
    return Taken(library, reread(library, share, text), share, text, None)
