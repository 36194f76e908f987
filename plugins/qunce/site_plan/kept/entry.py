"""What is kept of a file, as bytes."""

import json
import zlib
from typing import NamedTuple

Content = str | bytes

FAST = 1
"""Most is HTML, which gets small at any level."""


class Entry(NamedTuple):
    """A file as it was made, and what that followed from."""

    made_of: str
    asked: tuple[tuple[str, str], ...]
    """Questions in words, each with the digest of its answer."""
    read: tuple[tuple[str, str], ...]
    """Files of the project by path, each with the digest of its bytes."""
    content: Content


def packed(entry: Entry) -> bytes:
    """An entry as one row of bytes: a line that says what it followed from, then the file."""
    content = entry.content
    is_text = isinstance(content, str)
    head = json.dumps([entry.made_of, entry.asked, entry.read, is_text], ensure_ascii=False)
    body = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return zlib.compress(head.encode() + b"\n" + body, FAST)


def unpacked(data: bytes | None) -> Entry | None:
    """The entry again; None for what is none."""
    if data is None:
        return None
    try:
        head, _, body = zlib.decompress(data).partition(b"\n")
        made_of, asked, read, is_text = json.loads(head)
        content: Content = body.decode("utf-8", "surrogatepass") if is_text else body
        return Entry(made_of, tuple(map(_pair, asked)), tuple(map(_pair, read)), content)
    except (zlib.error, ValueError, TypeError):
        return None


def _pair(pair: list[str]) -> tuple[str, str]:
    said, digest = pair
    return str(said), str(digest)
