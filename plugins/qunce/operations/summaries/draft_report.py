"""What is said about a record and the draft made of it."""

from collections.abc import Iterator

from qunce.model.chat import KIND_TITLES, MessageKind
from qunce.model.share import Permission, Share
from qunce.operations.summaries.drafting import Drafted
from qunce.operations.summaries.guide import SummaryGuide
from qunce.rules.chat.draft import MAY_QUOTE, Draft
from qunce.rules.chat.gathering import AFTER, BEFORE, Gathered
from qunce.rules.chat.roles import Cast, Part
from qunce.rules.chat.takeaways import HOW

SHOWN = 8
"""Faults of the file that are listed; the rest are counted."""
OFTEN = 5
"""How often a name in the texts makes one doubt that it is meant as a name."""


def report(drafted: Drafted, share: Share, guide: SummaryGuide) -> list[str]:
    """Everything to know before reading the draft, a line each."""
    gathered, made, cast = drafted.gathered, drafted.made, drafted.cast
    return [
        *_counts(gathered),
        *_faults(gathered),
        *_slot(gathered, share),
        *_people(gathered, cast, guide),
        f"分享和答疑：{made.border}",
        f"问题 {len(made.answered) + len(made.unanswered)} 个：答了 {len(made.answered)} 个，没答到 {len(made.unanswered)} 个",
        *_quoting(share),
        f"收获（takeaways）{len(made.takeaways)} 条，是{HOW}",
        *_links(made),
        *_masked(made),
        *(f"“{words}”过不了检查（{title}），写成了【待改】" for words, title in drafted.reworded),
        *([f"太长，没有放进草稿的有 {made.left_out} 段"] if made.left_out else []),
    ]


def _counts(gathered: Gathered) -> Iterator[str]:
    skipped = f"，跳过 {gathered.skipped} 条" if gathered.skipped else "，没有跳过的"
    yield f"消息 {gathered.total} 条：读了 {gathered.read} 条{skipped}"
    kinds = "、".join(
        f"{KIND_TITLES[kind]} {gathered.kinds[kind]}"
        for kind in MessageKind
        if kind in gathered.kinds
    )
    yield f"其中{kinds}" if kinds else "一条也没读懂"


def _faults(gathered: Gathered) -> Iterator[str]:
    for fault in gathered.faults[:SHOWN]:
        yield f"  第 {fault.line} 行：{fault.why}"
    if gathered.fault_count > SHOWN:
        yield f"  …… 还有 {gathered.fault_count - SHOWN} 处"


def _slot(gathered: Gathered, share: Share) -> Iterator[str]:
    if gathered.first is None:
        yield "记录里没有日期，不能按时段挑，全部用上"
    elif share.slot is None:
        yield "分享还没有时间，全部用上"
    elif share.slot.is_whole_day:
        yield f"只用 {share.slot.start:%Y-%m-%d} 这一天的 {len(gathered.used)} 条{_rest(gathered)}"
    else:
        start, end = share.slot.start - BEFORE, share.slot.end + AFTER
        yield f"只用 {start:%Y-%m-%d %H:%M} 到 {end:%m-%d %H:%M} 的 {len(gathered.used)} 条{_rest(gathered)}"
    if gathered.beyond:
        yield f"这段时间的消息太多，后面 {gathered.beyond} 条没有用"


def _rest(gathered: Gathered) -> str:
    rest = f"；之前 {gathered.earlier} 条、之后 {gathered.later} 条没有用"
    undated = f"；{gathered.undated} 条没有日期，一并用上" if gathered.undated else ""
    return rest + undated


def _people(gathered: Gathered, cast: Cast, guide: SummaryGuide) -> Iterator[str]:
    for part, title in ((Part.SPEAKER, "嘉宾"), (Part.HOST, "主持人")):
        found = [
            f"{cast.labels[sender]}（昵称 {'、'.join(gathered.names[sender])}）"
            for sender in gathered.names
            if cast.parts.get(sender) is part
        ]
        unknown = f"没认出{title}，{guide.name(part)}"
        yield f"{title}：{'；'.join(found)}" if found else unknown
    yield f"说过话的 {len(gathered.names)} 人，其余的写成群友A、群友B……"


def _quoting(share: Share) -> Iterator[str]:
    permission = share.consent.quote_members
    if permission in MAY_QUOTE:
        return
    why = (
        "分享里写着 quote_members: no"
        if permission is Permission.NO
        else "分享里没写 quote_members，按不能引用办"
    )
    yield f"{why}：问题写成了【待转述】，照着记录的那一行用自己的话写"


def _links(made: Draft) -> Iterator[str]:
    others = (
        f"；成员发的 {made.members_links} 个没有收，可能通到他本人" if made.members_links else ""
    )
    yield f"嘉宾和主持人发的链接 {len(made.links)} 个{others}"


def _masked(made: Draft) -> Iterator[str]:
    masked = "、".join(f"{kind} {count}" for kind, count in sorted(made.masked.items()))
    yield f"遮掉的：{masked}" if masked else "遮掉的：没有"
    for name, count in made.names_replaced.items():
        if count >= OFTEN:
            yield f"  昵称“{name}”在文字里换了 {count} 处，要是它也是常用的词，读的时候改回来"
