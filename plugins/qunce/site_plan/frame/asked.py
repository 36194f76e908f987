"""What the script of a page needs to decide by the reader's clock what is asked for."""

import json

from qunce.rendering.html.asked import Asked, iso_due, iso_minute
from qunce.rules.asked.tasks import Task
from qunce.rules.times.windows import DAYS_AHEAD, DAYS_OVERDUE

WINDOWS = json.dumps({"ahead": DAYS_AHEAD, **DAYS_OVERDUE}, separators=(",", ":"))
"""For how many days something is asked for, by kind of task; see `qunce.rules.asked.asking`."""


def asked(task: Task) -> Asked | None:
    """When somebody is asked for a task; None when it names no moment."""
    if not task.moment:
        return None
    return Asked(
        task.kind,
        iso_due(task.moment),
        opens=iso_minute(task.opens) if task.opens else "",
        closes=iso_minute(task.closes) if task.closes else "",
    )
