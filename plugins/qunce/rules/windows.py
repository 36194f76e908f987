"""For how long something is asked for: each span stands here once, for commands and pages."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class TaskKind(StrEnum):
    """What somebody is asked for."""

    ITEM = "item"
    """To do something on the share's checklist."""
    MESSAGE = "message"
    """To send a text that no item of the checklist sends."""
    SUMMARY = "summary"
    """To publish the summary."""


DAYS_AHEAD = 3
"""How many days before its own something is told as next."""
DAYS_OVERDUE: Mapping[TaskKind, int] = MappingProxyType(
    {TaskKind.ITEM: 14, TaskKind.MESSAGE: 0, TaskKind.SUMMARY: 60}
)
"""How many days something is told as overdue. Nobody knows whether a message went out."""
SUMMARY_TIME = timedelta(days=2)
"""How long after the end a summary may take."""
SHARES_AHEAD = 4
"""How many shares ahead a page about today speaks of, whatever they ask for yet."""
PAGE_DAYS = 7
"""How many days such a page stays complete without a new build."""
