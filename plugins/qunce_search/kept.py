"""Indexes of the last builds, for one that has the same pages: nothing is made of them again."""

import json
import os
import re
import sys
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from hashlib import sha256
from importlib.metadata import version
from marshal import dumps
from pathlib import Path
from typing import Any

from qunce_search.documents import Facets, RenderedPage
from qunce_search.synonyms import Groups

MOST = 5
"""Two audiences, each as it was and as it is; and what was made of their pages."""
PACKAGES = ("lunar-python", "opencc-python-reimplemented", "pypinyin")
"""What an index is made with, besides Python and what lies beside this file."""
OWN = re.compile(r"[0-9a-f]{64}(-\d+)?")
"""What is kept here is called, and what is not finished; all else in the folder is somebody's own."""
SEAL = sha256().digest_size
WITHOUT_REFERENCES = 2
"""The last form of `marshal` in which equal values are equal bytes, wherever else they are used."""


def key_of(pages: Sequence[RenderedPage], synonyms: Groups) -> str:
    """A name for all that goes into an index; raises ValueError for what has none."""
    names = [field.name for field in fields(Facets)]
    said = [
        (page.url, page.title, page.html, *(getattr(page.facets, name) for name in names))
        for page in pages
    ]
    whole = sha256(dumps((sys.version, _code(), said, synonyms), WITHOUT_REFERENCES))
    return whole.hexdigest()


def code_key(name: str) -> str:
    """A name for what the same code makes, whatever of."""
    return sha256(dumps((name, sys.version, _code()), WITHOUT_REFERENCES)).hexdigest()


def read(place: Path) -> Any:  # noqa: ANN401 - what `keep` was given, as JSON has it
    """What is kept there, such as the files of an index; None for nothing, or nothing whole."""
    try:
        raw = place.read_bytes()
        os.utime(place)
    except OSError:
        return None
    seal, payload = raw[:SEAL], raw[SEAL:]
    if _seal(place, payload) != seal:
        return None
    return json.loads(zlib.decompress(payload))


def keep(place: Path, things: Mapping[str, object]) -> None:
    """Keep them, whole or not at all, and no more than there is room for."""
    text = json.dumps(things, ensure_ascii=False)
    payload = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
    unfinished = place.with_name(f"{place.name}-{os.getpid()}")
    with suppress(OSError):
        if not place.parent.is_dir():
            place.parent.mkdir(parents=True)
            (place.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        try:
            unfinished.write_bytes(_seal(place, payload) + payload)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
        found = (path for path in place.parent.iterdir() if OWN.fullmatch(path.name))
        for path in sorted(found, key=lambda one: one.stat().st_mtime)[:-MOST]:
            path.unlink()


def _seal(place: Path, payload: bytes) -> bytes:
    """Of both, so that an index that came under another's name is as good as damaged."""
    return sha256(place.name.encode() + payload).digest()


def _code() -> list[object]:
    here = Path(__file__).parent
    found = (path for path in here.rglob("*") if path.suffix in {".py", ".yml"})
    # Some editors mark a file that is open by a link beside it that leads nowhere.
    files = sorted(path for path in found if path.is_file())
    return [*map(version, PACKAGES), *(sha256(path.read_bytes()).digest() for path in files)]
