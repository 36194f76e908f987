"""微信 多选 → 邮件: a sentence at the head, a rule for each day, then `昵称  16:21`."""

import re
from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from qunce.model.chat import ChatEntry, Skipped
from qunce.reading.chats.blocks import Header, messages_of
from qunce.reading.chats.source import ChatSource
from qunce.reading.chats.times import CLOCK, DAY, NOT_A_TIME, clock_of, day_of

TITLE = "微信 多选→邮件"
HEAD = re.compile(r"^.{0,200}(?:聊天记录如下|聊天記錄如下)[，,：:]?.{0,10}$", re.MULTILINE)
NEXT_HEAD = re.compile(r".{0,200}微信.{0,100}(?:聊天记录如下|聊天記錄如下)[，,：:]?.{0,10}")
"""In the middle of a file: the next mail of the same evening, pasted below the last."""
DAY_RULE = re.compile(rf"\s*[-—–─－]{{2,}}\s*{DAY}.{{0,8}}?\s*[-—–─－]{{2,}}\s*")
HEADER = re.compile(rf"(?P<who>\S.{{0,80}}?)[ \t\u3000]{{2,}}{CLOCK}\s*")
HEADER_LINE = re.compile(rf"^{HEADER.pattern}$", re.MULTILINE)
RULE_LINE = re.compile(rf"^{DAY_RULE.pattern}$", re.MULTILINE)


def recognise(head: str) -> str:
    """Why a file that begins like this is one of these; empty when it is not."""
    if not HEADER_LINE.search(head):
        return ""
    if HEAD.search(head):
        return "开头有“聊天记录如下”，后面是“昵称  16:21”这样的行"
    if RULE_LINE.search(head):
        return "有“————  2026-04-06  ————”这样的日期行，后面是“昵称  16:21”"
    return "有“昵称  16:21”这样的行"


def read(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages, with the share's zone for a clock."""
    reader = _Reader(zone)
    for entry in messages_of(source.lines(), reader.header, reader.is_furniture):
        yield entry
        if reader.undated_from and not reader.has_told:
            reader.has_told = True
            what = "这里的消息前面没有日期行，不知道是哪一天，不能按时段挑，一并用上"
            yield Skipped(reader.undated_from, what, is_message=False)


class _Reader:
    """Knows the day that the last rule named."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._day: date | None = None
        self._has_begun = False
        self._has_gap = True
        """An empty line below each header, as below the first."""
        self._number = 0
        self.undated_from = 0
        self.has_told = False

    def header(self, before: str, line: str, after: str) -> Header | None:
        self._number += 1
        found = HEADER.fullmatch(line)
        # A line of a message that looks like a header stands between other lines of it.
        if not found or not _is_edge(before):
            return None
        if not self._has_begun:
            self._has_begun, self._has_gap = True, not after.strip()
        elif self._has_gap and after.strip():
            return None
        clock = clock_of(found)
        if clock is None:
            return Header(found["who"].strip(), None, fault=NOT_A_TIME)
        if self._day is None and not self.undated_from:
            self.undated_from = self._number
        when = datetime.combine(self._day, clock, self._zone) if self._day else None
        return Header(found["who"].strip(), when)

    def is_furniture(self, line: str) -> bool:
        rule = DAY_RULE.fullmatch(line)
        if rule:
            self._day = day_of(rule)
        head = NEXT_HEAD if self._has_begun else HEAD
        return bool(rule) or bool(head.fullmatch(line.strip()))


def _is_edge(line: str) -> bool:
    return not line.strip() or bool(DAY_RULE.fullmatch(line)) or bool(HEAD.fullmatch(line.strip()))
