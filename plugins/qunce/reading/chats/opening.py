"""Which format a record has, and its messages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import BinaryIO

from qunce.model.chat import ChatEntry
from qunce.reading.chats import chatlab, qq, wechat_desktop, wechat_mail, weflow
from qunce.reading.chats.source import ChatError, ChatSource, opened
from qunce.reading.words.characters import without_hidden

SHOWN = 60
"""How much of the first line is told of a file that is none of the formats."""


@dataclass(frozen=True, slots=True)
class ChatFormat:
    """One format: whether a file is in it, and how it is read."""

    name: str
    """What it is chosen by."""
    title: str
    recognise: Callable[[str], str]
    """Why a file that begins so is in it; empty when it is not."""
    read: Callable[[ChatSource, tzinfo], Iterator[ChatEntry]]


FORMATS = (
    ChatFormat("chatlab-jsonl", chatlab.LINES_TITLE, chatlab.recognise_lines, chatlab.read_lines),
    ChatFormat("chatlab", chatlab.TITLE, chatlab.recognise, chatlab.read),
    ChatFormat("weflow", weflow.TITLE, weflow.recognise, weflow.read),
    ChatFormat("qq", qq.TITLE, qq.recognise, qq.read),
    ChatFormat("wechat-mail", wechat_mail.TITLE, wechat_mail.recognise, wechat_mail.read),
    ChatFormat(
        "wechat-desktop", wechat_desktop.TITLE, wechat_desktop.recognise, wechat_desktop.read
    ),
)
"""From the surest to the least sure: a file is in the first that recognises it."""


@dataclass(frozen=True, slots=True)
class Chat:
    """A record that can be read, once."""

    format: ChatFormat
    why: str
    """What the format was told from, in Chinese."""
    source: ChatSource

    def entries(self, zone: tzinfo) -> Iterator[ChatEntry]:
        """Messages in the order of the file, and what could not be read of it.

        Times without a zone are those of `zone`: nobody exports a record to read it abroad.
        """
        return self.format.read(self.source, zone)


def open_chat(stream: BinaryIO, name: str | None = None) -> Chat:
    """The record in a stream of bytes, in the named format or the one that it is seen to have.

    Raises ChatError when it is none we can read.
    """
    source = opened(stream)
    if name:
        format = next(one for one in FORMATS if one.name == name)
        return Chat(format, "按 --format 读", source)
    head = re.sub(r"\r\n?", "\n", source.head)
    for format in FORMATS:
        why = format.recognise(head)
        if why:
            return Chat(format, why, source)
    raise ChatError(_unknown(head))


def _unknown(head: str) -> str:
    first = next((line.strip() for line in head.split("\n") if line.strip()), "")
    first = without_hidden(first, " ")
    seen = f"{first[:SHOWN]}{'……' if len(first) > SHOWN else ''}"
    what = "网页（HTML）" if re.match(r"<!doctype html|<html", first, re.IGNORECASE) else "文字"
    known = "、".join(format.title for format in FORMATS)
    return (
        f"认不出是哪个程序导出的：看到的是{what}，第一行是“{seen}”。\n"
        f"认得的有：{known}。\n怎么导出，看帮助里的「从聊天记录起草总结」"
    )
