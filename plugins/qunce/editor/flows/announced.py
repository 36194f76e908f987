"""Keys of an announced share that only the ledger may change: somebody has to be told."""

from qunce.editor.desk.opened import Opened
from qunce.model.kinds.names import RecordKind
from qunce.model.share import PUBLIC_STATUSES
from qunce.writing.saving.saving import last_undoable
from qunce.writing.saving.undo_store import UndoStore

NONE: frozenset[str] = frozenset()


def in_the_ledger(found: Opened) -> frozenset[str]:
    """What the form of a record does not ask, for the steps beside it do.

    A day without its clock, and a place that nobody named yet, are the form's to complete.
    """
    if not is_announced(found):
        return NONE
    place = frozenset({"place"}) if found.values.get("place") else NONE
    start = found.values.get("start")
    is_timed = isinstance(start, str) and ":" in start
    return place | ({"start", "end", "duration", "timezone"} if is_timed else NONE)


def undoable(store: UndoStore, found: Opened) -> int | None:
    """The last write to a record that can be undone: not the one that made an announced share.

    Its file would be gone, and nobody would be told: it is cancelled instead.
    """
    number = last_undoable(store, found.path)
    one = store.entry(number) if number is not None else None
    return None if one and one.before is None and is_announced(found) else number


def is_announced(found: Opened) -> bool:
    """Whether it is a share that people know of."""
    is_share = found.kind.name is RecordKind.SHARE
    status = found.values.get("status")
    return is_share and isinstance(status, str) and status in PUBLIC_STATUSES
