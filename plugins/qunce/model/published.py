"""What was published of a share before: as much as calendars and chats remember of it."""

from dataclasses import dataclass
from datetime import date, datetime

from qunce.model.addresses import calendar_uid
from qunce.model.share import Change, Share


@dataclass(frozen=True, slots=True)
class PublishedShare:
    """A share as an earlier build or revision announced it."""

    id: str
    path: str
    title: str
    uid: str
    """Its calendar UID, whole."""
    start: date | None
    """A day alone where the hour is not known; so is the end."""
    end: date | None
    place: str | None
    changes: tuple[Change, ...]

    @property
    def sequence(self) -> int:
        """The SEQUENCE that calendars have."""
        return len(self.changes)

    def is_over(self, now: datetime) -> bool:
        """Whether it was to be over by then: what it says of its time matters to nobody."""
        end = self.end
        return not isinstance(end, datetime) or end <= now


def as_published(share: Share, site_key: str) -> PublishedShare:
    """What a site says of a share that is public."""
    return PublishedShare(
        id=share.id,
        path=share.path,
        title=share.title,
        uid=calendar_uid(share.calendar_id, site_key),
        start=share.start,
        end=share.end,
        place=share.place,
        changes=share.changes,
    )
