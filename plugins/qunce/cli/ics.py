"""`qunce ics`."""

from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.lookup import pick
from qunce.cli.moments import as_of
from qunce.cli.param_types import day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.result_file import write_result
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import feed_ics
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.schedule.feeds import calendar_feed, series_feed


@click.command(cls=ChineseCommand)
@click.option("--series", "series_id", metavar="编号", help="只要这个系列的，不写是全部分享")
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件",
    help="写进文件，不写就打印",
)
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来生成（2026-12-06）")
@with_project
def ics(
    project: Project, series_id: str | None, output: Path | None, date: datetime | None
) -> None:
    """打印日历订阅文件，和站点里的 calendar.ics 一样。

    例子：
      qunce ics > 排期.ics
      qunce ics --series sunday-share --output 周日分享.ics
    """
    library = project.library()
    series = pick(library.series, series_id, "series") if series_id else None
    site = Site.seen_by(Audience.PUBLIC, library, as_of(library, date))
    feed = series_feed(site, series) if series else calendar_feed(site)
    data = feed_ics(Events(library, site.as_of), feed)
    if output:
        write_result(project, output, data)
        click.echo(f"写好了 {output}", err=True)
    else:
        click.echo(data, nl=False)
