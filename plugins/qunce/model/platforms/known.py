"""What groups can do on the platforms they live on, as far as it is known.

Like `channels`: facts with who says so and when that was looked up, and beside each what a step of
the handbook is there.
"""

from datetime import date

from qunce.model.channel import Evidence
from qunce.model.people import Platform
from qunce.model.platforms.facts import Ability, AbilityFact, NoticeFact, NoticeSlot

LOOKED_UP = date(2026, 11, 28)

NOTICES = {
    Platform.WECHAT: NoticeFact(
        NoticeSlot.ONE,
        Evidence.FOLKLORE,
        "各处教程的说法，没有找到官方文档",
        LOOKED_UP,
        "公告只有一条，新的盖掉旧的。打开现在这条，插进“现在”一段，不另发一条。",
    ),
    Platform.WECOM: NoticeFact(
        NoticeSlot.ONE,
        Evidence.DOCUMENTED,
        "企业微信开发者文档 96338（2023-12）",
        LOOKED_UP,
        "一个群一条公告，新的盖掉旧的。打开现在这条，插进“现在”一段，不另发一条。",
    ),
    Platform.QQ: NoticeFact(
        NoticeSlot.SEVERAL,
        Evidence.FOLKLORE,
        "机器人接口返回的是一列公告",
        LOOKED_UP,
        "公告能留几条：这件事单独发一条，过期的删掉。能留多少条没有查到。",
    ),
    Platform.FEISHU: NoticeFact(
        NoticeSlot.DOCUMENT,
        Evidence.DOCUMENTED,
        "open.feishu.cn 更新群公告",
        LOOKED_UP,
        "公告是一篇文档：在里面改“现在”一段，改完在群里说一句改了什么。",
    ),
    Platform.DINGTALK: NoticeFact(
        NoticeSlot.UNKNOWN,
        Evidence.FOLKLORE,
        "没有找到文档",
        LOOKED_UP,
        "没有查到能留几条，照只有一条来：插进“现在”一段，不另发一条。",
    ),
}


def _said(says: str, step: str, source: str = "各处教程的说法") -> AbilityFact:
    return AbilityFact(says, Evidence.FOLKLORE, source, step)


def _written(says: str, step: str, source: str) -> AbilityFact:
    return AbilityFact(says, Evidence.DOCUMENTED, source, step)


