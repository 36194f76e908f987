"""`qunce new retro`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import today_in
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.param_types import day_or_minute, record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.retro import RETRO
from qunce.writing.first_words import RETRO_BODY
from qunce.writing.new_file import new_record


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="标题", help="复盘的是什么；一场分享的不用写")
@click.option("--share", "share_id", metavar="分享", help="复盘哪一场，编号和分享一样就不用写")
@click.option("--date", type=day_or_minute, metavar="日期", help="哪天复盘的，不写是今天")
@with_project
def retro(
    project: Project, *, id: str, title: str | None, share_id: str | None, date: datetime | None
) -> None:
    """新建一页复盘：保持什么，问题在哪，尝试什么，谁答应做什么。只在内部站点上。

    编号写分享的编号，就是那一场的复盘；写别的，就是一次活动的。

    例子：
      qunce new retro florist
      qunce new retro spring-campaign --title 春天推荐活动的复盘
    """
    shares = project.library().shares
    share = pick(shares, share_id, "shares") if share_id else shares.get(id)
    values = {
        "title": title or (f"“{share.title}”的复盘" if share else None),
        "share": share.id if share else None,
        "at": date.date() if date else today_in(project.settings().timezone),
        "keep": (),
        "problem": (),
        "try": (),
        "actions": (),
    }
    explained = ("keep", "problem", "try", "actions")
    create_file(
        project,
        new_record(project.settings(), RETRO, id, values, body=RETRO_BODY, explained=explained),
    )
