"""When things are due for a share: its checklist, and the messages to send."""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from qunce.model.checklist import ChecklistItem
from qunce.model.library import Library
from qunce.model.offset import Moment, Offset
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.share import Change, ChangeType, Share
from qunce.model.snippet import Snippet

CHANGE_NOTICES = {
    "reschedule": ChangeType.RESCHEDULED,
    "postpone": ChangeType.POSTPONED,
    "cancel": ChangeType.CANCELLED,
}
"""Purpose of a snippet → the change it tells of."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A checklist item and when it is due for one share; None when it names no moment."""

    item: ChecklistItem
    moment: Moment | None


@dataclass(frozen=True, slots=True)
class DueMessage:
    """A snippet and when to send it for one share; None when it names no moment."""

    snippet: Snippet
    moment: Moment | None


def due_items(share: Share, playbook: Playbook) -> tuple[DueItem, ...]:
    """Every item of the playbook, in the order it is written."""
    return tuple(DueItem(item, _moment(item.at, share)) for item in playbook.items)


def announcement_pack(library: Library, share: Share) -> tuple[DueMessage, ...]:
    """What to send for this share, by moment; what names no moment comes last.

    A change is announced from the moment it is recorded, and a share that is off has nothing
    else to say. The summary is announced once readers may see it.
    """
    return tuple(sorted(_messages(library, share), key=_by_moment))


def _messages(library: Library, share: Share) -> Iterator[DueMessage]:
    playbook = library.playbooks[share.playbook]
    summary = library.summaries.get(share.id)
    for snippet in library.snippets_named_by(playbook):
        if snippet.subject is not Subject.SHARE:
            continue
        if snippet.purpose in CHANGE_NOTICES:
            change = share.last_change
            if change and change.type is CHANGE_NOTICES[snippet.purpose]:
                yield DueMessage(snippet, _recorded(change, share))
        elif not share.is_off and (snippet.purpose != "summary" or (summary and summary.is_public)):
            yield DueMessage(snippet, _moment(snippet.at or _item_offset(playbook, snippet), share))


def _item_offset(playbook: Playbook, snippet: Snippet) -> Offset | None:
    """When the checklist says to send a snippet that does not say so itself."""
    return next((item.at for item in playbook.items if item.snippet == snippet.id), None)


def _moment(offset: Offset | None, share: Share) -> Moment | None:
    """None where the share has no slot, or no hour to count hours and minutes from."""
    if not (offset and share.slot) or (share.slot.is_whole_day and not offset.in_days):
        return None
    return offset.from_start(share.slot.start)


def _recorded(change: Change, share: Share) -> Moment:
    at = change.at.astimezone(ZoneInfo(share.timezone))
    return Moment(at.date(), at)


def _by_moment(message: DueMessage) -> tuple[bool, int, float]:
    """What may be sent at any time of a day stands before what has its minute."""
    moment = message.moment
    if not moment:
        return (True, 0, 0)
    return (False, moment.day.toordinal(), moment.at.timestamp() if moment.at else 0)
