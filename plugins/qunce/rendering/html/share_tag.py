"""A share's state in a word, a shape and a pigment."""

from dataclasses import dataclass

from qunce.model.share import Share
from qunce.rendering.text.states import ShareState, share_state


@dataclass(frozen=True, slots=True)
class Tag:
    """`kind` ends the tag's class: `qc-tag--moved`."""

    kind: str
    words: str

    @property
    def spoken(self) -> str:
        """The words without the shape in front of them, for who hears the page."""
        return self.words.rpartition(" ")[2]


CANCELLED = Tag("late", f"✕ {ShareState.CANCELLED}")
POSTPONED = Tag("moved", f"↻ {ShareState.POSTPONED}")
RESCHEDULED = Tag("moved", f"↻ {ShareState.RESCHEDULED}")
RELOCATED = Tag("moved", f"↻ {ShareState.RELOCATED}")
DRAFT = Tag("draft", ShareState.DRAFT)
INTERNAL = Tag("draft", ShareState.INTERNAL)
TAGS = {
    ShareState.CANCELLED: CANCELLED,
    ShareState.POSTPONED: POSTPONED,
    ShareState.RESCHEDULED: RESCHEDULED,
    ShareState.RELOCATED: RELOCATED,
    ShareState.DRAFT: DRAFT,
    ShareState.INTERNAL: INTERNAL,
}


def share_tag(share: Share) -> Tag | None:
    """The one thing to know about a share's state; None for a share that stands as planned."""
    state = share_state(share)
    return TAGS[state] if state else None
