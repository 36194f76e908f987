"""Which moment a site or a notice speaks of, without asking the clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from qunce.model.library import Library


def moment_spoken_of(library: Library, *, date: datetime | None, epoch: str | None) -> datetime:
    """`date` (naive) on the project's clocks, else `epoch`, else the last recorded moment.

    `epoch` is SOURCE_DATE_EPOCH, in seconds. Raises ValueError when it is not a number of them.
    """
    if date:
        return date.replace(tzinfo=ZoneInfo(library.settings.timezone))
    return _since_epoch(epoch) if epoch else library.last_recorded()


def _since_epoch(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"环境变量 SOURCE_DATE_EPOCH 要写成秒数，现在是“{seconds}”") from error
