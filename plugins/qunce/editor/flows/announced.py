"""Keys of an announced share that only the ledger may change: somebody has to be told."""

from qunce.editor.desk.opened import Opened
from qunce.model.kinds.names import RecordKind
from qunce.model.share import PUBLIC_STATUSES

NONE: frozenset[str] = frozenset()


def in_the_ledger(found: Opened) -> frozenset[str]:
    """What the form of a record does not ask, for the steps beside it do.

    A day without its clock, and a place that nobody named yet, are the form's to complete.
    """
    if found.kind.name is not RecordKind.SHARE or found.values.get("status") not in PUBLIC_STATUSES:
        return NONE
    place = frozenset({"place"}) if found.values.get("place") else NONE
    start = found.values.get("start")
    is_timed = isinstance(start, str) and ":" in start
    return place | ({"start", "end", "duration", "timezone"} if is_timed else NONE)
