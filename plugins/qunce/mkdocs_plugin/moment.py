"""Which moment a build speaks of, without asking the clock."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mkdocs.exceptions import PluginError

from qunce.model.library import Library


def build_moment(date: str, environment: Mapping[str, str], library: Library) -> datetime:
    """The moment asked for by `date`, else by SOURCE_DATE_EPOCH, else the last recorded one.

    `date` is `2026-11-22` or `2026-11-22 10:00`, wall time of the project. Raises PluginError
    for any other spelling.
    """
    if date:
        return _wall_time(date, ZoneInfo(library.settings.timezone))
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return _since_epoch(epoch)
    return library.last_recorded()


def _wall_time(date: str, zone: ZoneInfo) -> datetime:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=zone)
    except ValueError as error:
        raise PluginError(f"看不懂 date: {date}，写成 2026-11-22 或者 2026-11-22 10:00") from error


def _since_epoch(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise PluginError(f"环境变量 SOURCE_DATE_EPOCH 不是秒数：{seconds}") from error
