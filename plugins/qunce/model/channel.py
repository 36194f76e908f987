"""Where a text is pasted: how long it may be there, and what becomes of it there.

What is known of each place stands in `channels`; this says what there is to know.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """What a channel counts."""

    CHARACTERS = "字"
    """Unicode code points."""
    WEIBO = "微博字"
    """Latin-1 counts 1, anything else 2, a URL 20; halved, rounded up."""
    UTF16_WEIGHT = "小红书字"
    """ASCII counts 1, any other UTF-16 code unit 2; halved, rounded up."""
    BYTES = "字节"
    """Bytes of UTF-8: a Chinese character has three."""

    @property
    def word(self) -> str:
        """How a count is read out: only bytes are no characters to the reader."""
        return "字节" if self is Unit.BYTES else "字"


URL = re.compile(r"https?://[!-~]+")


class Evidence(StrEnum):
    """How well something is known of a platform; only what it documents may fail a check."""

    DOCUMENTED = "官方文档"
    CODE = "客户端代码"
    FOLKLORE = "经验值"


class Reach(StrEnum):
    """Who reads what is sent there."""

    GROUP = "一个群"
    TEAM = "团队"
    PERSON = "一个人"
    PUBLIC = "所有人"
    AUDIENCE = "现场的人"


class LinkStyle(StrEnum):
    """What a link needs to be of use there."""

    SPACED = "前后留空格或换行"
    UNCLICKABLE = "点不开"
    ANY = "都点得开"
    SPOKEN = "不写链接"


class Mention(StrEnum):
    """What it takes to notify everybody."""

    BY_HAND = "粘贴后手动选"
    BY_PLACE = "靠发布提醒，不用写"
    BY_PROGRAM = "请求里写明才提醒"
    NONE = "没有"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One place a text can go; `name` is what an operator types as a fence's language."""

    name: str
    platform: str
    reach: Reach
    unit: Unit
    warn_from: int | None
    """Longer than that is told, as `warning` says; None where nothing is known to happen."""
    warning: str
    """What comes of it, without a full stop; empty where nothing is known to happen."""
    limit: int | None
    """Longer than that cannot be sent; None where no limit is known."""
    in_parts: bool
    """Whether what is longer goes there as several messages; a notice or a post is one."""
    evidence: Evidence
    """Of `limit`, or of `warn_from` where there is no limit."""
    markup: str
    """What of a text's form survives, in a few words."""
    link: LinkStyle
    mention: Mention
    nearest: tuple[str, ...]
    """Channels whose text does here when there is none of its own, the nearest first.

    A text for one person or for the team is never offered to more people than it was written
    for, and nothing that is read aloud is made of what is read.
    """
    note: str
    """What to know before sending, in one sentence."""
    source: str
    """Who says so."""
    checked_on: date
    """When that was last looked up."""

    @property
    def is_group(self) -> bool:
        """Whether it reaches a whole group, which a pasted @所有人 does not notify."""
        return self.reach in (Reach.GROUP, Reach.TEAM)

    @property
    def is_per_group(self) -> bool:
        """Whether each group of a share gets a copy of its own."""
        return self.reach is Reach.GROUP

    def weigh(self, text: str) -> int:
        """How long a text is here, in this channel's unit."""
        return weigh(text, self.unit)


def weigh(text: str, unit: Unit) -> int:
    """How long a text is in a unit."""
    return -(-halves(text, unit) // 2)


def halves(text: str, unit: Unit) -> int:
    """How long it is in halves of a unit: these add up where the unit itself is rounded."""
    match unit:
        case Unit.CHARACTERS:
            return 2 * len(text)
        case Unit.BYTES:
            return 2 * len(text.encode())
        case Unit.WEIBO:
            text = URL.sub("x" * 20, text)
            return sum(1 if ord(char) < 256 else 2 for char in text)
        case Unit.UTF16_WEIGHT:
            return sum(1 if ord(char) < 128 else 2 * (1 + (ord(char) > 0xFFFF)) for char in text)
