"""What only shares have: a slot, a status that follows from what is settled, a ledger."""

import re
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.share import ChangeType, ShareFormat, ShareStatus
from qunce.reading.words.spoken_times import UnreadableError
from qunce.writing.imported.times import TimeCells, Times, UnreadableCellError, times_of
from qunce.writing.usual_share import USUAL_LENGTH, usual_status

NUMBER_IN_TITLE = re.compile(
    r"[【\[]?第\s*(?P<number>\d{1,6})\s*期[】\]]?[\s:：|·—-]*(?P<title>\S.*)"
)
CHANGE_OF = {
    ShareStatus.CANCELLED: (ChangeType.CANCELLED, "导入时已经取消"),
    ShareStatus.POSTPONED: (ChangeType.POSTPONED, "导入时已经延期"),
}
Faults = list[tuple[str, UnreadableError]]


def finish_share(
    values: dict[str, Any], remarks: list[str], cells: TimeCells, library: Library, now: datetime
) -> Faults:
    """Fill in what follows from a share's other values; returns what keeps them from it."""
    try:
        times = times_of(cells)
    except UnreadableCellError as wrong:
        return [(wrong.target, wrong.error)]
    if fault := _too_near(times, cells.zone, library):
        return [("start", fault)]
    if times.remark:
        remarks.append(times.remark)
    _set_slot(values, times, library)
    values.setdefault("speakers", ())
    status = ShareStatus(values.get("status") or usual_status(values["speakers"], times.start))
    values["status"] = status
    values.setdefault("format", ShareFormat.TEXT)
    if change := CHANGE_OF.get(status):
        came_from = {"from": times.start} if status is ShareStatus.POSTPONED else {}
        values["changes"] = ({"at": now, "type": change[0], "reason": change[1], **came_from},)
    return []


def _too_near(times: Times, zone: str, library: Library) -> UnreadableError | None:
    """A day alone will do for what is over by the last moment that the content records."""
    if times.start is None or isinstance(times.start, datetime):
        return None
    end = datetime.combine(times.start, time(), ZoneInfo(zone)) + timedelta(days=1)
    if end <= library.last_recorded():
        return None
    hint = "补上钟点；都是同一个钟点的，在映射文件 defaults 里写 start: 20:30"
    return UnreadableError(f"{times.start} 没有钟点，只有办过的分享可以只写日期", hint)


def _set_slot(values: dict[str, Any], times: Times, library: Library) -> None:
    """A start has an end or a length; a day alone has neither."""
    length = values.pop("duration", None)
    if times.start is None:
        return
    values["start"] = times.start
    if not isinstance(times.start, datetime):
        return
    if times.end:
        values["end"] = times.end
    else:
        series = library.series.get(values.get("series") or "")
        values["duration"] = length or (series.duration if series else USUAL_LENGTH)
