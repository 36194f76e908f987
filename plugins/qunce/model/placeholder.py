"""The words in double braces that the data can fill, per kind of record a snippet is for."""

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One known word. An optional one may be empty without holding up a copy."""

    name: str
    meaning: str
    required: bool = True
    has_lines: bool = False
    """Whether its value may run over several lines."""


def _optional(name: str, meaning: str) -> Placeholder:
    return Placeholder(name, meaning, required=False)


def _optional_lines(name: str, meaning: str) -> Placeholder:
    return Placeholder(name, meaning, required=False, has_lines=True)


PLACEHOLDERS: dict[Subject, tuple[Placeholder, ...]] = {
    Subject.SHARE: (
        Placeholder("主题", "分享的标题"),
        Placeholder("嘉宾", "嘉宾的称呼，几位用顿号连"),
        _optional_lines("嘉宾介绍", "嘉宾的一句话介绍，几位就几行"),
        _optional("主持", "主持人的称呼"),
        _optional("系列", "系列的名称"),
        _optional("期数", "系列里的第几期，只有数字"),
        Placeholder("日期", "12月6日；和发通知的年份不同才写年"),
        Placeholder("星期", "周日"),
        Placeholder("开始", "20:30"),
        Placeholder("结束", "22:00；过了零点写 次日01:00"),
        Placeholder("时间", "12月6日（周日）20:30–22:00"),
        Placeholder("时长", "90 分钟"),
        Placeholder("形式", "群内文字"),
        Placeholder("群", "在哪几个群，用顿号连"),
        _optional("地点", "线下地点"),
        _optional("报名链接", "报名的网址"),
        _optional("会议链接", "会议或直播的网址"),
        _optional("回放链接", "回放的网址"),
        _optional("课件链接", "课件的网址"),
        _optional("简介", "简介的第一段"),
        _optional_lines("要点", "简介里的列表，一条一行"),
        Placeholder("分享链接", "这场分享的页面"),
        Placeholder("日历链接", "这场分享的日历文件"),
        Placeholder("原时间", "改期、延期、取消之前定的时间"),
        Placeholder("变更原因", "最近一次变更的原因"),
        Placeholder("收获", "总结里带走的几条，一条一行", has_lines=True),
        Placeholder("总结链接", "总结的页面"),
    ),
    Subject.GROUP: (
        Placeholder("群名", "群的名称"),
        Placeholder("平台", "微信、企业微信……"),
        _optional("人数", "现有人数"),
        _optional("管理员", "管理员的称呼，用顿号连"),
    ),
    Subject.PERSON: (
        Placeholder("称呼", "怎么称呼"),
        _optional("身份", "做什么的"),
        _optional("机构", "所在机构"),
        _optional("介绍", "一句话介绍"),
    ),
    Subject.SERIES: (
        Placeholder("系列", "系列的名称"),
        Placeholder("固定时间", "每周日 20:30–22:00"),
        _optional("主持", "固定主持人"),
        Placeholder("群", "在哪几个群"),
        _optional("下期主题", "下一场的标题"),
        Placeholder("订阅链接", "这个系列的日历订阅地址"),
    ),
    Subject.NONE: (),
}
