"""What a share will look like where people meet it, made by what makes it there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.notices import Notice, filled
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rendering.calendar.event import Events
from qunce.rendering.feed_lint.lines import read_lines
from qunce.rendering.text.chinese_dates import moment_text, slot_text
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.due import announcement_pack
from qunce.rules.times.moments import days_until

ON_THE_PAGE = ("时间", "嘉宾", "主持", "形式", "群", "地点", "系列", "报名链接")
"""Facts that the page of a share tells, by the names of their placeholders."""
IN_A_CALENDAR = {"SUMMARY": "标题", "LOCATION": "地点", "DESCRIPTION": "说明"}
ESCAPES = {"\\n": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


@dataclass(frozen=True, slots=True)
class Sent:
    """An announcement, and when it goes out."""

    when: str
    notice: Notice
    is_next: bool
    """Whether it is the first one whose moment is still to come."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A share's outcomes."""

    facts: Sequence[tuple[str, str]]
    introduction: str
    points: Sequence[str]
    entry: Sequence[tuple[str, str]]
    """What a calendar shows; empty while it has no time."""
    sent: Sequence[Sent]


def foreseen(workspace: Workspace, library: Library, share: Share) -> Foreseen:
    """All of them, from a library that holds the share."""
    year = workspace.moment().year
    values = share_values(library, share, year)
    return Foreseen(
        facts=[(name, values[name]) for name in ON_THE_PAGE if values.get(name)],
        introduction=values["简介"],
        points=[line.removeprefix("• ") for line in values["要点"].split("\n") if line],
        entry=_entry(workspace, library, share),
        sent=_sent(library, share, workspace.moment()),
    )


def _entry(workspace: Workspace, library: Library, share: Share) -> list[tuple[str, str]]:
    if share.slot is None or share.slot.is_whole_day:
        return []
    moment = workspace.moment()
    lines, _ = read_lines(Events(library, moment).of(share, share.slot))
    said = {line.name: _unescaped(line.value) for line in lines}
    shown = [(title, said[name]) for name, title in IN_A_CALENDAR.items() if said.get(name)]
    return [shown[0], ("时间", slot_text(share.slot, moment.year)), *shown[1:]]


def _unescaped(value: str) -> str:
    """A text of RFC 5545 §3.3.11 as it was meant."""
    pieces = value.split("\\\\")
    for escaped, meant in ESCAPES.items():
        pieces = [piece.replace(escaped, meant) for piece in pieces]
    return "\\".join(pieces)


def _sent(library: Library, share: Share, now: datetime) -> list[Sent]:
    pack = announcement_pack(library, share)
    ahead = (due for due in pack if due.moment and days_until(due.moment, now) >= 0)
    first = next(ahead, None)
    return [
        Sent(
            moment_text(due.moment, now.year) if due.moment else "",
            filled(library, share, due.snippet, now.year),
            due is first,
        )
        for due in pack
    ]
