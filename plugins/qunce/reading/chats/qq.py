"""QQ 消息管理器 → 导出 txt: `2019-07-16 18:15:05 【管理员】昵称(QQ号)`, then the message."""

import re
from collections.abc import Iterator
from datetime import tzinfo

from qunce.model.chat import ChatEntry
from qunce.reading.chats.blocks import Header, messages_of
from qunce.reading.chats.source import ChatSource
from qunce.reading.chats.times import NOT_A_TIME, moment_of

TITLE = "QQ 消息管理器 txt"
HEADER = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2}) "
    r"(?P<half>)(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2})"
    r"(?: (?P<who>.{0,120}?)(?:\((?P<number>\d{5,12})\)|<(?P<mail>[^<>\s]+@[^<>\s]+)>)?)?\s*"
)
HEADER_LINE = re.compile(
    r"^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2} .{0,120}(?:\(\d{5,12}\)|<[^<>\s]+@[^<>\s]+>)\s*$",
    re.MULTILINE,
)
"""With an account: a day and a clock alone are somebody's words in any record."""
RANK = re.compile(r"^(?:【[^】]{0,20}】\s*)+")
"""群主, 管理员, or a title of the group before the nickname."""
HEAD = re.compile(
    r"消息记录（此消息记录为文本格式|消息記錄（此消息記錄為文本格式|^消息对象[:：]", re.MULTILINE
)
FURNITURE = re.compile(r"={5,}|消息记录（.*|消息記錄（.*|消息(?:分组|对象|分組|對象)[:：].*")
SYSTEM_NUMBERS = frozenset({"10000", "1000000"})
"""Who says that somebody joined, or took a message back."""


def recognise(head: str) -> str:
    """Why a file that begins like this is one of these; empty when it is not."""
    if HEAD.search(head):
        return "开头有“消息记录（此消息记录为文本格式”或“消息对象:”"
    return "有“2019-07-16 18:15:05 昵称(QQ号)”这样的行" if HEADER_LINE.search(head) else ""


def read(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages, with the share's zone for a clock."""

    def header(before: str, line: str, _after: str) -> Header | None:
        found = HEADER.fullmatch(line)
        if not found or not (before.strip() == "" or FURNITURE.fullmatch(before)):
            return None
        when = moment_of(found, zone)
        account = found["number"] or found["mail"] or ""
        whole = (found["who"] or "").strip()
        name = RANK.sub("", whole) or account
        fault = "" if when else NOT_A_TIME
        if name in ("", "系统消息") or account in SYSTEM_NUMBERS:
            return Header("系统消息", when, fault=fault, is_system=True)
        return Header(name, when, account, (whole,) if whole not in ("", name) else (), fault)

    return messages_of(source.lines(), header, lambda line: bool(FURNITURE.fullmatch(line.strip())))
