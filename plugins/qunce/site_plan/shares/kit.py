"""What an invited guest is to know, gathered from the share, the guest and the playbook."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from qunce.model.kinds.share_values import FORMATS
from qunce.model.library import Library
from qunce.model.people import Person
from qunce.model.share import Share, Slot
from qunce.rendering.text.chinese_dates import clock_text, slot_text
from qunce.rendering.text.kit import Kit
from qunce.rendering.text.names import titles_of
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.asked.due import due_items

ARRIVES = timedelta(minutes=20)
ON_STAGE = frozenset({"主持", "嘉宾"})
"""Whose part of the checklist a guest sees of the evening; the rest is the team's own."""
ZONE_TITLES = {"Asia/Shanghai": "北京时间"}
UNSAID = "还没有，请补一句"
CONFIRM = "对的回“可以”，要改的直接改给我。"


def kit_of(library: Library, share: Share, guest: Person, reference_year: int) -> Kit:
    """The kit for one guest of a share; what nobody has settled yet is said to be open."""
    parts = {
        "时间": tuple(_times(share, guest, reference_year)),
        "在哪里": tuple(_places(library, share)),
        "讲什么": tuple(_lines(plain_text(share.body))),
        "当晚怎么走": tuple(_evening(library, share)),
        "请准备": tuple(_to_prepare(share)),
        "请确认你的介绍": tuple(_introduction(guest)),
    }
    title = f"分享邀请：{share.title}"
    greeting = f"{guest.title}，你好。这一场想请你来讲，安排都在下面。"
    return Kit(title, greeting, tuple((head, lines) for head, lines in parts.items() if lines))


def _times(share: Share, guest: Person, reference_year: int) -> Iterator[str]:
    if not share.slot:
        yield "还没定，按你方便的来。"
        return
    yield f"{ZONE_TITLES.get(share.timezone, share.timezone)} {slot_text(share.slot, reference_year)}"
    there = guest.timezone
    if there and there != share.timezone and not share.slot.is_whole_day:
        zone = ZoneInfo(there)
        local = Slot(share.slot.start.astimezone(zone), share.slot.end.astimezone(zone))
        yield f"你那边（{there}） {slot_text(local, reference_year)}"


def _places(library: Library, share: Share) -> Iterator[str]:
    yield f"形式：{FORMATS.title_of(share.format)}"
    if share.groups:
        yield f"群：{'、'.join(library.groups[id].title for id in share.groups)}"
    if share.place:
        yield f"地点：{share.place}"
    if share.meeting:
        yield f"会议链接： {share.meeting}"
    if share.host:
        yield f"主持：{titles_of(library, [share.host])}"


def _evening(library: Library, share: Share) -> Iterator[str]:
    """What is said and done in front of the guest, from start to end."""
    slot = share.slot
    if not slot or slot.is_whole_day:
        return
    course = [(slot.start - ARRIVES, "你到场，和主持打个招呼，试一遍发消息或声音")]
    for due in due_items(library, share):
        at = due.moment.at if due.moment else None
        if at and due.item.role in ON_STAGE and slot.start <= at <= slot.end:
            course.append((at, plain_text(due.item.text)))
    yield from (f"{clock_text(at)} {text}" for at, text in sorted([*course, (slot.end, "散场")]))


def _to_prepare(share: Share) -> Iterator[str]:
    yield "提纲：三件最想讲的事，每件配一个自己的例子。"
    if not share.slides:
        yield "课件：有就提前三天发来，没有也行。"
    yield "授权：能不能录制、能不能公开总结、能不能引用群友的话，各回一句。"


def _introduction(guest: Person) -> Iterator[str]:
    yield f"称呼：{guest.title}"
    yield f"身份：{guest.role or UNSAID}"
    if guest.organization:
        yield f"机构：{guest.organization}"
    yield f"介绍：{guest.bio or UNSAID}"
    yield CONFIRM


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip())
