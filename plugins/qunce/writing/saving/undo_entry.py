"""One write as a file: a line that tells of it, then the bytes before and after.

Whoever has lost everything else can still cut the old text out with any editor.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Remembered:
    """A file of the project before and after it was written; None is no file."""

    path: str
    at: datetime
    before: bytes | None
    after: bytes | None
    undoes: int | None = None
    """The number of the write that this one took back."""


def entry_bytes(one: Remembered) -> bytes:
    """The write as a file; its first word tells whether the rest is whole."""
    head = {
        "path": one.path,
        "at": one.at.isoformat(),
        "before": None if one.before is None else len(one.before),
        "after": None if one.after is None else len(one.after),
        "undoes": one.undoes,
    }
    rest = b"\n".join([json.dumps(head).encode(), (one.before or b"") + (one.after or b"")])
    return sha256(rest).hexdigest().encode() + b" " + rest


def entry_of(data: bytes) -> Remembered | None:
    """The write that a file tells of; None where the file is damaged."""
    digest, _, rest = data.partition(b" ")
    if sha256(rest).hexdigest().encode() != digest:
        return None
    line, _, content = rest.partition(b"\n")
    head = json.loads(line)
    before, after = head["before"], head["after"]
    return Remembered(
        path=head["path"],
        at=datetime.fromisoformat(head["at"]),
        before=None if before is None else content[:before],
        after=None if after is None else content[before or 0 :],
        undoes=head["undoes"],
    )
