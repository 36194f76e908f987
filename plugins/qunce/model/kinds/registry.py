"""Every kind of record there is."""

from qunce.model.kinds.edition import EDITION
from qunce.model.kinds.group import GROUP
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.playbook import PLAYBOOK
from qunce.model.kinds.retro import RETRO
from qunce.model.kinds.series import SERIES
from qunce.model.kinds.share import SHARE
from qunce.model.kinds.snippet import SNIPPET
from qunce.model.kinds.summary import SUMMARY

KINDS: dict[RecordKind, Kind] = {
    kind.name: kind
    for kind in (SHARE, SUMMARY, RETRO, SNIPPET, PLAYBOOK, PERSON, GROUP, SERIES, EDITION)
}
"""In the order that lists and docs name them."""
