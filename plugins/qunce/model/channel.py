"""Where a text is pasted, and how long it may be there.

The 公众号 limit is the one its platform documents for drafts; Weibo and Xiaohongshu count as
their own clients do; the rest is what operators report.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a channel counts."""

    CHARACTERS = "字"
    """Unicode code points."""
    WEIBO = "微博字"
    """Latin-1 counts 1, anything else 2, a URL 20; halved, rounded up."""
    UTF16_WEIGHT = "小红书字"
    """ASCII counts 1, any other UTF-16 code unit 2; halved, rounded up."""


URL = re.compile(r"https?://[!-~]+")


class Evidence(StrEnum):
    """How well a limit is known; only a documented one may fail a check."""

    DOCUMENTED = "官方文档"
    CODE = "客户端代码"
    FOLKLORE = "经验值"


@dataclass(frozen=True, slots=True)
class Channel:
    """One place a text can go; `name` is what an operator types as a fence's language."""

    name: str
    unit: Unit
    limit: int | None
    evidence: Evidence
    note: str
    """What to know before sending, in one sentence."""

    @property
    def is_group(self) -> bool:
        """Whether it reaches a whole group, which a pasted @所有人 does not notify."""
        return self.name.startswith("群")

    def weigh(self, text: str) -> int:
        """How long a text is here, in this channel's unit."""
        if self.unit is Unit.CHARACTERS:
            return len(text)
        if self.unit is Unit.WEIBO:
            text = URL.sub("x" * 20, text)
            return -(-sum(1 if ord(char) < 256 else 2 for char in text) // 2)
        weights = (1 if ord(char) < 128 else 2 * (1 + (ord(char) > 0xFFFF)) for char in text)
        return -(-sum(weights) // 2)


CHANNELS = (
    Channel("群消息", Unit.CHARACTERS, 500, Evidence.FOLKLORE, "超过 500 字很少有人读完"),
    Channel("群公告", Unit.CHARACTERS, 2000, Evidence.FOLKLORE, "用群公告发布，全群才会收到提醒"),
    Channel("私聊", Unit.CHARACTERS, 500, Evidence.FOLKLORE, "一次说一件事，先写称呼"),
    Channel("朋友圈", Unit.CHARACTERS, 100, Evidence.FOLKLORE, "超过约 6 行或 100 字会被折叠"),
    Channel("微博", Unit.WEIBO, 140, Evidence.CODE, "一个链接按 20 个字符算"),
    Channel("小红书", Unit.UTF16_WEIGHT, 1000, Evidence.CODE, "标题另算，不超过 20 字"),
    Channel(
        "公众号", Unit.CHARACTERS, 20000, Evidence.DOCUMENTED, "连标签少于 2 万字符，外部链接不可点"
    ),
    Channel("邮件", Unit.CHARACTERS, None, Evidence.FOLKLORE, "第一行当标题"),
    Channel("主持词", Unit.CHARACTERS, None, Evidence.FOLKLORE, "念出来每分钟约 200 字"),
)

CHANNELS_BY_NAME = {channel.name: channel for channel in CHANNELS}
