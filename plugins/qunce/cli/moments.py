"""The moment a command speaks of, by the same rule as a build."""

import os
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from qunce.cli.failures import Failure
from qunce.model.library import Library


def as_of(library: Library, date: datetime | None) -> datetime:
    """`date` on the project's clocks, else SOURCE_DATE_EPOCH, else the last recorded moment."""
    if date:
        return date.replace(tzinfo=ZoneInfo(library.settings.timezone))
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return _at(epoch) if epoch else library.last_recorded()


def reference_year(library: Library, moment: datetime) -> int:
    """The year that a notice written then leaves unsaid."""
    return moment.astimezone(ZoneInfo(library.settings.timezone)).year


def _at(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Failure(f"环境变量 SOURCE_DATE_EPOCH 要写成秒数，现在是“{epoch}”") from error
