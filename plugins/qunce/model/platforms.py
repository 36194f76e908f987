"""What groups can do on the platforms they live on, as far as it is known.

Like `channels`: facts with who says so and when that was looked up.
"""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class AbilityFact:
    """What groups of a platform can or cannot do in one respect."""

    says: str
    evidence: Evidence
    source: str


@dataclass(frozen=True, slots=True)
class Ability:
    """One respect in which platforms differ; those nothing was found about are left out."""

    name: str
    without: str
    """What to do where a group cannot."""
    facts: Mapping[Platform, AbilityFact]


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


def _said(says: str, source: str = "各处教程的说法") -> AbilityFact:
    return AbilityFact(says, Evidence.FOLKLORE, source)


def _written(says: str, source: str) -> AbilityFact:
    return AbilityFact(says, Evidence.DOCUMENTED, source)


ABILITIES = (
    Ability(
        "存文件",
        "放在线文档，链接写进公告前三行",
        {
            Platform.WECHAT: _said("没有固定的群文件；发过的文件会过期，几天说法不一"),
            Platform.WECOM: _said("有微盘，容量没有查到"),
            Platform.QQ: _said("有群文件，容量说法不一"),
            Platform.FEISHU: _said("有，容量没有查到"),
            Platform.DINGTALK: _said("有，容量没有查到"),
        },
    ),
    Ability(
        "多少人",
        "满之前先开二群，提前说好谁去哪边",
        {
            Platform.WECHAT: _said("500 人"),
            Platform.WECOM: _written(
                "内部群 2000，含外部的群 500；微信用户建的 200 是常见说法", "开发者文档 98429"
            ),
            Platform.QQ: _said("500 到 2000，更大的说法不一"),
        },
    ),
    Ability(
        "扫码进群",
        "码到期前一天换；过 200 人改成加值班号再邀请",
        {
            Platform.WECHAT: _said("码 7 天有效，过 200 人只能由成员邀请"),
            Platform.WECOM: _written(
                "「加入群聊」一个码可以接 5 个群，满了能自动建下一个", "开发者文档 99547"
            ),
            Platform.FEISHU: _written("群链接 7 天、一年或永久，建的时候选", "开放平台 群链接"),
        },
    ),
    Ability(
        "自动欢迎",
        "值班的人照回应时限发",
        {
            Platform.WECHAT: _said("没有找到自带的；自动回复的工具算外挂"),
            Platform.WECOM: _written(
                "有入群欢迎语，一段文字加一个附件；同时进来的合成一条", "开发者文档 96357"
            ),
            Platform.FEISHU: _said("要用应用机器人"),
        },
    ),
    Ability(
        "群发",
        "在群里发一条，不逐个私聊",
        {
            Platform.WECHAT: _said("群发助手一次 200 位好友，每天几次没有查到"),
            Platform.WECOM: _written(
                "每位客户、每个客户群一个月最多收当月天数那么多条，成员点确认才发",
                "开发者文档 92135",
            ),
        },
    ),
    Ability(
        "管理员",
        "权限不够的事请群主做，写进值班表",
        {
            Platform.WECHAT: _said("群主之外 3 名"),
            Platform.WECOM: _said("3 名，要是本企业的人"),
            Platform.QQ: _said("500 人群 10 名，1000 人群 20 名"),
            Platform.FEISHU: _written("10 名，超大群 20 名", "开放平台 指定管理员"),
        },
    ),
    Ability(
        "撤回自己的",
        "过了时间，补一句更正",
        {
            Platform.WECHAT: _written("2 分钟；文件 3 小时", "腾讯客服，经转述 2025-08-28"),
            Platform.WECOM: _said("几分钟到几小时，说法不一"),
            Platform.QQ: _said("2 分钟"),
            Platform.FEISHU: _written("默认 24 小时，企业可以改", "帮助中心"),
            Platform.DINGTALK: _written("24 小时", "官方问答，经转述 2018"),
        },
    ),
    Ability(
        "撤回别人的",
        "请本人撤；撤不了，说一句“这条别点”，接着发正题",
        {
            Platform.WECHAT: _said("说法矛盾，当作不能"),
            Platform.QQ: _said("群主、管理员能"),
            Platform.FEISHU: _written("群主、管理员能", "帮助中心"),
            Platform.DINGTALK: _written("群主能，不限时间", "官方问答，经转述 2018"),
        },
    ),
    Ability(
        "私聊不是好友的人",
        "当作不能：群里 @ 他“请加我一下”，公开报名用接龙",
        {Platform.WECHAT: _said("没有查到官方说法，各处都说要先加好友")},
    ),
    Ability(
        "导出聊天",
        "人工数合计，不装第三方工具",
        {
            Platform.WECHAT: _said("没有找到官方的成批导出"),
            Platform.WECOM: _written("会话存档，收费，要客户同意", "开发者文档 101365"),
        },
    ),
)
"""What a step of the handbook may rely on. Retest in the client whatever no document says."""