ABILITIES = (
    Ability(
        "files",
        "存文件",
        "放在线文档，链接写进公告前三行",
        {
            Platform.WECHAT: _said(
                "没有固定的群文件；发过的文件会过期，几天说法不一",
                "没有群文件，发过的文件会过期。放在线文档，链接写进公告前三行。",
            ),
            Platform.WECOM: _said(
                "有微盘，容量没有查到",
                "放微盘，拿外部成员的手机点开试一次；打不开就换在线文档，链接写进公告前三行。",
            ),
            Platform.QQ: _said(
                "有群文件，容量说法不一", "放群文件，文件名前面写日期；要天天改的放在线文档。"
            ),
            Platform.FEISHU: _said(
                "有，容量没有查到", "放云文档，先看一眼群成员打不打得开，链接写进群公告。"
            ),
            Platform.DINGTALK: _said(
                "有，容量没有查到", "放群文件，拿别人的手机找一次；找不到就换在线文档。"
            ),
        },
    ),
    Ability(
        "size",
        "多少人",
        "满之前先开二群，提前说好谁去哪边",
        {
            Platform.WECHAT: _said(
                "500 人", "一个群最多 500 人，到 450 人先开二群，提前说好谁去哪边。"
            ),
            Platform.WECOM: _written(
                "内部群 2000，含外部的群 500；微信用户建的 200 是常见说法",
                "含外部成员的群最多 500 人；由员工来建，到 450 人先开二群，提前说好谁去哪边。",
                "开发者文档 98429",
            ),
            Platform.QQ: _said(
                "500 到 2000，更大的说法不一",
                "上限看群资料（500 到 2000），差 50 人先开二群，提前说好谁去哪边。",
            ),
        },
    ),
    Ability(
        "entry",
        "扫码进群",
        "码到期前一天换；过 200 人改成加值班号再邀请",
        {
            Platform.WECHAT: _said(
                "码 7 天有效，过 200 人只能由成员邀请",
                "群码 7 天有效，到期前一天换。过 200 人扫不进，改放值班号的码，加上再邀请。",
            ),
            Platform.WECOM: _written(
                "「加入群聊」一个码可以接 5 个群，满了能自动建下一个",
                "用「加入群聊」的码，一个接 5 个群，满了自动建下一个；普通群码几天有效说法不一。",
                "开发者文档 99547",
            ),
            Platform.FEISHU: _written(
                "群链接 7 天、一年或永久，建的时候选",
                "建群链接时选一年或永久，不选是 7 天。",
                "开放平台 群链接",
            ),
        },
    ),
    Ability(
        "welcome",
        "自动欢迎",
        "值班的人照回应时限发",
        {
            Platform.WECHAT: _said(
                "没有找到自带的；自动回复的工具算外挂",
                "没有自带的自动欢迎，自动回复的工具算外挂。值班的人照回应时限发。",
            ),
            Platform.WECOM: _written(
                "有入群欢迎语，一段文字加一个附件；同时进来的合成一条",
                "开入群欢迎语：一段文字加一个附件。同时进来的合成一条，点名还要人来。",
                "开发者文档 96357",
            ),
            Platform.FEISHU: _said(
                "要用应用机器人", "有应用机器人就让它发第一句；没有，值班的人照回应时限发。"
            ),
        },
    ),
    Ability(
        "mass-send",
        "群发",
        "在群里发一条，不逐个私聊",
        {
            Platform.WECHAT: _said(
                "群发助手一次 200 位好友，每天几次没有查到",
                "群发助手一次 200 位好友，收到的人当它是广告。在群里发一条，答应收的人再逐个发。",
            ),
            Platform.WECOM: _written(
                "每位客户、每个客户群一个月最多收当月天数那么多条，成员点确认才发",
                "一位客户一个月最多收当月天数那么多条，先给开讲和改期留够；成员点确认才发。",
                "开发者文档 92135",
            ),
        },
    ),
    Ability(
        "admins",
        "管理员",
        "权限不够的事请群主做，写进值班表",
        {
            Platform.WECHAT: _said(
                "群主之外 3 名", "群主之外 3 名。第四个值班的人把要做的事报给他们，写进值班表。"
            ),
            Platform.WECOM: _said(
                "3 名，只能是本企业的人",
                "3 名，只能是本企业的人。外面来帮忙的，把要做的事报给他们。",
            ),
            Platform.QQ: _said(
                "500 人群 10 名，1000 人群 20 名", "500 人群 10 名，1000 人群 20 名，值班的都设上。"
            ),
            Platform.FEISHU: _written(
                "10 名，超大群 20 名", "10 名，超大群 20 名，值班的都设上。", "开放平台 指定管理员"
            ),
        },
    ),
    Ability(
        "recall-own",
        "撤回自己的",
        "过了时间，补一句更正",
        {
            Platform.WECHAT: _written(
                "2 分钟；文件 3 小时",
                "2 分钟里能撤回，文件是 3 小时里。过了就补一句更正，写明错在哪。",
                "腾讯客服，经转述 2025-08-28",
            ),
            Platform.WECOM: _said(
                "几分钟到几小时，说法不一", "多久能撤说法不一，马上撤；撤不了就补一句更正。"
            ),
            Platform.QQ: _said("2 分钟", "2 分钟里撤回。过了就补一句更正，写明错在哪。"),
            Platform.FEISHU: _written(
                "默认 24 小时，企业可以改", "24 小时里撤回（企业可以改短），再发对的。", "帮助中心"
            ),
            Platform.DINGTALK: _written(
                "24 小时", "24 小时里撤回，再发对的。", "官方问答，经转述 2018"
            ),
        },
    ),
    Ability(
        "recall-others",
        "撤回别人的",
        "请本人撤；撤不了，说一句“这条别点”，接着发正题",
        {
            Platform.WECHAT: _said(
                "说法矛盾，当作不能",
                "当作撤不了：请本人 2 分钟里撤。撤不了，说一句“这条别点”，接着发正题。",
            ),
            Platform.QQ: _said(
                "群主、管理员能", "群主、管理员撤回这一条，再私下和本人说一句为什么。"
            ),
            Platform.FEISHU: _written(
                "群主、管理员能", "群主、管理员撤回这一条，再私下和本人说一句为什么。", "帮助中心"
            ),
            Platform.DINGTALK: _written(
                "群主能，不限时间", "请群主撤回，不限时间，再私下说一句。", "官方问答，经转述 2018"
            ),
        },
    ),
    Ability(
        "private-chat",
        "私聊不是好友的人",
        "当作不能：群里 @ 他“请加我一下”，公开报名用接龙",
        {
            Platform.WECHAT: _said(
                "没有查到官方说法，各处都说要先加好友",
                "先要是好友。不是的，群里 @ 他“方便的话加我一下”，不连着加人。",
            )
        },
        "没有查到，",
    ),
    Ability(
        "export",
        "导出聊天",
        "人工数合计，不装第三方工具",
        {
            Platform.WECHAT: _said(
                "没有找到官方的成批导出",
                "没有官方的成批导出。人工数合计，不装第三方工具。",
            ),
            Platform.WECOM: _written(
                "会话存档，收费，要客户同意",
                "会话存档收费，要客户同意，只能往回拉 5 天。没开就人工数合计。",
                "开发者文档 101365",
            ),
        },
    ),
    Ability(
        "pin",
        "置顶一条",
        "写进公告前三行，开场时再发一遍",
        {
            Platform.WECHAT: _written(
                "消息置顶，最多 5 条，群主和管理员能设；红包、转账不行",
                "群主或管理员长按这一条，置顶。最多 5 条，散场后取下来。",
                "封面新闻 2022-06-15 转述",
            ),
            Platform.QQ: _said("能置顶，几条没有查到", "置顶这一条，散场后取下来。"),
            Platform.FEISHU: _written(
                "一条消息或者群公告", "置顶这一条或群公告，散场后换回来。", "开放平台 群置顶"
            ),
            Platform.DINGTALK: _said("能置顶，几条没有查到", "置顶这一条，散场后取下来。"),
        },
    ),
    Ability(
        "relay",
        "接龙报名",
        "发一张在线表，链接跟在通知后面",
        {
            Platform.WECHAT: _said(
                "有接龙，人数上限和导出没有查到", "发群接龙，第一行写截止时刻；截止后抄进报名表。"
            ),
            Platform.WECOM: _said(
                "有收集表和腾讯文档", "发收集表，通知里写截止时刻；外部成员打不开就换腾讯文档。"
            ),
        },
    ),
)
"""What a step of the handbook may rely on. Retest in the client whatever no document says."""
