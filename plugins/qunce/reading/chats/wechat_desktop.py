"""微信电脑版 多选 → 复制: `昵称 2024-01-01 12:00:00` or `昵称:`, then the message."""

import re
from collections.abc import Iterator
from datetime import tzinfo

from qunce.model.chat import ChatEntry
from qunce.reading.chats.blocks import Header, messages_of
from qunce.reading.chats.source import ChatSource
from qunce.reading.chats.times import CLOCK, DAY, NOT_A_TIME, moment_of

TITLE = "微信电脑版复制"
DATED = re.compile(rf"(?P<who>\S.{{0,80}}?)[:：]?[ \t\u3000]+{DAY}[ \t\u3000]+{CLOCK}\s*")
DATED_LINE = re.compile(rf"^{DATED.pattern}$", re.MULTILINE)
NAMED = re.compile(r"(?P<who>[^\s:：][^:：\n]{0,40}):\s*")
"""The program writes a half-width colon; who ends a sentence in Chinese, a full-width one."""
NAMED_LINE = re.compile(rf"(?:\A|\n[ \t]*\n){NAMED.pattern}\n[ \t]*\S")


def recognise(head: str) -> str:
    """Why a file that begins like this is one of these; empty when it is not."""
    if DATED_LINE.search(head):
        return "有“昵称 2024-01-01 12:00:00”这样的行"
    return "有“昵称:”单独成行、下一行是内容" if NAMED_LINE.search(head) else ""


def read(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages, with the share's zone for a clock."""
    return messages_of(source.lines(), _Reader(zone).header, _no_furniture)


class _Reader:
    """Knows whether headers of the file have a time, then a name alone is none.

    Also whether an empty line stands above each of them, as it does above the second.
    """

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._dated = 0
        self._has_gap = False

    def header(self, before: str, line: str, after: str) -> Header | None:
        dated = DATED.fullmatch(line)
        if dated and not DATED.fullmatch(before) and (not self._has_gap or not before.strip()):
            self._dated += 1
            self._has_gap = self._has_gap or (self._dated == 2 and not before.strip())
            when = moment_of(dated, self._zone)
            return Header(dated["who"].strip(), when, fault="" if when else NOT_A_TIME)
        named = None if self._dated or before.strip() else NAMED.fullmatch(line)
        return Header(named["who"].strip(), None) if named and after.strip() else None


def _no_furniture(line: str) -> bool:  # noqa: ARG001 - what messages_of asks
    return False
