"""What needs doing, each with the one thing that is to be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Share, ShareStatus
from qunce.model.summary import Summary, SummaryStatus
from qunce.rendering.text.chinese_dates import clock_text, day_text, slot_text, start_text
from qunce.rendering.text.names import titles_of
from qunce.rules.after.missing import MissingWeight, missing_parts
from qunce.rules.asked.awaited_summary import awaits_summary
from qunce.rules.asked.near_shares import shares_ahead
from qunce.rules.times.standing import Standing, standing
from qunce.rules.times.windows import DEBT_DAYS_TOLD, SUMMARY_TIME

SHARES_SHOWN = 12
"""Shares to come that are listed; the rest stand in the list of all shares."""
SETTLED = frozenset({ShareStatus.CONFIRMED})


class Action(StrEnum):
    """Where a button leads."""

    OPEN = "打开"
    FILL = "去填"
    SETTLE = "嘉宾答应了"
    ANNOUNCE = "公布"
    DATE = "定日子"
    DRAFT = "从聊天记录写"
    GO_ON = "接着写"
    ASK = "请嘉宾过目"
    PUBLISH = "发布总结"


class Urgency(StrEnum):
    """How a tag looks, by the site's names for them."""

    NOW = "now"
    LATE = "late"
    LACKING = "moved"
    READY = "ok"
    WAITING = "draft"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One line of the first page."""

    share: Share
    urgency: Urgency
    tag: str
    note: str
    action: Action
    key: str = ""
    """The field to go to first."""


KEYS = {
    "时间": "start",
    "嘉宾还没有定": "speakers",
    "嘉宾还没有答复": "consent",
    "主持": "host",
    "还没有写在哪个群": "groups",
    "没有地点": "place",
    "没有会议链接": "meeting",
    "没有简介": "body",
}
"""How something that is missing is told, by its first words, and the field that brings it."""


def to_do(library: Library, now: datetime) -> tuple[ToDo, ...]:
    """Everything, in the order in which it presses: tonight, what is late, what comes next."""
    ahead = [*_ahead(library, now)][:SHARES_SHOWN]
    tonight = [one for one in ahead if one.urgency is Urgency.NOW]
    later = [one for one in ahead if one.urgency is not Urgency.NOW]
    return (*tonight, *_owed(library, now), *later, *_without_a_day(library))


def _ahead(library: Library, now: datetime) -> Iterator[ToDo]:
    for share in shares_ahead(library.shares_by_start(), now):
        yield _coming(library, share, now)


def _coming(library: Library, share: Share, now: datetime) -> ToDo:
    """What a share that will take place lacks for it."""
    slot = share.slot
    when = slot_text(slot, now.year) if slot else ""
    lacks = [
        part.what
        for part in missing_parts(library, share)
        if part.weight is MissingWeight.BEFORE_START
    ]
    is_today = slot is not None and slot.start.astimezone(now.tzinfo).date() <= now.date()
    note = "，".join(filter(None, ["" if is_today else when, "、".join(lacks) or "都齐了"]))
    if is_today and slot:
        tag = (
            "正在进行"
            if standing(share, now) is Standing.LIVE
            else f"今天 {clock_text(slot.start)}"
        )
        action = Action.FILL if lacks else Action.OPEN
        return ToDo(share, Urgency.NOW, tag, note, action, _key(lacks))
    if share.status not in PUBLIC_STATUSES:
        return _unannounced(library, share, when, note)
    if lacks:
        tag = f"还差 {len(lacks)} 项"
        return ToDo(share, Urgency.LACKING, tag, note, Action.FILL, _key(lacks))
    return ToDo(share, Urgency.READY, "都齐了", when, Action.OPEN)


def _unannounced(library: Library, share: Share, when: str, note: str) -> ToDo:
    if share.status in SETTLED:
        return ToDo(share, Urgency.WAITING, "还没公布", note, Action.ANNOUNCE)
    if not share.speakers:
        return ToDo(
            share, Urgency.WAITING, "想法", f"{when} 先占着，还没有嘉宾", Action.FILL, "speakers"
        )
    who = titles_of(library, share.speakers)
    return ToDo(share, Urgency.WAITING, "邀请中", f"等{who}回话，{when} 先占着", Action.SETTLE)


def _key(lacks: list[str]) -> str:
    """The field that brings the first thing that is missing."""
    first = lacks[0] if lacks else ""
    return next((key for words, key in KEYS.items() if first.startswith(words)), "")


def _owed(library: Library, now: datetime) -> Iterator[ToDo]:
    """Summaries of what is over, the latest share first."""
    earliest = now - timedelta(days=DEBT_DAYS_TOLD)
    for share in reversed(library.shares_by_start()):
        if share.slot is None or share.slot.end > now or share.slot.end < earliest:
            continue
        summary = library.summaries.get(share.id)
        if share.status in PUBLIC_STATUSES and awaits_summary(share, summary):
            yield _summary(library, share, summary, now)


def _summary(library: Library, share: Share, summary: Summary | None, now: datetime) -> ToDo:
    due = share.slot.last_day + SUMMARY_TIME if share.slot else now.date()
    late = (now.date() - due).days
    urgency, tag = (
        (Urgency.LATE, f"逾期 {late} 天")
        if late > 0
        else (Urgency.LACKING, f"总结 {day_text(due, now.year)}前")
    )
    if summary is None:
        return ToDo(share, urgency, tag, "还没有总结", Action.DRAFT)
    if summary.status is SummaryStatus.DRAFT:
        return ToDo(share, urgency, tag, "总结还是草稿", Action.GO_ON)
    if summary.speaker_approved:
        return ToDo(share, urgency, tag, "嘉宾确认过了，还没有发布", Action.PUBLISH)
    who = titles_of(library, share.speakers) or "嘉宾"
    return ToDo(share, urgency, tag, f"总结写好了，等{who}过目", Action.ASK)


def _without_a_day(library: Library) -> Iterator[ToDo]:
    """Those that were put off, and those whose guest is found before the day is."""
    for share in library.shares.values():
        if share.status is ShareStatus.POSTPONED:
            change = share.last_change
            told = (
                f"{start_text(change.at, change.at.year)}延期，{change.reason}"
                if change
                else "延期"
            )
            yield ToDo(share, Urgency.LACKING, "日子未定", told, Action.DATE)
        elif share.slot is None and share.speakers and share.status is ShareStatus.INVITED:
            who = titles_of(library, share.speakers)
            yield ToDo(share, Urgency.WAITING, "邀请中", f"等{who}回话，时间没定", Action.SETTLE)
