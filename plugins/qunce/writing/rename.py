"""Another id for a share: its folder, what calendars know it by, and the links that lead to it.

The file is edited first and the folder renamed in one step, so that at no moment a calendar entry
is lost; links come last, and whoever was interrupted there runs the same command again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qunce.model.addresses import share_uri, source_path, source_uri
from qunce.model.library import Library
from qunce.model.settings import Settings
from qunce.model.share import Share
from qunce.reading.disk.files import files_below
from qunce.writing.atomic_write import write_atomically
from qunce.writing.ledger_edit import with_new_id
from qunce.writing.moved_links import MovedFolder, with_moved_id, with_moved_links


@dataclass(frozen=True, slots=True)
class FileEdit:
    """A file of the project before and after."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Renaming:
    """What is to be done; paths are those before the folder moves."""

    folder: str
    new_folder: str
    index: FileEdit | None
    """None where an earlier run has got that far."""
    links: tuple[FileEdit, ...]


def renaming(config_file: Path, library: Library, share: Share, old: str, new: str) -> Renaming:
    """What it takes to give the share `old` the id `new`; raises ValueError as `share_text` does.

    `share` bears the old id, or already the new one where an earlier run was interrupted.
    """
    settings, root = library.settings, config_file.parent
    moved = MovedFolder(_folder(share_uri(old)), _folder(share_uri(new)))
    links = tuple(_links(root, config_file.name, settings, moved))
    folder, new_folder = (source_path(settings, uri) for uri in (moved.before, moved.after))
    if share.id == new:
        return Renaming(folder, new_folder, None, links)
    index = next((edit for edit in links if edit.path == share.path), None)
    before = index.before if index else (root / share.path).read_bytes()
    text = with_new_id((index.after if index else before).decode(), old, share.calendar_id)
    others = tuple(edit for edit in links if edit.path != share.path)
    return Renaming(folder, new_folder, FileEdit(share.path, before, text.encode()), others)


def rename(root: Path, todo: Renaming) -> None:
    """Do it; raises OSError that names what could not be written."""
    if todo.index:
        write_atomically(root / todo.index.path, todo.index.after)
        try:
            (root / todo.folder).rename(root / todo.new_folder)
        except OSError:
            write_atomically(root / todo.index.path, todo.index.before)
            raise
    for edit in todo.links:
        inside = edit.path.removeprefix(f"{todo.folder}/")
        path = edit.path if inside == edit.path else f"{todo.new_folder}/{inside}"
        write_atomically(root / path, edit.after)


def _folder(uri: str) -> str:
    return uri.rpartition("/")[0]


def _links(
    root: Path, config_name: str, settings: Settings, moved: MovedFolder
) -> Iterator[FileEdit]:
    """Every file with a link into the folder, or a key that names the share."""
    for folder in (settings.docs_dir, settings.playbooks_dir):
        for file in files_below(root, folder)[0]:
            if file.is_markdown and file.is_readable:
                edit = _edit(file.file, file.path, source_uri(settings, file.path), moved)
                yield from [edit] if edit else []
    config = root / config_name
    before = config.read_bytes()
    after = before.replace(f"{moved.before}/".encode(), f"{moved.after}/".encode())
    if after != before:
        yield FileEdit(config_name, before, after)


def _edit(file: Path, path: str, uri: str, moved: MovedFolder) -> FileEdit | None:
    before = file.read_bytes()
    linked = with_moved_links(before.decode(), uri, moved)
    old, new = (folder.rpartition("/")[2] for folder in (moved.before, moved.after))
    after = with_moved_id(linked, old, new).encode()
    return FileEdit(path, before, after) if after != before else None
