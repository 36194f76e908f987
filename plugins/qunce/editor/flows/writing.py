"""A record's file, read, changed and written as one: no other program comes in between."""

from collections.abc import Iterator
from contextlib import contextmanager

from qunce.editor.desk.workspace import Workspace
from qunce.model.problem import Severity
from qunce.operations.refused import RefusedError
from qunce.writing.saving.project_file import ForbiddenPathError, bytes_of, project_file
from qunce.writing.saving.saving import save
from qunce.writing.saving.stamped import ChangedMeanwhile, Refused, stamp_of
from qunce.writing.saving.undo_store import UndoStore
from qunce.writing.unfinished import locked

MEANWHILE = "别处刚改过这个文件，没有改动；看看现在的样子，再来一次"


@contextmanager
def one_at_a_time(workspace: Workspace) -> Iterator[None]:
    """Keep the commands of the ledger waiting, as they keep each other."""
    with locked(workspace.root / workspace.library().settings.docs_dir):
        yield


def bytes_now(workspace: Workspace, path: str) -> bytes:
    """What a file holds; nothing for one that was removed since the last reading."""
    try:
        return (workspace.root / path).read_bytes()
    except FileNotFoundError:
        return b""


def sound_bytes(workspace: Workspace, path: str, stamp: str = "") -> bytes:
    """What a file holds; raises RefusedError where it has errors, or is not what the stamp says.

    Of a broken file the project knows only a stand-in, which nothing is to be decided by.
    """
    errors = (one for one in workspace.reading().problems if one.severity is Severity.ERROR)
    if told := [str(one) for one in errors if one.path == path]:
        raise RefusedError(*told, "先改好这些，再来")
    try:
        data = bytes_of(project_file(workspace.root, path))
    except ForbiddenPathError as error:
        raise RefusedError(str(error)) from error
    if data is None or (stamp and stamp_of(data) != stamp):
        raise RefusedError(MEANWHILE)
    return data


def put(workspace: Workspace, path: str, before: bytes | None, after: bytes | None) -> None:
    """Give a file other bytes, and remember those it had; None is no file. Raises RefusedError."""
    outcome = save(UndoStore(workspace.root), path, stamp_of(before), after, workspace.moment())
    match outcome:
        case Refused(reason):
            raise RefusedError(reason)
        case ChangedMeanwhile():
            raise RefusedError(MEANWHILE)
