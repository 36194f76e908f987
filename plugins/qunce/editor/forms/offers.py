"""The records that fields can name."""

from qunce.editor.forms.fields import Offered, Offers
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library


def offers_of(library: Library) -> Offers:
    """Every record by kind, by its title; summaries and retrospectives belong to their shares."""
    return {
        name: [
            Offered(id, record.title, getattr(record, "role", None) or "")
            for id, record in getattr(library, kind.plural).items()
        ]
        for name, kind in KINDS.items()
        if name not in (RecordKind.SUMMARY, RecordKind.RETRO)
    }
