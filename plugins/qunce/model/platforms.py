"""What groups can do on the platforms they live on, as far as it is known.

Like `channels`: facts with who says so and when that was looked up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qunce.model.channel import Evidence
from qunce.model.people import Platform


class NoticeSlot(StrEnum):
    """How many notices a group can have at a time."""

    ONE = "只留一条，新的盖掉旧的"
    DOCUMENT = "一篇文档，在里面改"
    SEVERAL = "能留几条"
    UNKNOWN = "没有查到"


@dataclass(frozen=True, slots=True)
class NoticeFact:
    """How a platform keeps a group's notices."""

    slot: NoticeSlot
    evidence: Evidence
    source: str
    checked_on: date

    @property
    def is_one_text(self) -> bool:
        """Whether a new notice has to bring along what is to stay."""
        return self.slot in (NoticeSlot.ONE, NoticeSlot.DOCUMENT)


LOOKED_UP = date(2026, 11, 28)

NOTICES = {
    Platform.WECHAT: NoticeFact(
        NoticeSlot.ONE, Evidence.FOLKLORE, "各处教程的说法，没有找到官方文档", LOOKED_UP
    ),
    Platform.WECOM: NoticeFact(
        NoticeSlot.ONE, Evidence.DOCUMENTED, "企业微信开发者文档 96338（2023-12）", LOOKED_UP
    ),
    Platform.QQ: NoticeFact(
        NoticeSlot.SEVERAL, Evidence.FOLKLORE, "机器人接口返回的是一列公告", LOOKED_UP
    ),
    Platform.FEISHU: NoticeFact(
        NoticeSlot.DOCUMENT, Evidence.DOCUMENTED, "open.feishu.cn 更新群公告", LOOKED_UP
    ),
    Platform.DINGTALK: NoticeFact(NoticeSlot.UNKNOWN, Evidence.FOLKLORE, "没有找到文档", LOOKED_UP),
}
