"""What the commands of the ledger make of a share's text.

Each gives the whole text; see `share_text` for what is kept and what is refused.
"""

from datetime import datetime, timedelta

from qunce.model.kinds.share import SHARE
from qunce.model.share import Change, ChangeType, ShareStatus, Slot
from qunce.reading.values.times import DURATION, later
from qunce.reading.words.characters import without_hidden
from qunce.writing.share_text import ShareText

FORMER_IDS = "former_ids"


def with_new_slot(
    source: str, status: ShareStatus, before: Slot, slot: Slot, change: Change
) -> str:
    """The share's text with a new slot; the end stays a time or a duration, as it was written."""
    text = ShareText(source, SHARE.keys)
    text.put("start", _minute(slot.start))
    written = text.value("duration")
    lasted = written or _duration(before.duration, "")
    entry = _entry(change, "" if slot.duration == before.duration else lasted)
    if written:
        text.put("duration", _duration(slot.duration, written))
    else:
        text.put("end", _minute(slot.end))
    return _recorded(text, status, entry)


def with_new_place(source: str, place: str, change: Change) -> str:
    """The share's text with another place."""
    text = ShareText(source, SHARE.keys)
    text.put("place", one_line(place))
    text.append(_entry(change))
    return text.written()


def with_status(source: str, status: ShareStatus, change: Change) -> str:
    """The share's text with another status, and the change that led to it."""
    return _recorded(ShareText(source, SHARE.keys), status, _entry(change))


def with_step(source: str, status: ShareStatus, slot: Slot | None = None) -> str:
    """The share's text with a status that nobody outside has to be told of; and its first slot."""
    text = ShareText(source, SHARE.keys)
    text.put("status", status.value)
    if slot:
        text.put("start", _minute(slot.start))
        if not text.value("duration"):
            text.put("duration", _duration(slot.duration, ""))
    return text.written()


def without_last_change(source: str, zone_start: datetime | None, status: ShareStatus) -> str:
    """The share's text as it was before the last entry of its ledger.

    `zone_start` is the present start, in the share's zone, and `status` what the entries before
    it come to.
    """
    text = ShareText(source, SHARE.keys)
    entry = text.last_entry()
    was = entry.get("from", "")
    match entry.get("type"):
        case ChangeType.RESCHEDULED if zone_start:
            _put_back(text, was, entry.get("from_duration", ""), zone_start)
        case ChangeType.RELOCATED:
            text.put("place", was)
    if text.value("status") != status:
        text.put("status", status.value)
    text.take_back()
    return text.written()


def with_new_id(source: str, old: str, uid: str) -> str:
    """The share's text before its folder is renamed: its calendars go on, its address leads on."""
    text = ShareText(source, SHARE.keys)
    if not text.value("uid"):
        text.put("uid", uid)
    former = text.words_of(FORMER_IDS)
    if old not in former:
        text.put(FORMER_IDS, [*former, old])
    return text.written()


def _recorded(text: ShareText, status: ShareStatus, entry: dict[str, str]) -> str:
    if text.value("status") != status:
        text.put("status", status.value)
    text.append(entry)
    return text.written()


def _put_back(text: ShareText, was: str, lasted: str, start: datetime) -> None:
    """The slot that a move has left, in the spelling it had."""
    old = datetime.fromisoformat(was).replace(tzinfo=start.tzinfo)
    text.put("start", was)
    if text.value("duration"):
        if lasted:
            text.put("duration", lasted)
        return
    end = datetime.fromisoformat(text.value("end")).replace(tzinfo=start.tzinfo)
    text.put("end", _minute(later(old, _length(lasted) or Slot(start, end).duration)))


def _entry(change: Change, lasted: str = "") -> dict[str, str]:
    """A ledger entry's keys and values, as text; `lasted` is a length that no longer holds."""
    entry = {"at": _minute(change.at), "type": change.type.value}
    if change.from_start:
        entry["from"] = _minute(change.from_start)
    if change.from_place:
        entry["from"] = one_line(change.from_place)
    if lasted:
        entry["from_duration"] = lasted
    reason = one_line(change.reason)
    if not reason:
        raise ValueError("要写原因，例如 --reason 嘉宾出差")
    return entry | {"reason": reason}


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def one_line(text: str) -> str:
    """What was typed, as one line without hidden characters."""
    return " ".join(without_hidden(text, separator=" ").split())


def _length(written: str) -> timedelta | None:
    match = DURATION.fullmatch(written) if written else None
    return timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0)) if match else None


def _duration(span: timedelta, written: str) -> str:
    """A duration in the author's units: kept when it is still right."""
    if span == _length(written):
        return written
    minutes = span // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    if "h" not in written or not hours:
        return f"{minutes}m"
    return f"{hours}h{rest}m" if rest else f"{hours}h"
