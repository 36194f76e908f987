"""A share that begins as another one was."""

from datetime import datetime, timedelta

from qunce.editor.desk.workspace import Workspace
from qunce.model.share import Share
from qunce.reading.values.times import later
from qunce.writing.usual_share import usual_in

WEEK = timedelta(days=7)


def latest(workspace: Workspace) -> Share | None:
    """The share that begins last."""
    return next(reversed(workspace.library().shares_by_start()), None)


class Filled(dict[str, str]):
    """Fields filled in beforehand; where several are chosen, commas stand between them."""

    def getlist(self, name: str) -> list[str]:
        """What is chosen in a field."""
        return [one for one in self.get(name, "").split(",") if one]


def like(workspace: Workspace, share: Share) -> Filled:
    """The fields of a new share, filled in where it is most likely as that one was."""
    start = _start(workspace, share, workspace.moment())
    minutes = share.duration // timedelta(minutes=1) if share.duration else 0
    return Filled(
        start=f"{start:%Y-%m-%d %H:%M}" if start else "",
        duration=f"{minutes} 分钟" if minutes else "",
        format=share.format.value,
        series=share.series or "",
        host=share.host or "",
        place=share.place or "",
        groups=",".join(share.groups),
    )


def _start(workspace: Workspace, share: Share, now: datetime) -> datetime | None:
    """The next slot of its series; without one, its hour on the first such weekday to come."""
    library = workspace.library()
    if series := library.series.get(share.series or ""):
        return usual_in(library, series, now.date()).start
    if share.slot is None or share.slot.is_whole_day:
        return None
    weeks = max(1, -((share.slot.start - now) // WEEK))
    return later(share.slot.start, WEEK * weeks)
