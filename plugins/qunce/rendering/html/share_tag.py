"""A share's state in a word, a shape and a pigment."""

from dataclasses import dataclass

from qunce.model.share import PUBLIC_STATUSES, ChangeType, Share, ShareStatus, Visibility


@dataclass(frozen=True, slots=True)
class Tag:
    """`kind` ends the tag's class: `qc-tag--moved`."""

    kind: str
    words: str

    @property
    def spoken(self) -> str:
        """The words without the shape in front of them, for who hears the page."""
        return self.words.rpartition(" ")[2]


CANCELLED = Tag("late", "✕ 已取消")
POSTPONED = Tag("moved", "↻ 已延期")
RESCHEDULED = Tag("moved", "↻ 已改期")
RELOCATED = Tag("moved", "↻ 已改地点")
DRAFT = Tag("draft", "草案")
INTERNAL = Tag("draft", "内部")


def share_tag(share: Share) -> Tag | None:
    """The one thing to know about a share's state; None for a share that stands as planned."""
    if share.status is ShareStatus.CANCELLED:
        return CANCELLED
    if share.status is ShareStatus.POSTPONED:
        return POSTPONED
    if share.status not in PUBLIC_STATUSES:
        return DRAFT
    if share.visibility is Visibility.INTERNAL:
        return INTERNAL
    changes = {change.type for change in share.changes}
    if ChangeType.RESCHEDULED in changes:
        return RESCHEDULED
    return RELOCATED if ChangeType.RELOCATED in changes else None
