"""Getting rid of a share that nobody was told of, and having it back."""

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.step_pages import can_be_dropped
from qunce.editor.flows.writing import MEANWHILE, one_at_a_time, put, sound_bytes
from qunce.model.addresses import share_uri, source_path
from qunce.model.kinds.names import ID
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.operations.refused import RefusedError
from qunce.writing.saving.saving import last_undoable, undo
from qunce.writing.saving.stamped import ChangedMeanwhile, Refused
from qunce.writing.saving.undo_store import UndoStore


def held_by(library: Library, share: Share) -> tuple[str, ...]:
    """What would lose its share, a line each; empty for one that may go."""
    summary = library.summaries.get(share.id)
    told = [f"它已经有总结（{summary.path}）"] if summary else []
    told += [f"复盘“{one.title}”说的是它" for one in library.retros_of(share.id)]
    told += [
        f"“{other.title}”的调查结果指着它"
        for other in library.shares.values()
        if any(one.idea == share.id for one in other.wanted)
    ]
    return tuple(told)


def drop(workspace: Workspace, id: str, stamp: str) -> None:
    """Remove the share's file; the undo store keeps it. Raises RefusedError."""
    with one_at_a_time(workspace):
        library = workspace.library()
        share = library.shares[id]
        if not can_be_dropped(share):
            raise RefusedError("公布过的分享不删，点“取消”：订阅了日历的人才会收到")
        if told := held_by(library, share):
            raise RefusedError(*told, "先处理好这些，再来")
        put(workspace, share.path, sound_bytes(workspace, share.path, stamp), None)


def dropped(workspace: Workspace, id: str) -> int | None:
    """The write that removed a share, by its number; None where nothing of it is remembered."""
    path = _path(workspace, id)
    if path is None or id in workspace.library().shares:
        return None
    return last_undoable(UndoStore(workspace.root), path)


def bring_back(workspace: Workspace, id: str) -> None:
    """Have a removed share back, to the byte; raises RefusedError."""
    number = dropped(workspace, id)
    if number is None:
        raise RefusedError("没有删掉过这一场，或者太久以前了，找不回来")
    outcome = undo(UndoStore(workspace.root), number, workspace.moment())
    if isinstance(outcome, Refused):
        raise RefusedError(outcome.reason)
    if isinstance(outcome, ChangedMeanwhile):
        raise RefusedError(MEANWHILE)


def _path(workspace: Workspace, id: str) -> str | None:
    settings = workspace.library().settings
    return source_path(settings, share_uri(id)) if ID.fullmatch(id) else None
