"""The moment a command speaks of, by the same rule as a build."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo

from qunce.cli.failures import Failure
from qunce.model.library import Library
from qunce.site_plan.moment import moment_spoken_of


def as_of(library: Library, date: datetime | None) -> datetime:
    """`date` on the project's clocks, else SOURCE_DATE_EPOCH, else the last recorded moment."""
    try:
        return moment_spoken_of(library, date=date, epoch=os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise Failure(str(error)) from error


def reference_year(library: Library, moment: datetime) -> int:
    """The year that a notice written then leaves unsaid."""
    return moment.astimezone(ZoneInfo(library.settings.timezone)).year
