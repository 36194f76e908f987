"""A share that begins as another one was."""

from datetime import datetime, timedelta

from werkzeug.datastructures import MultiDict

from qunce.editor.desk.workspace import Workspace
from qunce.model.share import Share
from qunce.reading.values.times import later
from qunce.writing.usual_share import usual_in

WEEK = timedelta(days=7)


def latest(workspace: Workspace) -> Share | None:
    """The share that begins last."""
    return next(reversed(workspace.library().shares_by_start()), None)


def like(workspace: Workspace, share: Share) -> MultiDict[str, str]:
    """The fields of a new share, filled in where it is most likely as that one was."""
    library, now = workspace.library(), workspace.moment()
    start = _start(workspace, share, now)
    alike = [
        ("start", f"{start:%Y-%m-%d %H:%M}" if start else ""),
        ("duration", f"{share.duration // timedelta(minutes=1)} 分钟" if share.duration else ""),
        ("format", share.format.value),
        ("series", share.series if share.series in library.series else ""),
        ("host", share.host or ""),
        ("place", share.place or ""),
        *(("groups", group) for group in share.groups),
    ]
    return MultiDict([(name, value or "") for name, value in alike])


def _start(workspace: Workspace, share: Share, now: datetime) -> datetime | None:
    """The next slot of its series; without one, its hour on the first such weekday to come."""
    library = workspace.library()
    if series := library.series.get(share.series or ""):
        return usual_in(library, series, now.date()).start
    if share.slot is None or share.slot.is_whole_day:
        return None
    weeks = max(1, -((share.slot.start - now) // WEEK))
    return later(share.slot.start, WEEK * weeks)
