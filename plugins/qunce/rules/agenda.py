"""What is on today, share by share."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.share import Permission, Share
from qunce.model.summary import SummaryStatus
from qunce.rules.due import DueItem, DueMessage, announcement_pack, due_items

LOOK_BACK = timedelta(days=14)
"""How long an item whose time has passed is still worth a look."""
SUMMARY_TIME = timedelta(days=2)
"""How long after the end a summary may take."""
UNFINISHED = frozenset({SummaryStatus.DRAFT, SummaryStatus.REVIEW})
"""A withdrawn summary is finished too: nobody waits for it."""


@dataclass(frozen=True, slots=True)
class ShareAgenda:
    """What one share asks for today. Ticks live in browsers, so `passed` only should be done."""

    share: Share
    due: tuple[DueItem, ...]
    """Items of today, whatever their hour."""
    passed: tuple[DueItem, ...]
    """Items of the last 14 days."""
    messages: tuple[DueMessage, ...]
    """Messages of today."""
    summary_overdue: bool

    @property
    def is_empty(self) -> bool:
        """Whether the share asks for nothing."""
        return not (self.due or self.passed or self.messages or self.summary_overdue)


def agenda(library: Library, now: datetime) -> tuple[ShareAgenda, ...]:
    """The shares that ask for something, earliest first; "today" is that of the share's zone."""
    agendas = (_share_agenda(library, share, now) for share in library.shares_by_start())
    return tuple(entry for entry in agendas if not entry.is_empty)


def _share_agenda(library: Library, share: Share, now: datetime) -> ShareAgenda:
    today = now.astimezone(ZoneInfo(share.timezone)).date()
    items = () if share.is_off else due_items(share, library.playbooks[share.playbook])
    dated = [(item.moment.day, item) for item in items if item.moment]
    return ShareAgenda(
        share,
        due=tuple(item for day, item in dated if day == today),
        passed=tuple(item for day, item in dated if today - LOOK_BACK <= day < today),
        messages=tuple(
            message
            for message in announcement_pack(library, share)
            if message.moment and message.moment.day == today
        ),
        summary_overdue=_summary_is_overdue(library, share, now),
    )


def _summary_is_overdue(library: Library, share: Share, now: datetime) -> bool:
    if share.is_off or not share.slot or share.consent.publish_summary is Permission.NO:
        return False
    summary = library.summaries.get(share.id)
    is_open = not summary or summary.status in UNFINISHED
    return is_open and now - share.slot.end > SUMMARY_TIME
