"""Which key of a record a column means."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from qunce.model.kinds.common import SUMMARY_NAMES
from qunce.model.kinds.keys import Form, Key, ListOf, MapOf, NamedMaps
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

SKIP, ID, BODY, LEAD, DAY, CLOCK = "skip", "id", "body", "lead", "day", "clock"
"""What a column may be besides a key: left out, or one of what a record has besides its keys.

`lead` stands above the body. `day` and `clock` are the two halves of a share's start, where a
table keeps them apart.
"""

PERSON_PARTS = {
    "speaker.role": ("嘉宾身份", "身份", "头衔", "职位", "职务"),
    "speaker.organization": ("嘉宾单位", "单位", "公司", "机构", "所在机构", "组织"),
    "speaker.bio": ("嘉宾介绍", "嘉宾简介", "讲师介绍", "讲师简介", "分享人介绍", "分享人简介"),
    "speaker.contact": ("嘉宾联系方式", "联系方式", "微信号", "微信", "手机号", "手机", "电话"),
}
"""What a schedule tells of its speaker; it goes into the people made on the way."""

BESIDES = {
    ID: ("编号", "slug", "文件名", "uid"),
    BODY: (
        "正文",
        "内容简介",
        "分享简介",
        "分享内容",
        "内容",
        "主要内容",
        "大纲",
        "content",
        *SUMMARY_NAMES,
    ),
}

SYNONYMS: Mapping[RecordKind, Mapping[str, tuple[str, ...]]] = {
    RecordKind.SHARE: {
        "title": ("分享主题", "分享题目", "活动主题", "课题", "话题", "议题", "topic", "subject"),
        "speakers": (
            *("讲师", "分享人", "分享者", "分享嘉宾", "嘉宾姓名", "主讲", "主讲人", "演讲人"),
            *("演讲者", "嘉宾名称", "讲师姓名", "老师"),
        ),
        "host": ("主持人", "host", "moderator"),
        "start": (
            *("分享时间", "活动时间", "开始日期", "排期", "时间安排", "start time", "start date"),
            *("举办时间", "分享日期", "活动日期", "文件名里的日期"),
        ),
        "end": ("end time", "end date"),
        "duration": ("分享时长",),
        "groups": ("群名", "微信群", "分享群", "所在群", "社群名称", "群组"),
        "number": ("期", "期次", "第几期", "序号", "no"),
        "format": ("分享形式", "方式", "分享方式"),
        "place": ("地址", "场地", "活动地点"),
        "signup": ("报名地址", "报名表", "报名"),
        "meeting": ("会议", "腾讯会议", "直播链接", "直播间", "会议地址"),
        "recording": ("录像", "视频", "视频链接", "回看", "回放地址"),
        "slides": ("ppt", "课件", "资料", "幻灯片"),
        "series": ("系列名称", "专栏"),
    },
    RecordKind.PERSON: {
        "title": ("姓名", "名字", "嘉宾", "讲师"),
        "role": ("职位", "职务", "头衔"),
        "organization": ("单位", "公司", "组织"),
        "bio": ("嘉宾介绍", "讲师介绍", "一句话介绍"),
        "contact": ("微信", "微信号", "手机", "电话"),
    },
    RecordKind.GROUP: {"title": ("群名称",), "members": ("群人数", "成员数")},
    RecordKind.SERIES: {"title": ("栏目名称",)},
}

LAST_RESORTS = frozenset({"文件名", "文件名里的日期", "视频"})
"""Found beside a page's metadata: they count where that says nothing."""

MAY_DIFFER = frozenset({"speakers", "tags"})
"""What pages of one site say in the singular and in the plural."""

NOT_OURS = frozenset(
    """
    aliases archive cascade comment comments cover cssclass disqus draft encoding featured
    hidden image images isCJKLanguage keywords lang language lastmod layout linkTitle markup
    math menu mathjax meta order outputs override pagination permalink pin publishDate published
    redirect_from series_order show_reading_time summary thumbnail toc top translationKey type
    updated url weight excerpt_separator hideToc sitemap share sidebar cover.image typora-root-url
    """.split()  # noqa: SIM905 - a list would take fifty lines
)
"""Keys by which other generators are steered; nothing of a share is lost with them."""

TAIL = re.compile(r"[（(【\[].*?[）)】\]]|[*＊:：?？]|\s+")


def plain_header(text: str) -> str:
    """A header without remarks in brackets, stars and spaces."""
    return TAIL.sub("", unicodedata.normalize("NFKC", text)).casefold()


def names_of(kind: Kind) -> dict[str, str]:
    """What each header may be called, plain, and the key or part it means."""
    known: dict[str, str] = {}
    for key in takeable(kind):
        more = SYNONYMS.get(kind.name, {}).get(key.name, ())
        for name in (key.name, key.label, *key.other_names, *more):
            known.setdefault(plain_header(name), key.name)
    parts = PERSON_PARTS if kind.name is RecordKind.SHARE else {}
    for part, names in (parts | BESIDES).items():
        for name in (part, *names):
            known.setdefault(plain_header(name), part)
    return known


def takeable(kind: Kind) -> tuple[Key, ...]:
    """The keys that fit into a cell: one value, or several that a comma tells apart."""
    return tuple(key for key in kind.keys if not _is_too_much(key))


def _is_too_much(key: Key) -> bool:
    match key.type:
        case Form.LONG_TEXT | MapOf() | NamedMaps() | ListOf(MapOf() | NamedMaps()):
            return True
    return False


def guessed(
    columns: Sequence[str], kind: Kind, given: Mapping[str, str], *, of_pages: bool
) -> dict[str, str]:
    """Every column that is given or can be guessed, with what it means; the rest is missing.

    Of two that mean the same, the first that is no last resort is it. A day and a clock in two
    columns are the two halves of the start. One page may say `author`, another `authors`.
    """
    names = names_of(kind)
    meant = dict(given)
    taken = {target for target in given.values() if target != SKIP}
    for column in sorted(columns, key=_rank):
        if column in meant:
            continue
        target = names.get(plain_header(column))
        if target and (target not in taken or (of_pages and target in MAY_DIFFER)):
            meant[column] = target
            taken.add(target)
        elif target == BODY and LEAD not in taken:
            meant[column] = LEAD
            taken.add(LEAD)
        elif target == "start" and CLOCK not in taken:
            _halve(meant, column, taken)
        elif column in LAST_RESORTS or (column in NOT_OURS and not target):
            meant[column] = SKIP
    return {column: meant[column] for column in columns if column in meant}


def _rank(column: str) -> int:
    """A page's body before what else could be one, last resorts behind the rest."""
    return -1 if column == BODY else int(column in LAST_RESORTS)


def _halve(meant: dict[str, str], column: str, taken: set[str]) -> None:
    """Two columns mean the start: one has the day, the other the clock."""
    if column in LAST_RESORTS:
        meant[column] = DAY if DAY not in taken else SKIP
        return
    first = next(name for name, target in meant.items() if target == "start")
    days_first = "日期" in first or plain_header(first) in ("date", "day", "开始日期")
    meant[first], meant[column] = (DAY, CLOCK) if days_first else (CLOCK, DAY)
    taken |= {DAY, CLOCK}
