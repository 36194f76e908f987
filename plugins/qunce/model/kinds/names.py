"""What tells kinds and records apart: the names of the kinds, and how an id is written."""

import re
from enum import StrEnum

ID = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


class RecordKind(StrEnum):
    """The name of a kind, as `qunce new` takes it; the rest is in the registry."""

    SHARE = "share"
    SUMMARY = "summary"
    RETRO = "retro"
    PERSON = "person"
    GROUP = "group"
    SERIES = "series"
    SNIPPET = "snippet"
    PLAYBOOK = "playbook"
    EDITION = "edition"
