"""A guest share: who speaks about what, when and where, and every change to that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from qunce.model.compliance import Allowance


class ShareStatus(StrEnum):
    """How far a share has come; whether it is over is derived from its end."""

    IDEA = "idea"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    SCHEDULED = "scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


PUBLIC_STATUSES = frozenset({ShareStatus.SCHEDULED, ShareStatus.POSTPONED, ShareStatus.CANCELLED})
OFF_STATUSES = frozenset({ShareStatus.POSTPONED, ShareStatus.CANCELLED})
DEFAULT_PLAYBOOK = "guest-share"
"""Whose checklist a share runs that names no other."""
DATELESS_STATUSES = frozenset({ShareStatus.IDEA, ShareStatus.INVITED})


class ShareFormat(StrEnum):
    """How people take part."""

    TEXT = "text"
    VOICE = "voice"
    LIVE = "live"
    OFFLINE = "offline"
    MIXED = "mixed"


class Visibility(StrEnum):
    """Which site something stands on: a share, or the value of one of a record's keys."""

    PUBLIC = "public"
    INTERNAL = "internal"


class ChangeType(StrEnum):
    """What a ledger entry records; each one raises the calendar's SEQUENCE."""

    RESCHEDULED = "rescheduled"
    RELOCATED = "relocated"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    REINSTATED = "reinstated"


OFF_CHANGES = frozenset({ChangeType.POSTPONED, ChangeType.CANCELLED})
"""Changes after which a share is off."""


