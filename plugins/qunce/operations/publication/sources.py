"""What a site is made from, as bytes: today's, and those of the last publication."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from qunce.model.settings import Settings
from qunce.reading.disk.files import files_below
from qunce.writing.atomic_write import write_atomically
from qunce.writing.saving.undo_store import FOLDER, UndoStore

Sources = Mapping[str, bytes]
"""Path in the project → what a text file holds; of any other file, what tells it from others."""
NAME = "published.zip"
LARGEST = 64 * 1024 * 1024
"""Bytes of one remembered file that are read back: what we write is far below."""


def sources_on_disk(root: Path, settings: Settings) -> Sources:
    """What lies in the folders of records and of the handbook now."""
    return dict(_on_disk(root, (settings.docs_dir, settings.playbooks_dir)))


def as_source(path: str, data: bytes) -> bytes:
    """What is kept of a file: only of texts it is told what changed in them."""
    return data if path.endswith(".md") else sha256(data).digest()


def remember(root: Path, sources: Sources, pages: Mapping[str, str]) -> None:
    """Keep what was published, outside of the content; raises OSError."""
    with UndoStore(root).alone():
        write_atomically(root / FOLDER / NAME, _packed(sources, pages))


def remembered(root: Path) -> tuple[Sources, Mapping[str, str]] | None:
    """What was published last from here, and its pages; None where nothing was."""
    try:
        with ZipFile(root / FOLDER / NAME) as packed:
            small = [one for one in packed.infolist() if one.file_size <= LARGEST]
            read = {one.filename: packed.read(one) for one in small}
    except (OSError, BadZipFile):
        return None
    sources = {name.removeprefix("s/"): data for name, data in read.items() if name[:2] == "s/"}
    pages = {
        name.removeprefix("p/"): data.decode() for name, data in read.items() if name[:2] == "p/"
    }
    return sources, pages


def _on_disk(root: Path, folders: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for file in files_below(root, folder)[0]:
            with suppress(OSError):  # removed since it was listed, or not ours to read
                yield file.path, as_source(file.path, file.file.read_bytes())


def _packed(sources: Sources, pages: Mapping[str, str]) -> bytes:
    """As an archive, which anybody can look into and which is the same for the same content."""
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        for path, data in sources.items():
            packed.writestr(ZipInfo(f"s/{path}"), data)
        for path, digest in pages.items():
            packed.writestr(ZipInfo(f"p/{path}"), digest)
    return stream.getvalue()
