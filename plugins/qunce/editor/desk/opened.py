"""A record's file as the editor opens it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from flask import abort

from qunce.editor.desk.workspace import Workspace, kind_named, name_of
from qunce.editor.forms.placed_problems import BODY, by_key
from qunce.editor.forms.raw import Raw, raw_values
from qunce.model.kinds.kind import Kind
from qunce.model.problem import Problem
from qunce.reading.disk.text_files import text_of
from qunce.reading.records.one_record import problems_of
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart
from qunce.writing.repair import decoded


@dataclass(frozen=True, slots=True)
class Opened:
    """A file, its metadata as written, and what is wrong in it."""

    kind: Kind
    id: str
    path: str
    """Relative to the project."""
    title: str
    data: bytes
    source: Source | None
    """None when its metadata cannot be taken apart: then only the whole text can be edited."""
    problems: tuple[Problem, ...]

    @property
    def stamp(self) -> str:
        """Tells these bytes from any others."""
        return sha256(self.data).hexdigest()

    @property
    def text(self) -> str:
        """The whole file; what is in no encoding that we know shows as the replacement sign."""
        found = decoded(self.data)
        return found[0] if found else self.data.decode(errors="replace")

    @property
    def is_legible(self) -> bool:
        """Whether its text shows every sign of it, so that nothing is lost when that is saved."""
        return decoded(self.data) is not None

    @property
    def values(self) -> Mapping[str, Raw]:
        """Its metadata, as written."""
        return raw_values(self.source.header) if self.source else {}

    @property
    def body(self) -> str:
        """What stands below the metadata."""
        return self.source.body if self.source else ""

    def problems_by_key(self) -> Mapping[str, tuple[Problem, ...]]:
        """What is wrong, by the key it is about; the rest under `BODY`."""
        if not self.source:
            return {BODY: self.problems}
        placed = by_key(self.problems, self.source.header)
        return {key: tuple(those) for key, those in placed.items()}


def opened(workspace: Workspace, kind: Kind, id: str) -> Opened | None:
    """The file of a record; None where the project has no such record."""
    library = workspace.library()
    record = getattr(library, kind.plural).get(id)
    if record is None:
        return None
    try:
        data = (workspace.root / record.path).read_bytes()
    except FileNotFoundError:  # removed since the last reading
        return None
    title = name_of(library, kind, id, record)
    found = with_data(workspace, Opened(kind, id, record.path, title, b"", None, ()), data)
    workspace.remember(found.stamp, data)
    return found


def found_record(workspace: Workspace, plural: str, id: str) -> Opened:
    """The record of an address; NotFound where there is none."""
    kind = kind_named(plural)
    found = opened(workspace, kind, id) if kind else None
    if found is None:
        abort(404)
    return found


def with_data(workspace: Workspace, found: Opened, data: bytes) -> Opened:
    """The record as it would be opened if its file held these bytes."""
    text = text_of(data, Report(found.path))
    source = take_apart(found.path, found.id, text, Report(found.path)) if text else None
    library, kind = workspace.library(), found.kind.name
    problems = problems_of(library, kind, found.path, found.id, data)
    return replace(found, data=data, source=source, problems=tuple(problems))