class Permission(StrEnum):
    """What a speaker has said about a use of the talk."""

    YES = "yes"
    NO = "no"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Slot:
    """When a share takes place; both ends carry the share's zone, end after start."""

    start: datetime
    end: datetime
    is_whole_day: bool = False
    """Of a share long past only the day is known: then start and end are its midnights, which
    serve to put shares in order and are shown to nobody."""

    @property
    def known_start(self) -> date:
        """The start for machines to read: a day alone where the hour is not known."""
        return self.start.date() if self.is_whole_day else self.start

    @property
    def known_end(self) -> date:
        """The end for machines to read, on the same day where no hour is known."""
        return self.start.date() if self.is_whole_day else self.end

    @property
    def last_day(self) -> date:
        """The day it ends on."""
        return (self.start if self.is_whole_day else self.end).date()

    @property
    def duration(self) -> timedelta:
        """Elapsed time: over a change of clocks it differs from the clocks' difference."""
        return self.end.astimezone(UTC) - self.start.astimezone(UTC)

    def overlaps(self, other: "Slot") -> bool:
        """Whether both are on at some moment; one may begin as the other ends."""
        starts = [slot.start.astimezone(UTC) for slot in (self, other)]
        ends = [slot.end.astimezone(UTC) for slot in (self, other)]
        return max(starts) < min(ends)


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the append-only ledger."""

    at: datetime
    type: ChangeType
    reason: str
    from_start: datetime | None = None
    """The start that no longer holds, for `rescheduled` and `postponed`."""
    from_place: str | None = None
    """The place that no longer holds, for `relocated`."""
    from_duration: timedelta | None = None
    """The length that no longer holds, for `rescheduled`; None where it stayed the same."""

    @property
    def came_from(self) -> datetime | str | None:
        """The start or place that no longer holds: `from` in the file."""
        return self.from_start or self.from_place


@dataclass(frozen=True, slots=True)
class Consent:
    """What the speaker allows. `quote_members` alone may be `anonymous`."""

    record: Permission = Permission.UNKNOWN
    publish_summary: Permission = Permission.UNKNOWN
    quote_members: Permission = Permission.UNKNOWN


@dataclass(frozen=True, slots=True)
class Numbers:
    """What was counted at a share and in the week after it; None for what nobody counted."""

    signups: int | None = None
    attended: int | None = None
    spoke: int | None = None
    asked: int | None = None
    reads: int | None = None
    joined: int | None = None


@dataclass(frozen=True, slots=True)
class WantedTopic:
    """What the survey afterwards asked for."""

    topic: str
    votes: int
    idea: str | None = None
    """Id of the share that it has become; None while nobody has written it down as an idea."""


@dataclass(frozen=True, slots=True)
class Share:
    """One share's file. Everything else about it is derived."""

    id: str
    """Folder and URL, and what calendars know it by unless `uid` says otherwise."""
    path: str
    """Relative to the project."""
    title: str
    status: ShareStatus
    speakers: tuple[str, ...]
    host: str | None
    series: str | None
    number: int | None
    slot: Slot | None
    """None only while the status is `idea` or `invited`."""
    timezone: str
    format: ShareFormat
    groups: tuple[str, ...]
    stage: str | None
    tags: tuple[str, ...]
    signup: str | None
    meeting: str | None
    place: str | None
    recording: str | None
    slides: str | None
    playbook: str
    changes: tuple[Change, ...]
    """Oldest first."""
    updated: datetime | None
    consent: Consent
    visibility: Visibility
    body: str
    """简介, Markdown."""
    body_line: int = 1
    compliance: tuple[Allowance, ...] = ()
    start_line: int = 1
    """Where in its file the start is written."""
    key_lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Where in its file the keys are written that others may find fault with."""
    uid: str | None = None
    """What calendars know it by, if it was renamed: the id it had at first."""
    former_ids: tuple[str, ...] = ()
    """Ids it had before, whose addresses lead to it."""
    signup_until: date | None = None
    """The last day that the way to sign up works: group codes expire."""
    recording_until: date | None = None
    """The last day that the recording can be watched."""
    survey: str | None = None
    """Where the answers to the survey afterwards lie: for the team only."""
    numbers: Numbers = Numbers()
    """What was counted: for the team only."""
    wanted: tuple[WantedTopic, ...] = ()
    """What those who heard it want to hear next: for the team only."""
    votes: int | None = None
    """How many want to hear it: for the team only."""
    owner: str | None = None
    """Who sees to it that it comes about: for the team only."""

    @property
    def start(self) -> date | None:
        """When it begins, a day where no hour is known; None while it has no slot."""
        return self.slot.known_start if self.slot else None

    @property
    def end(self) -> date | None:
        """When it ends, a day where no hour is known; None while it has no slot."""
        return self.slot.known_end if self.slot else None

    @property
    def duration(self) -> timedelta | None:
        """How long it takes; None while it has no slot, or where no hour is known."""
        return self.slot.duration if self.slot and not self.slot.is_whole_day else None

    def line_of(self, key: str) -> int:
        """The line of a key; the file's first where nobody noted it."""
        return self.key_lines.get(key, 1)

    @property
    def calendar_id(self) -> str:
        """What calendars know it by, for ever."""
        return self.uid or self.id

    @property
    def sequence(self) -> int:
        """RFC 5545 §3.8.7.4: how often start, end, status or place changed."""
        return len(self.changes)

    @property
    def last_change(self) -> Change | None:
        """The latest entry of the ledger."""
        return self.changes[-1] if self.changes else None

    @property
    def previous_starts(self) -> tuple[datetime, ...]:
        """Every start that no longer holds, oldest first: schema.org's `previousStartDate`."""
        return tuple(change.from_start for change in self.changes if change.from_start)

    def last_modified(self, as_of: datetime) -> datetime:
        """When it was last changed or updated; `as_of` if it does not say."""
        if self.last_change:
            return self.last_change.at
        return self.updated or as_of

    @property
    def is_public(self) -> bool:
        """Whether a public site shows it."""
        return self.status in PUBLIC_STATUSES and self.visibility is Visibility.PUBLIC

    @property
    def replay(self) -> str | None:
        """The recording, where the speaker has not refused one: what anybody outside is told."""
        return None if self.consent.record is Permission.NO else self.recording

    @property
    def is_off(self) -> bool:
        """Whether it will not take place in its slot: cancelled or postponed."""
        return self.status in OFF_STATUSES
