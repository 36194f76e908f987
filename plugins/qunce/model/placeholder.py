"""The words in double braces that the data can fill, per kind of record a snippet is for."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

SPELLING = re.compile(r"\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}")
"""A placeholder in a text; group 1 is its name."""


class Subject(StrEnum):
    """What a snippet speaks about; `for` in its metadata."""

    SHARE = "share"
    GROUP = "group"
    PERSON = "person"
    SERIES = "series"
    NONE = "none"


RECORDS = {"share": "分享", "summary": "总结", "person": "人物", "group": "群", "series": "系列"}
"""Kind of record a value comes from → what it is called."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One known word. An optional one may be empty without holding up a copy."""

    name: str
    meaning: str
    required: bool = True
    has_lines: bool = False
    """Whether its value may run over several lines."""
    keys: tuple[str, ...] = ()
    """What the data fills it from: `share.recording`, `share.consent.record`.

    编号 and 正文 stand for what has no key: a record's id and its body. A blank that a person
    fills has none.
    """

    @property
    def source(self) -> str:
        """Where its value comes from, in words: `分享的 start、end`; empty for a person's blank."""
        found: dict[str, list[str]] = {}
        for path in self.keys:
            record, key = path.split(".", 1)
            found.setdefault(RECORDS[record], []).append(key)
        return "，".join(f"{record}的 {'、'.join(keys)}" for record, keys in found.items())


def _word(name: str, meaning: str, *keys: str) -> Placeholder:
    return Placeholder(name, meaning, keys=keys)


def _lines(name: str, meaning: str, *keys: str) -> Placeholder:
    return Placeholder(name, meaning, has_lines=True, keys=keys)


def _optional(name: str, meaning: str, *keys: str) -> Placeholder:
    return Placeholder(name, meaning, required=False, keys=keys)


def _optional_lines(name: str, meaning: str, *keys: str) -> Placeholder:
    return replace(_optional(name, meaning, *keys), has_lines=True)


_START_AND_END = ("share.start", "share.end")
_SENTENCES = (
    _word("录制说明", "这一场录不录，照嘉宾的答复写成一句", "share.consent.record"),
    _word("总结说明", "发不发文字总结，照嘉宾的答复写成一句", "share.consent.publish_summary"),
    _word(
        "引用说明",
        "写不写大家的发言、写不写名字，照嘉宾的答复写成一句",
        "share.consent.quote_members",
        "share.consent.publish_summary",
    ),
    _lines(
        "回放说明",
        "回放的网址，或者“这一场没有录，没有回放”",
        "share.recording",
        "share.consent.record",
    ),
    _word("报名说明", "报名： 和网址", "share.signup"),
    _lines(
        "参加方式",
        "跟着形式走：就在群里、会议入口、地点",
        *("share.format", "share.meeting", "share.place"),
    ),
)
"""Sentences that say what the record says. Where it says nothing they are blank, never assumed."""

PLACEHOLDERS: dict[Subject, tuple[Placeholder, ...]] = {
    Subject.SHARE: (
        _word("主题", "分享的标题", "share.title"),
        _word("嘉宾", "嘉宾的称呼，几位用顿号连", "share.speakers", "person.title"),
        _optional_lines("嘉宾介绍", "嘉宾的一句话介绍，几位就几行", "share.speakers", "person.bio"),
        _optional("主持", "主持人的称呼", "share.host", "person.title"),
        _optional("系列", "系列的名称", "share.series", "series.title"),
        _optional("期数", "系列里的第几期，只有数字", "share.number"),
        _word("日期", "12月6日；和发通知的年份不同才写年", "share.start"),
        _word("星期", "周日", "share.start"),
        _word("开始", "20:30", "share.start"),
        _word("结束", "22:00；过了零点写 次日01:00", *_START_AND_END),
        _word("时间", "12月6日（周日）20:30–22:00", *_START_AND_END),
        _word("时长", "90 分钟", *_START_AND_END),
        _word("形式", "群内文字", "share.format"),
        _word("群", "在哪几个群，用顿号连", "share.groups", "group.title"),
        _word("群名", "这一份发到哪个群；没有选群，就是那几个群", "share.groups", "group.title"),
        _optional("地点", "线下地点", "share.place"),
        _optional("报名链接", "报名的网址", "share.signup"),
        _optional("会议链接", "会议或直播的网址", "share.meeting"),
        _optional("回放链接", "回放的网址", "share.recording"),
        _optional("课件链接", "课件的网址", "share.slides"),
        _optional("简介", "简介的第一段", "share.正文"),
        _optional_lines("要点", "简介里的列表，一条一行", "share.正文"),
        *_SENTENCES,
        _word("分享链接", "这场分享的页面", "share.编号"),
        _word("日历链接", "这场分享的日历文件", "share.编号"),
        _word("原时间", "改期、延期、取消、恢复之前定的时间", "share.changes"),
        _word("原地点", "换地点之前的地点", "share.changes"),
        _word("原变更", "恢复之前通知过什么：取消、延期", "share.changes"),
        _word("变更原因", "最近一次变更的原因", "share.changes"),
        _lines("收获", "总结里带走的几条，一条一行", "summary.takeaways"),
        _word("总结链接", "总结的页面", "summary.status"),
    ),
    Subject.GROUP: (
        _word("群名", "群的名称", "group.title"),
        _word("平台", "微信、企业微信……", "group.platform"),
        _optional("人数", "现有人数", "group.members"),
        _optional("管理员", "管理员的称呼，用顿号连", "group.admins", "person.title"),
    ),
    Subject.PERSON: (
        _word("称呼", "怎么称呼", "person.title"),
        _optional("身份", "做什么的", "person.role"),
        _optional("机构", "所在机构", "person.organization"),
        _optional("介绍", "一句话介绍", "person.bio"),
    ),
    Subject.SERIES: (
        _word("系列", "系列的名称", "series.title"),
        _word(
            "固定时间",
            "每周日 20:30–22:00",
            *("series.weekday", "series.time", "series.duration"),
        ),
        _optional("主持", "固定主持人", "series.host", "person.title"),
        _word("群", "在哪几个群", "series.groups", "group.title"),
        _optional("下期主题", "下一场的标题", "share.title", "share.start"),
        _word("订阅链接", "这个系列的日历订阅地址", "series.编号"),
    ),
    Subject.NONE: (),
}
