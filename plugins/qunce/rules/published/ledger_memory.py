"""Entries of a ledger that were published and are gone: what was told cannot be untold."""

import shlex
from collections.abc import Iterator, Sequence

from qunce.model.problem import Problem
from qunce.model.problem_codes import LEDGER_ENTRY_GONE, SEQUENCE_FELL
from qunce.model.published import PublishedShare
from qunce.model.share import Change, ChangeType, Share


def lost_entries(share: Share, was: PublishedShare) -> Iterator[Problem]:
    """One problem for all that is lost: most by far is a SEQUENCE that falls with it."""
    known = {(change.at, change.type) for change in share.changes}
    lost = [change for change in was.changes if (change.at, change.type) not in known]
    if not lost and share.sequence >= was.sequence:
        return
    entries = "、".join(f"{change.at:%Y-%m-%d %H:%M} 的 {change.type}" for change in lost)
    fell = share.sequence < was.sequence
    code = SEQUENCE_FELL if fell else LEDGER_ENTRY_GONE
    falls = f"，SEQUENCE 从 {was.sequence} 退到 {share.sequence}" if fell else ""
    what = f"changes：公布过的记录不见了：{entries}{falls}"
    hint = _mend(share, was, lost)
    yield Problem(share.path, share.line_of("changes"), code.code, what, hint, code.severity)


def _mend(share: Share, was: PublishedShare, lost: Sequence[Change]) -> str:
    """Lines that record them again, if they were the last; otherwise what to write by hand."""
    is_tail = list(was.changes[-len(lost) :]) == list(lost)
    newer = [change for change in share.changes if lost and change.at > lost[0].at]
    if is_tail and not newer:
        lines = (_again(share, was, change, lost) for change in lost)
        return f"补回去：{' && '.join(lines)}；不对的再用命令改一次，别删记录"
    items = "，".join(
        f"{{at: {change.at:%Y-%m-%d %H:%M}, type: {change.type}{_from(change)}, reason: {change.reason}}}"
        for change in lost
    )
    return f"在 changes 里按时间补回 {items}"


def _from(change: Change) -> str:
    if change.from_start:
        return f", from: {change.from_start:%Y-%m-%d %H:%M}"
    return f", from: {change.from_place}" if change.from_place else ""


def _again(share: Share, was: PublishedShare, change: Change, lost: Sequence[Change]) -> str:
    """The command that recorded it."""
    later = lost[list(lost).index(change) + 1 :]
    match change.type:
        case ChangeType.RESCHEDULED:
            starts = (one.from_start for one in later if one.from_start)
            start = next(starts, was.start)
            words = f"move {share.id} '{start:%Y-%m-%d %H:%M}'"
        case ChangeType.RELOCATED:
            places = (one.from_place for one in later if one.from_place)
            words = f"move {share.id} --place {shlex.quote(next(places, was.place or ''))}"
        case ChangeType.POSTPONED:
            words = f"postpone {share.id}"
        case ChangeType.CANCELLED:
            words = f"cancel {share.id}"
        case ChangeType.REINSTATED:
            words = f"reinstate {share.id}"
    when = f"{change.at:%Y-%m-%d %H:%M}"
    return f"qunce {words} --reason {shlex.quote(change.reason)} --date '{when}'"
