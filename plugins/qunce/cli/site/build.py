"""`qunce build`."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import disk_of
from qunce.cli.moments import as_of
from qunce.cli.param_types import Choice, day_or_minute
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.site.engine import check_for_build, do_without_cache, load_config, mkdocs_told
from qunce.cli.site_address import remark_on_address
from qunce.operations.publication.site_folder import keep_hidden, refuse_foreign, refuse_unsafe
from qunce.operations.publication.site_swap import SiteFolder, building
from qunce.site_plan.frame.planned import Audience

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


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

    例子：
      qunce build
      qunce build --site-dir 内部站点 --audience internal
    """
    tidy(project)
    library = project.library()
    as_of(library, date)  # refuses an environment that MkDocs would stumble over
    with mkdocs_told():
        config = load_config(project, date=date, audience=audience)
        if no_cache:
            do_without_cache(config)
        check_for_build(config, project, library)
        usual = Path(config.site_dir).resolve()
        site = SiteFolder(site_dir.resolve() if site_dir else usual)
        sources = (library.settings.docs_dir, library.settings.playbooks_dir)
        refuse_unsafe(site.path, project.root, tuple(project.root / part for part in sources))
        refuse_foreign(site.path, usual)
        with disk_of(site.path), building(site):
            config.site_dir = str(site.next)
            run(config)
            keep_hidden(site.path, site.next)
            site.replace()
    remark_on_address(library.settings)
    click.echo(site.path)


def run(config: "MkDocsConfig") -> None:
    """One whole build, as `mkdocs build` does it."""
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415 - waits for MkDocs

    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_site(config)
    finally:
        config.plugins.on_shutdown()
