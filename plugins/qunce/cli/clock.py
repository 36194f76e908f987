"""The only place that asks what time it is: for what a person does now, never for a build."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def now_in(zone: str) -> datetime:
    """The present minute on the clocks of an IANA zone."""
    return datetime.now(ZoneInfo(zone)).replace(second=0, microsecond=0)


def today_in(zone: str) -> date:
    """Today's date there."""
    return now_in(zone).date()
