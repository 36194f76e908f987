"""Which keys a form asks for."""

from collections.abc import Mapping

from qunce.editor.desk.opened import Opened
from qunce.editor.flows.announced import in_the_ledger
from qunce.model.kinds.keys import Key
from qunce.model.kinds.names import RecordKind

BY_COMMAND: Mapping[RecordKind, frozenset[str]] = {
    RecordKind.SHARE: frozenset({"status", "changes", "uid", "former_ids"}),
    RecordKind.SUMMARY: frozenset({"status", "speaker_approved", "corrections"}),
    RecordKind.PLAYBOOK: frozenset({"former_ids"}),
    RecordKind.SNIPPET: frozenset({"former_ids"}),
}
"""Keys that no form shows: other pages change them, and write down why."""


def shown_keys(found: Opened) -> tuple[Key, ...]:
    """The keys that the form asks for."""
    hidden = BY_COMMAND.get(found.kind.name, frozenset()) | in_the_ledger(found)
    return tuple(key for key in found.kind.keys if key.name not in hidden)
