"""Chinese words people write where a choice has an English spelling."""

from qunce.model.people import PLATFORM_TITLES
from qunce.model.snippet import PURPOSES
from qunce.model.stage import STAGE_TITLES

STATUSES = {
    "想法": "idea",
    "待定": "idea",
    "已邀请": "invited",
    "邀请中": "invited",
    "已确认": "confirmed",
    "确认": "confirmed",
    "已排期": "scheduled",
    "已定": "scheduled",
    "排期": "scheduled",
    "延期": "postponed",
    "推迟": "postponed",
    "改期": "scheduled",
    "取消": "cancelled",
    "已取消": "cancelled",
    "canceled": "cancelled",
    "已结束": "scheduled",
    "done": "scheduled",
    "finished": "scheduled",
}
FORMATS = {
    "文字": "text",
    "群内文字": "text",
    "语音": "voice",
    "直播": "live",
    "线下": "offline",
} | {
    "混合": "mixed",
    "线上": "live",
}
VISIBILITIES = {"公开": "public", "内部": "internal", "private": "internal"}
CHANGE_TYPES = {"改期": "rescheduled", "moved": "rescheduled", "换地点": "relocated"} | {
    "延期": "postponed",
    "取消": "cancelled",
    "canceled": "cancelled",
    "恢复": "reinstated",
}
PERMISSIONS = {"是": "yes", "同意": "yes", "可以": "yes", "true": "yes", "否": "no", "不": "no"} | {
    "不同意": "no",
    "false": "no",
    "匿名": "anonymous",
}
SUMMARY_STATUSES = {
    "草稿": "draft",
    "审核": "review",
    "待审": "review",
    "已发布": "published",
    "发布": "published",
    "已更正": "corrected",
    "更正": "corrected",
    "撤回": "withdrawn",
    "已撤回": "withdrawn",
}
PLATFORMS = {title: platform.value for platform, title in PLATFORM_TITLES.items()} | {
    "微信群": "wechat",
    "weixin": "wechat",
}
STAGES = {title: stage.value for stage, title in STAGE_TITLES.items()}
PURPOSE_WORDS = {title: purpose for purpose, title in PURPOSES.items()}
SUBJECTS = {"分享": "share", "群": "group", "社群": "group", "人": "person", "嘉宾": "person"} | {
    "系列": "series",
    "无": "none",
}
FIELD_TYPES = {"文字": "text", "文本": "text", "多行": "textarea", "选择": "choice"} | {
    "日期": "date",
    "网址": "url",
    "链接": "url",
    "数字": "number",
}
