"""`qunce today`."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, with_project
from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.rendering.text.chinese_dates import clock_text, day_text, slot_text
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.agenda import ShareAgenda, agenda
from qunce.rules.due import DueItem, DueMessage


@click.command(cls=ChineseCommand)
@click.option(
    "--date", type=day_or_minute, metavar="日期", help="看这一天的（2026-12-06），不写是今天"
)
@click.option(
    "--format", type=Choice(("text", "json")), default="text", help="给人看，或者给程序读"
)
@with_project
def today(project: Project, date: datetime | None, format: str) -> None:
    """今天该做的事、该发的消息、欠着的总结，按场列出。

    清单勾没勾只有各人的浏览器知道，所以过去 14 天的都列在“应已完成”里。

    例子：
      qunce today
      qunce today --date 2026-12-04 --format json
    """
    library = project.library()
    zone = library.settings.timezone
    now = date.replace(tzinfo=ZoneInfo(zone)) if date else now_in(zone)
    entries = agenda(library, now)
    if format == "json":
        click.echo(json.dumps([record(entry) for entry in entries], ensure_ascii=False, indent=2))
    elif entries:
        click.echo("\n\n".join("\n".join(lines(library, entry, now.year)) for entry in entries))
    else:
        click.echo(f"{day_text(now, now.year)}没有要做的事", err=True)


def lines(library: Library, entry: ShareAgenda, year: int) -> Iterator[str]:
    """One share's day, as a person reads it."""
    share = entry.share
    when = f"  {slot_text(share.slot, year)}" if share.slot else ""
    yield f"{share.title}  {share.id}{when}"
    yield from _section("今天该做", (_item_line(due, _clock(due.moment)) for due in entry.due))
    yield from _section("今天该发", (_message_line(due, share.id) for due in entry.messages))
    yield from _section(
        "应已完成", (_item_line(due, _day(due.moment, year)) for due in entry.passed)
    )
    if entry.summary_overdue:
        draft = library.summaries.get(share.id)
        begin = f"写完 {draft.path}，" if draft else f"qunce new summary {share.id}，写好后"
        yield f"  总结还没发：{begin}请嘉宾过目"


def record(entry: ShareAgenda) -> dict[str, object]:
    """The same for a program."""
    slot = entry.share.slot
    return {
        "share": entry.share.id,
        "title": entry.share.title,
        "start": slot and slot.known_start.isoformat(),
        "due": [_item_record(due) for due in entry.due],
        "messages": [
            {"snippet": due.snippet.id, "title": due.snippet.title, "at": _iso(due.moment)}
            for due in entry.messages
        ],
        "passed": [_item_record(due) for due in entry.passed],
        "summary_overdue": entry.summary_overdue,
    }


def _section(title: str, rows: Iterable[str]) -> Iterator[str]:
    listed = list(rows)
    if listed:
        yield f"  {title}"
        yield from (f"    {row}" for row in listed)


def _item_line(due: DueItem, when: str) -> str:
    notes = "，".join(filter(None, (due.item.role, "必做" if due.item.required else "")))
    return f"{when}  {plain_text(due.item.text)}{f'（{notes}）' if notes else ''}"


def _message_line(due: DueMessage, share: str) -> str:
    command = f"qunce announce {due.snippet.id} {share}"
    return f"{_clock(due.moment)}  {due.snippet.title}：{command}"


def _item_record(due: DueItem) -> dict[str, object]:
    item = due.item
    return {
        "id": item.id,
        "text": plain_text(item.text),
        "role": item.role,
        "required": item.required,
        "snippet": item.snippet,
        "at": _iso(due.moment),
    }


def _clock(moment: Moment | None) -> str:
    return clock_text(moment.at) if moment and moment.at else "全天 "


def _day(moment: Moment | None, year: int) -> str:
    return day_text(moment.day, year) if moment else ""


def _iso(moment: Moment | None) -> str | None:
    """A whole day is a date without a time."""
    return (moment.at or moment.day).isoformat() if moment else None
