"""Which moment a build speaks of: the plugin's option, or what the environment says."""

from collections.abc import Mapping
from datetime import datetime

from mkdocs.exceptions import PluginError

from qunce.model.library import Library
from qunce.site_plan.moment import moment_spoken_of


def build_moment(date: str, environment: Mapping[str, str], library: Library) -> datetime:
    """The moment asked for by `date`, else by SOURCE_DATE_EPOCH, else the last recorded one.

    `date` is `2026-11-22` or `2026-11-22 10:00`, wall time of the project. Raises PluginError
    for any other spelling.
    """
    asked = _wall_time(date) if date else None
    try:
        return moment_spoken_of(library, date=asked, epoch=environment.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise PluginError(str(error)) from error


def _wall_time(date: str) -> datetime:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=None)
    except ValueError as error:
        raise PluginError(f"看不懂 date: {date}，写成 2026-11-22 或者 2026-11-22 10:00") from error
