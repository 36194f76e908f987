"""Which moment a build speaks of, without asking the clock."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from qunce.model.library import Library


def build_moment(date: str, environment: Mapping[str, str], library: Library) -> datetime:
    """The moment asked for by `date`, else by SOURCE_DATE_EPOCH, else the last recorded one.

    `date` is `2026-11-22` or `2026-11-22 10:00`, wall time of the project. Raises ValueError
    for any other spelling.
    """
    if date:
        zone = ZoneInfo(library.settings.timezone)
        return datetime.fromisoformat(date).replace(tzinfo=zone)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    return library.last_recorded()
