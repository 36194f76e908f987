"""What fills the placeholders of a text about a change: all of it stands in the ledger."""

from qunce.model.share import OFF_CHANGES, Change, ChangeType, Share, ShareStatus
from qunce.rendering.text.chinese_dates import slot_text, start_text
from qunce.rendering.text.states import CHANGE_WORDS


def change_values(share: Share, reference_year: int) -> dict[str, str]:
    """Those of the vocabulary of `for: share`; all empty for one that never changed."""
    change = share.last_change
    undone = _undone(share)
    return {
        "原时间": _former_time(share, undone, reference_year),
        "原地点": (change and change.from_place) or "",
        "原变更": CHANGE_WORDS[undone.type] if undone else "",
        "变更原因": change.reason if change else "",
    }


def _undone(share: Share) -> Change | None:
    """The change that the last one takes back."""
    if not (share.last_change and share.last_change.type is ChangeType.REINSTATED):
        return None
    off = (change for change in reversed(share.changes[:-1]) if change.type in OFF_CHANGES)
    return next(off, None)


def _former_time(share: Share, undone: Change | None, reference_year: int) -> str:
    """What stood on the calendar before the last change.

    A share that was cancelled, or cancelled and reinstated, still has that slot; of a moved or
    postponed one only the old start is on record.
    """
    is_in_slot = share.status is ShareStatus.CANCELLED or (
        undone is not None and undone.type is ChangeType.CANCELLED
    )
    if is_in_slot and share.slot:
        return slot_text(share.slot, reference_year)
    starts = share.previous_starts
    return start_text(starts[-1], reference_year) if starts else ""
