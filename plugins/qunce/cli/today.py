"""`qunce today`."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, with_project
from qunce.model.index import indexed
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rendering.text.chinese_dates import clock_text, day_text, moment_text, slot_text
from qunce.rendering.text.plain_text import plain_text
from qunce.rendering.text.real_days import real_day_note
from qunce.rules.after.debts import Debt, overdue_debts
from qunce.rules.asked.actions import Promise, asked_promises
from qunce.rules.asked.agenda import Asked, agenda
from qunce.rules.asked.asking import Bucket
from qunce.rules.asked.tasks import Task
from qunce.rules.checks.real_days import real_day, unannounced_years
from qunce.rules.times.windows import DAYS_AHEAD, TaskKind
from qunce.site_plan.frame.debt_words import action, due_text
from qunce.site_plan.review.promise_words import by_text, what_ends_it

TITLES = {
    Bucket.TODAY: "今天",
    Bucket.NEXT: f"接下来 {DAYS_AHEAD} 天",
    Bucket.OVERDUE: "应已完成",
}


@click.command(cls=ChineseCommand)
@click.option(
    "--date", type=day_or_minute, metavar="日期", help="看这一天的（2026-12-06），不写是今天"
)
@click.option(
    "--format", type=Choice(("text", "json")), default="text", help="给人看，或者给程序读"
)
@with_project
def today(project: Project, date: datetime | None, format: str) -> None:
    """今天该做的事、该发的消息、欠着的总结，按场列出，今天有事的场在前，和“今日”那一页一样。

    复盘里答应的事，到了日子接着列；讲完的分享还缺什么、怎么补，按系列列在最后。更早的看站点上的“欠账”。

    清单勾没勾只有各人的浏览器知道，所以过了日子、现在做还来得及的，都列在“应已完成”里。

    例子：
      qunce today
      qunce today --date 2026-12-04 --format json
    """
    library = project.library()
    zone = library.settings.timezone
    now = date.replace(tzinfo=ZoneInfo(zone)) if date else now_in(zone)
    rows = agenda(library, now)
    owed = overdue_debts(library, now)
    promised = asked_promises(library.retros_by_day(), now)
    if format == "json":
        records = [*map(record, rows), *map(debt_record, owed)]
        records += [promise_record(library, *one) for one in promised]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    elif rows or owed or promised:
        shares = [(share, tuple(asked)) for share, asked in groupby(rows, lambda row: row.share)]
        shares.sort(key=lambda entry: all(row.bucket is not Bucket.TODAY for row in entry[1]))
        entries = (lines(library, share, asked, now.year) for share, asked in shares)
        blocks = [
            *entries,
            *promise_lines(library, promised, now.year),
            *debt_lines(library, owed, now.year),
        ]
        click.echo("\n\n".join("\n".join(block) for block in blocks))
    else:
        click.echo(f"{day_text(now, now.year)}没有要做的事", err=True)


def lines(library: Library, share: Share, rows: Sequence[Asked], year: int) -> Iterator[str]:
    """What one share asks for, as a person reads it."""
    when = f"  {slot_text(share.slot, year)}" if share.slot else ""
    yield f"{share.title}  {share.id}{when}"
    for bucket, title in TITLES.items():
        found = [row for row in rows if row.bucket is bucket]
        if found:
            yield f"  {title}"
            yield from (f"    {_line(library, row, year)}" for row in found)


def debt_lines(library: Library, owed: Sequence[Debt], year: int) -> Iterator[Sequence[str]]:
    """What is owed of shares that are over, a block for each series, as a person reads it."""
    by_series = indexed(owed, lambda debt: [debt.share.series or ""])
    for series, debts in by_series.items():
        title = library.series[series].title if series else "不在系列里的"
        block = [f"欠账：{title}"]
        for share, those in groupby(debts, key=lambda debt: debt.share):
            block.append(f"  {share.title}  {share.id}")
            block += (
                f"    {due_text(debt.due, year)}  {debt.what}（{debt.role}）：{action(library, debt)}"
                for debt in those
            )
        yield block


def promise_lines(
    library: Library, promised: Sequence[tuple[Promise, Bucket]], year: int
) -> Iterator[Sequence[str]]:
    """What people promised in retrospectives, a block for each, as a person reads it."""
    for retro, those in groupby(promised, key=lambda one: one[0].retro):
        by_bucket = indexed(those, lambda one: [one[1]])
        block = [f"{retro.title}  {retro.id}"]
        for bucket in filter(by_bucket.get, TITLES):
            block.append(f"  {TITLES[bucket]}")
            block += (f"    {_promise_line(library, one, year)}" for one, _ in by_bucket[bucket])
        yield block


def _promise_line(library: Library, promise: Promise, year: int) -> str:
    action = promise.action
    who = library.people[action.owner].title
    return f"{by_text(action, year)}  {action.text}（{who}）：{what_ends_it(promise)}"


def promise_record(library: Library, promise: Promise, bucket: Bucket) -> dict[str, object]:
    """One thing that was promised, with the keys of `record`; its role is who promised it."""
    task = promise.task
    return {
        "share": promise.retro.share,
        "kind": task.kind,
        "id": task.id,
        "text": task.text,
        "role": library.people[promise.action.owner].title,
        "required": False,
        "snippet": None,
        "at": promise.action.due.isoformat(),
        "bucket": bucket,
    }


def debt_record(debt: Debt) -> dict[str, object]:
    """One thing that is owed, with the keys of `record`."""
    return {
        "share": debt.share.id,
        "kind": "owed",
        "id": debt.kind,
        "text": debt.what,
        "role": debt.role,
        "required": False,
        "snippet": None,
        "at": debt.due.isoformat(),
        "bucket": Bucket.OVERDUE,
    }


def record(row: Asked) -> dict[str, object]:
    """One thing that is asked for, as a program reads it; a whole day has a date for its `at`."""
    task = row.task
    return {
        "share": row.share.id,
        "kind": task.kind,
        "id": task.id,
        "text": _words(task),
        "role": task.role,
        "required": task.required,
        "snippet": task.snippet,
        "at": task.moment and (task.moment.at or task.moment.day).isoformat(),
        "bucket": row.bucket,
    }


def _line(library: Library, row: Asked, year: int) -> str:
    task = row.task
    day = day_note(library, row, year)
    notes = "，".join(filter(None, (task.role, "必做" if task.required else "", day)))
    what = f"{_words(task)}{f'（{notes}）' if notes else ''}"
    return "：".join(filter(None, (f"{_when(row, year)}  {what}", _how(library, row))))


def day_note(library: Library, row: Asked, year: int) -> str:
    """What speaks against its day while it is still to come: `国庆节放假，…`."""
    if row.bucket is Bucket.OVERDUE:
        return ""
    if found := real_day(library, row.share, row.task):
        return real_day_note(**asdict(found), reference_year=year)
    is_known = not unannounced_years(library, row.share, [row.task])
    return "" if is_known else "放假安排未公布"


def _words(task: Task) -> str:
    return plain_text(task.text) if task.item else task.text


def _when(row: Asked, year: int) -> str:
    """Of today only the hour is news."""
    moment = row.task.moment
    if not moment:
        return ""
    if row.bucket is Bucket.TODAY:
        return clock_text(moment.at) if moment.at else "全天 "
    return moment_text(moment, year)


def _how(library: Library, row: Asked) -> str:
    """The command that helps, or the file to go on with."""
    share, task = row.share.id, row.task
    if task.kind is TaskKind.SUMMARY:
        draft = library.summaries.get(share)
        begin = f"写完 {draft.path}，" if draft else f"qunce new summary {share}，写好后"
        return f"{begin}请嘉宾过目"
    return f"qunce announce {task.snippet} {share}" if task.snippet else ""
