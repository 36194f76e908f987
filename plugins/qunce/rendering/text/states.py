"""What the states of shares and summaries are called: every output takes its words from here."""

from enum import StrEnum

from qunce.model.share import PUBLIC_STATUSES, ChangeType, Share, ShareStatus, Visibility
from qunce.model.summary import SummaryStatus

CHANGE_WORDS = {
    ChangeType.RESCHEDULED: "改期",
    ChangeType.RELOCATED: "改地点",
    ChangeType.POSTPONED: "延期",
    ChangeType.CANCELLED: "取消",
    ChangeType.REINSTATED: "恢复",
}


class ShareState(StrEnum):
    """The one thing to know of a share that does not stand as planned; the value says it."""

    CANCELLED = f"已{CHANGE_WORDS[ChangeType.CANCELLED]}"
    POSTPONED = f"已{CHANGE_WORDS[ChangeType.POSTPONED]}"
    RESCHEDULED = f"已{CHANGE_WORDS[ChangeType.RESCHEDULED]}"
    RELOCATED = f"已{CHANGE_WORDS[ChangeType.RELOCATED]}"
    DRAFT = "草案"
    INTERNAL = "内部"


SUMMARY_WORDS = {
    SummaryStatus.DRAFT: "草稿",
    SummaryStatus.REVIEW: "草稿，等嘉宾确认",
    SummaryStatus.CORRECTED: "有更正",
    SummaryStatus.WITHDRAWN: "已撤回",
}
"""A published summary stands for itself."""


def share_state(share: Share) -> ShareState | None:
    """What matters most comes first; None for a share that stands as planned."""
    if share.status is ShareStatus.CANCELLED:
        return ShareState.CANCELLED
    if share.status is ShareStatus.POSTPONED:
        return ShareState.POSTPONED
    if share.status not in PUBLIC_STATUSES:
        return ShareState.DRAFT
    if share.visibility is Visibility.INTERNAL:
        return ShareState.INTERNAL
    changes = {change.type for change in share.changes}
    if ChangeType.RESCHEDULED in changes:
        return ShareState.RESCHEDULED
    return ShareState.RELOCATED if ChangeType.RELOCATED in changes else None


def off_words(share: Share) -> str:
    """已取消 or 已延期; empty for a share that is not off."""
    state = share_state(share) if share.is_off else None
    return state.value if state else ""
