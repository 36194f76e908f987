"""What waits to be published: the files of now beside those of the last publication."""

import tarfile
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from qunce.model.publication.target import Way
from qunce.model.settings import Settings
from qunce.operations.publication.changes import Changed, changes, subject
from qunce.operations.publication.git import Git
from qunce.operations.publication.repository import upstream
from qunce.operations.publication.sources import (
    Sources,
    as_source,
    remembered,
    sources_on_disk,
)

FIRST = "第一次发布"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What differs from what is out; everything does before the first publication."""

    changes: tuple[Changed, ...]
    is_first: bool

    @property
    def subject(self) -> str:
        """All of it on one line, for a commit."""
        return FIRST if self.is_first else subject(self.changes)


def waiting(root: Path, settings: Settings, now: Sources, at: datetime) -> Waiting:
    """What a publication at some moment would change."""
    before = _before(root, settings)
    if before is None:
        return Waiting((), is_first=True)
    return Waiting(changes(settings, before, now, at.year), is_first=False)


def waiting_on_disk(root: Path, settings: Settings, at: datetime) -> Waiting:
    """The same for the files as they are."""
    return waiting(root, settings, sources_on_disk(root, settings), at)


def _before(root: Path, settings: Settings) -> Sources | None:
    """Git knows for all who push; of every other target only this machine remembers."""
    target = settings.publish
    if target is None or target.way is not Way.GIT:
        kept = remembered(root)
        return kept[0] if kept else None
    commit = upstream(root)
    return _at(Git(root), commit, (settings.docs_dir, settings.playbooks_dir)) if commit else None


def _at(git: Git, commit: str, folders: tuple[str, ...]) -> Sources:
    """The files of some folders as a commit has them; hidden ones are none of a site's."""
    there = git.tried("ls-tree", "--name-only", "-z", commit, "--", *folders).text.split("\0")
    present = [folder for folder in folders if folder in there]
    if not present:
        return {}
    packed = git.tried("archive", "--format=tar", commit, "--", *present).output
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        return {
            one.name: as_source(one.name, stream.read())
            for one in archive
            if "/." not in f"/{one.name}" and (stream := archive.extractfile(one))
        }
