"""`qunce build`."""

from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.site.last_build.record import Asked, last_build
from qunce.cli.site_address import remark_on_address
from qunce.site_plan.frame.planned import Audience

NOTHING_TO_DO = "没有变化，站点还是上一次的"


@click.command(cls=ChineseCommand)
@click.option(
    "--site-dir",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件夹",
    help="站点放在哪里；不写就是 mkdocs.yml 的 site_dir",
)
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来生成（2026-12-06）")
@click.option(
    "--audience",
    type=Choice(Audience),
    help="公开的站点，或者团队内部的（多出没公布的分享和联系方式）",
)
@click.option(
    "--no-cache", is_flag=True, help="每一页都重新做，不用存着的（mkdocs.yml 里有 qunce-cache 时）"
)
@with_project
def build(
    project: Project,
    *,
    site_dir: Path | None,
    date: datetime | None,
    audience: str | None,
    no_cache: bool,
) -> None:
    """检查内容，然后生成站点。

    完成的一刻才整个换掉旧站点；中途失败或被打断，旧站点还在。
    什么都没有变的（mkdocs.yml 里有 qunce-cache 时），不用再做，旧站点就是新的。

    例子：
      qunce build
      qunce build --site-dir 内部站点 --audience internal
    """
    tidy(project)
    asked = Asked(site_dir and site_dir.resolve(), date, audience, no_cache)
    last = last_build(project.config_file, asked)
    site = last and last.standing()
    if site:
        click.echo(NOTHING_TO_DO, err=True)
    else:
        # Whoever changed nothing need not wait until all of this is imported: a second.
        from qunce.cli.site.whole_build import build_whole  # noqa: PLC0415 - likewise

        site = build_whole(project, asked, last)
    remark_on_address(project.settings())
    click.echo(site)
