"""Links of a Markdown text that lead into a folder which gets another name."""

import re
from dataclasses import dataclass

from qunce.model.kinds.keys import IdOf
from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.reading.markdown.code_spans import without_code
from qunce.reading.markdown.inline_links import linked_uri
from qunce.reading.markdown.lines import Line, parts_of

TARGET = re.compile(
    r"(?P<before>\]\(\s*<?|^[ ]{0,3}\[[^\]^][^\]]*\]:\s*<?|\b(?:href|src)\s*=\s*[\"'])"
    r"(?P<path>[^\s()<>\"'#?]+)"
)
"""Where a link begins, and the path in it."""


SHARE_KEYS = frozenset(
    key.name
    for kind in KINDS.values()
    for _, key in walk(kind.keys)
    if key.type == IdOf(RecordKind.SHARE)
)
"""Keys whose value is the id of a share."""


@dataclass(frozen=True, slots=True)
class MovedFolder:
    """A folder of the docs by its two uris, `shares/florist` and what it is to be."""

    before: str
    after: str


def with_moved_id(text: str, old: str, new: str) -> str:
    """The text with the keys of its metadata that name the share `old` naming `new`."""
    end = text.find("\n---", 3)
    if not text.startswith("---") or end < 0:
        return text
    keys = "|".join(sorted(SHARE_KEYS))
    named = re.compile(rf"(?<![\w-])({keys}):([ \t]+)(['\"]?){re.escape(old)}\3(?![\w-])")
    return named.sub(rf"\1:\2\g<3>{new}\3", text[:end]) + text[end:]


def with_moved_links(text: str, uri: str, moved: MovedFolder) -> str:
    """The text of the page at `uri` with the links that lead into the folder leading there again.

    What stands in code is an example and stays.
    """
    if moved.before.rpartition("/")[2] not in text:
        return text
    lines = text.split("\n")
    for part in parts_of(text):
        if isinstance(part, Line):
            lines[part.number - 1] = _line(part.text, uri, moved)
    return "\n".join(lines)


def _line(line: str, uri: str, moved: MovedFolder) -> str:
    shown = {match[0] for match in TARGET.finditer(without_code(line))}
    return TARGET.sub(
        lambda match: (
            match["before"] + _path(match["path"], uri, moved) if match[0] in shown else match[0]
        ),
        line,
    )


def _path(path: str, uri: str, moved: MovedFolder) -> str:
    """The path with the folder's new name where it goes through the old one."""
    target = linked_uri(uri, path)
    if path.endswith("/"):
        target += "/"
    if "://" in path or not target.startswith(f"{moved.before}/"):
        return path
    inside = target.removeprefix(f"{moved.before}/").count("/") + 1
    segments = path.split("/")
    old, new = (folder.rpartition("/")[2] for folder in (moved.before, moved.after))
    if len(segments) <= inside or segments[-inside - 1] != old:
        return path
    segments[-inside - 1] = new
    return "/".join(segments)
