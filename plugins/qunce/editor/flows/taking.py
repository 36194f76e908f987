"""Taking a step of a share, or its last one back, as the commands of the ledger do."""

from collections.abc import Callable, Mapping
from datetime import datetime

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.asked_time import asked_length, asked_time
from qunce.editor.flows.buttons import Buttons
from qunce.editor.flows.step_pages import StepPage, asks_time
from qunce.editor.flows.writing import one_at_a_time, put, sound_bytes
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.operations.ledger.steps import take
from qunce.operations.ledger.undoing import take_back
from qunce.operations.ledger.wanted import Taken, Wanted
from qunce.operations.refused import RefusedError

Given = Mapping[str, str]
"""What was typed, by the name of its field."""


def step_taken(workspace: Workspace, id: str, page: StepPage, given: Given) -> Taken:
    """Take the step of a page, and write it; raises RefusedError."""
    return _written(
        workspace,
        id,
        given,
        lambda library, share, source: take(
            library,
            share,
            source,
            _wanted(share, page, given, workspace.clock(share.timezone)),
            Buttons(),
        ),
    )


def step_taken_back(workspace: Workspace, id: str, given: Given) -> Taken:
    """Take the last entry of the ledger back, and write that; raises RefusedError."""
    return _written(workspace, id, given, take_back)


def _written(
    workspace: Workspace, id: str, given: Given, made: Callable[[Library, Share, str], Taken]
) -> Taken:
    with one_at_a_time(workspace):
        library = workspace.library()
        share = library.shares[id]
        before = sound_bytes(workspace, share.path, given.get("stamp", ""))
        taken = made(library, share, before.decode())
        put(workspace, share.path, before, taken.text.encode())
    return taken


def _wanted(share: Share, page: StepPage, given: Given, now: datetime) -> Wanted:
    start, length, place, reason = (
        given.get(name, "").strip() for name in ("start", "duration", "place", "reason")
    )
    lacking = []
    if asks_time(page, share) and not start:
        lacking.append("填上时间，例如 下周日 20:30")
    if page.asks_place and not place:
        lacking.append("填上新的地点")
    if page.asks_reason and not reason:
        lacking.append("写上原因，它会在页面和通知里")
    if lacking:
        raise RefusedError(*lacking)
    is_timed = asks_time(page, share)
    return Wanted(
        step=page.step,
        at=now,
        reason=reason,
        start=asked_time(start, now) if is_timed else None,
        duration=asked_length(length) if is_timed and length else None,
        place=place if page.asks_place else None,
        is_certain=bool(given.get("certain")),
    )
