"""When a text is sent, as seen from an evening: before it, that day, during it, afterwards."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from qunce.model.offset import Moment, Offset
from qunce.model.placeholder import Subject
from qunce.model.share import Slot
from qunce.model.snippet import Snippet
from qunce.rules.asked.due import CHANGE_NOTICES

START = datetime(2026, 1, 15, 20, 30, tzinfo=UTC)
USUAL_SLOT = Slot(START, START + timedelta(minutes=90))
"""Only distances from its ends are compared; how long it is decides between T+85m and E-10m."""


class Phase(StrEnum):
    """A stretch of an evening's preparation and course, in order."""

    AHEAD = "会前"
    THAT_DAY = "当天"
    LIVE = "现场"
    AFTERWARDS = "会后"
    CHANGE = "变动"
    ANY_DAY = "平日"

    @property
    def key(self) -> str:
        """What scripts and addresses call it: `that-day`."""
        return self.name.lower().replace("_", "-")


SUBSTITUTE = "substitute"
"""Another speaker: a change that the ledger does not know, since the slot stays."""
PHASES_OF_PURPOSES = {
    **dict.fromkeys(("invite", "briefing", "teaser", "notice", "recruit"), Phase.AHEAD),
    **dict.fromkeys(("countdown", "reminder"), Phase.THAT_DAY),
    **dict.fromkeys(("opening", "rules", "icebreak", "qa", "closing"), Phase.LIVE),
    **dict.fromkeys(("thanks", "approval", "summary", "survey"), Phase.AFTERWARDS),
}
"""Where a text about a share belongs that does not say when it is sent."""


def usual_moment(snippet: Snippet) -> Moment | None:
    """When it is sent for an evening like most; None when it names no moment."""
    return snippet.at.moment(USUAL_SLOT) if snippet.at else None


def phase(snippet: Snippet) -> Phase:
    """Where it belongs."""
    if snippet.purpose in (*CHANGE_NOTICES, SUBSTITUTE):
        return Phase.CHANGE
    if snippet.at:
        return _phase_of(snippet.at)
    if snippet.subject is Subject.SHARE:
        return PHASES_OF_PURPOSES.get(snippet.purpose, Phase.ANY_DAY)
    return Phase.ANY_DAY


def _phase_of(offset: Offset) -> Phase:
    moment = offset.moment(USUAL_SLOT)
    instant = (moment and moment.at) or offset.instant(USUAL_SLOT)
    if instant.date() < START.date():
        return Phase.AHEAD
    if instant < START:
        return Phase.THAT_DAY
    return Phase.LIVE if instant <= USUAL_SLOT.end else Phase.AFTERWARDS
