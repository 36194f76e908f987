"""Writes that can be taken back."""

from datetime import datetime

from qunce.writing.saving.project_file import ForbiddenPathError, bytes_of, project_file
from qunce.writing.saving.stamped import (
    ChangedMeanwhile,
    Outcome,
    Refused,
    SourceStamp,
    Written,
    stamp_of,
    write_if_unchanged,
)
from qunce.writing.saving.system_reasons import system_reason
from qunce.writing.saving.undo_entry import Remembered
from qunce.writing.saving.undo_store import UndoStore


def save(
    store: UndoStore, path: str, stamp: SourceStamp, data: bytes | None, at: datetime
) -> Outcome:
    """Write a file of the store's project as `write_if_unchanged` does, and remember it.

    What cannot be remembered is not written; bytes that are there already are neither.
    """
    try:
        before = bytes_of(project_file(store.root, path))
    except ForbiddenPathError as error:
        return Refused(str(error))
    except OSError as error:
        return Refused(f"{path}：{system_reason(error)}")
    if stamp_of(before) != stamp:
        return ChangedMeanwhile(before)
    if before == data:
        return Written(before, stamp)
    return _remembered(store, Remembered(path, at, before, data))


def undo(store: UndoStore, number: int, at: datetime) -> Outcome:
    """Give a file the bytes that it had before a write, if it still has those from after it.

    That is a write like any other, so it can be undone too.
    """
    one = store.entry(number)
    if one is None:
        return Refused("这次改动太久以前，已经不在了，撤不回来")
    return _remembered(store, Remembered(one.path, at, one.after, one.before, undoes=number))


def last_undoable(store: UndoStore, path: str) -> int | None:
    """The number of the write that made a file what it is now; None where it is not remembered.

    Undoing one after the other goes back step by step: what was undone is passed over.
    """
    try:
        now = bytes_of(project_file(store.root, path))
    except (ForbiddenPathError, OSError):
        return None
    undone: set[int] = set()
    for number, one in store.entries():
        if one.path != path or number in undone:
            continue
        if one.undoes is not None:
            undone.add(one.undoes)
        elif one.after == now:
            return number
    return None


def _remembered(store: UndoStore, one: Remembered) -> Outcome:
    try:
        with store.alone():
            number = store.remember(one)
            outcome = write_if_unchanged(store.root, one.path, stamp_of(one.before), one.after)
            if not isinstance(outcome, Written):
                store.forget(number)
            return outcome
    except OSError as error:
        return Refused(f"{one.path}：撤销用的旧内容存不下，{system_reason(error)}；没有存")
