"""A chat record: the messages of a group as some program exported them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessageKind(StrEnum):
    """What was sent."""

    TEXT = "text"
    LINK = "link"
    PICTURE = "picture"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"
    STICKER = "sticker"
    FORWARD = "forward"
    MONEY = "money"
    """A red packet or a transfer."""
    RECALLED = "recalled"
    SYSTEM = "system"
    """What the program says itself: somebody joined, was renamed, nudged another."""
    OTHER = "other"


KIND_TITLES = {
    MessageKind.TEXT: "文字",
    MessageKind.LINK: "链接",
    MessageKind.PICTURE: "图片",
    MessageKind.VOICE: "语音",
    MessageKind.VIDEO: "视频",
    MessageKind.FILE: "文件",
    MessageKind.STICKER: "表情",
    MessageKind.FORWARD: "转发",
    MessageKind.MONEY: "红包和转账",
    MessageKind.RECALLED: "撤回",
    MessageKind.SYSTEM: "系统提示",
    MessageKind.OTHER: "别的",
}

WORDED = frozenset({MessageKind.TEXT, MessageKind.LINK})
"""Kinds whose text somebody wrote to be read."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What a message answers, as far as the record repeats it."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a record."""

    line: int
    """Where in the file it begins."""
    who: str
    """The nickname, as it stood then."""
    when: datetime | None
    """With the share's zone; None where the record gives no day."""
    kind: MessageKind
    text: str
    account: str = ""
    """What the platform tells people apart by, where the record has it."""
    aliases: tuple[str, ...] = ()
    """Other names the record gives its sender."""
    id: str = ""
    reply_to: str = ""
    """The id of the message it answers."""
    quote: Quote | None = None

    @property
    def sender(self) -> str:
        """The account, or else the nickname: equal for messages of one person."""
        return self.account or self.who


@dataclass(frozen=True, slots=True)
class Skipped:
    """A message of the record that could not be read; or, no message, lines that are lost."""

    line: int
    why: str
    """In Chinese, with how to mend it."""
    is_message: bool = True


ChatEntry = Message | Skipped
