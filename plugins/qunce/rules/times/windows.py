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
    ACTION = "action"
    """To do what was promised when the team looked back."""


class DebtKind(StrEnum):
    """What is owed after a share."""

    SUMMARY = "summary"
    APPROVAL = "approval"
    """The speaker's word on the summary."""
    RECORDING = "recording"
    SLIDES = "slides"
    SURVEY = "survey"
    NUMBERS = "numbers"
    ANSWERS = "answers"
    """To questions that stand in the summary without one."""
    HANDBOOK = "handbook"
    """To take an answer into the playbook that it is marked for; the team's own affair."""


DAYS_AHEAD = 3
"""How many days before its own something is told as next."""
DAYS_OVERDUE: Mapping[TaskKind, int] = MappingProxyType(
    {TaskKind.ITEM: 14, TaskKind.MESSAGE: 0, TaskKind.SUMMARY: 60, TaskKind.ACTION: 60}
)
"""How many days something is told as overdue. Nobody knows whether a message went out."""
SUMMARY_TIME = timedelta(days=2)
"""How long after the end a summary may take."""
DEBT_TIME: Mapping[DebtKind, timedelta] = MappingProxyType(
    {
        DebtKind.SUMMARY: SUMMARY_TIME,
        DebtKind.APPROVAL: SUMMARY_TIME,
        DebtKind.ANSWERS: timedelta(days=1),
        DebtKind.SURVEY: timedelta(days=1),
        DebtKind.RECORDING: timedelta(days=3),
        DebtKind.SLIDES: timedelta(days=3),
        DebtKind.NUMBERS: timedelta(days=7),
        DebtKind.HANDBOOK: timedelta(days=14),
    }
)
"""How long after the end each thing may take: the guest-share checklist has the same days."""
DEBT_DAYS_TOLD = DAYS_OVERDUE[TaskKind.SUMMARY]
"""How many days a command of every day tells of what is owed; the page tells all of it."""
SHARES_AHEAD = 4
"""How many shares ahead a page about today speaks of, whatever they ask for yet."""
PAGE_DAYS = 7
"""How many days such a page stays complete without a new build."""
