"""When things are due for a share: its checklist, and the messages to send."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from qunce.model.checklist import ChecklistItem
from qunce.model.library import Library
from qunce.model.offset import Moment, Offset
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.share import Change, ChangeType, Permission, Share
from qunce.model.snippet import Snippet
from qunce.model.summary import Summary
from qunce.rules.times.moments import by_moment
from qunce.rules.times.standing import moot_from

CHANGE_NOTICES = {
    "reschedule": ChangeType.RESCHEDULED,
    "postpone": ChangeType.POSTPONED,
    "cancel": ChangeType.CANCELLED,
    "reinstate": ChangeType.REINSTATED,
    "relocate": ChangeType.RELOCATED,
}
"""Purpose of a snippet → the change it tells of."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A checklist item and when it is due for one share; None when it names no moment."""

    item: ChecklistItem
    moment: Moment | None
    moot_from: datetime | None
    """When it comes too late to be done; None when it never does."""


@dataclass(frozen=True, slots=True)
class DueMessage:
    """A snippet and when to send it for one share; None when it names no moment."""

    snippet: Snippet
    moment: Moment | None
    moot_from: datetime | None
    """When it comes too late to be sent; None when it never does."""


def due_items(library: Library, share: Share) -> tuple[DueItem, ...]:
    """Every item of the share's playbook, in the order it is written.

    One that does not say when is due when the text it sends says so.
    """
    return tuple(
        DueItem(item, *_when(item.at or _snippet_offset(library, item), share))
        for item in library.playbooks[share.playbook].items
    )


def announcement_pack(library: Library, share: Share) -> tuple[DueMessage, ...]:
    """What to send for this share, by moment; what names no moment comes last.

    A change is announced from the moment it is recorded, and a share that is off has nothing
    else to say. The summary is announced once readers may see it.
    """
    return tuple(sorted(_messages(library, share), key=lambda due: by_moment(due.moment)))


def _messages(library: Library, share: Share) -> Iterator[DueMessage]:
    playbook = library.playbooks[share.playbook]
    summary = library.summaries.get(share.id)
    for snippet in library.snippets_named_by(playbook):
        if snippet.subject is not Subject.SHARE:
            continue
        if snippet.purpose in CHANGE_NOTICES:
            change = share.last_change
            if change and change.type is CHANGE_NOTICES[snippet.purpose]:
                yield DueMessage(snippet, *_recorded(change, share))
        elif not share.is_off and _has_its_matter(snippet, share, summary):
            yield DueMessage(snippet, *_when(snippet.at or _item_offset(playbook, snippet), share))


def _has_its_matter(snippet: Snippet, share: Share, summary: Summary | None) -> bool:
    """Whether what a text is about is there, or may yet come."""
    if snippet.purpose == "summary":
        return summary is not None and summary.is_public
    return "回放链接" not in snippet.needs or share.consent.record is not Permission.NO


def _item_offset(playbook: Playbook, snippet: Snippet) -> Offset | None:
    """When the checklist says to send a snippet that does not say so itself."""
    return next((item.at for item in playbook.items if item.snippet == snippet.id), None)


def _snippet_offset(library: Library, item: ChecklistItem) -> Offset | None:
    """When the text an item sends says it is sent."""
    return library.snippets[item.snippet].at if item.snippet else None


def _when(offset: Offset | None, share: Share) -> tuple[Moment | None, datetime | None]:
    """When something is due, and from when it is moot."""
    if not share.slot:
        return None, None
    moment = offset.moment(share.slot) if offset else None
    if not (offset and moment):
        return None, moot_from(None, share.slot)
    return moment, moot_from(moment.at or offset.instant(share.slot), share.slot)


def _recorded(change: Change, share: Share) -> tuple[Moment, datetime | None]:
    """A change is news from the minute it is recorded; that a share is off stays news."""
    at = change.at.astimezone(ZoneInfo(share.timezone))
    is_on = share.slot and not share.is_off
    return Moment(at.date(), at), moot_from(at, share.slot) if share.slot and is_on else None
