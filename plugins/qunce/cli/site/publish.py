"""`qunce publish`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.site_address import remark_on_address
from qunce.operations.publication.publish import Asked, Published
from qunce.operations.publication.publish import publish as publish_site


@click.command(cls=ChineseCommand)
@click.option(
    "--mine",
    multiple=True,
    metavar="文件",
    help="别人也改过的文件，这里的已经并好，按这里的发；可以写几次",
)
@with_project
def publish(project: Project, mine: tuple[str, ...]) -> None:
    """检查、生成、查有没有漏出隐私，再发到 mkdocs.yml 的 publish 说的地方。

    中途失败或停下，网站保持原样。发完说出网站上变了什么。

    例子：
      qunce publish
      qunce publish --mine content/shares/florist/index.md
    """
    from qunce.cli.site.strict_build import strict_build  # noqa: PLC0415 - waits for MkDocs

    tidy(project)
    settings = project.settings()
    moment = now_in(settings.timezone)
    asked = Asked(project.config_file, settings, moment, frozenset(mine))
    _tell(publish_site(asked, strict_build))
    remark_on_address(settings)


def _tell(done: Published) -> None:
    for line in done.told:
        click.echo(line)
    if done.remark:
        click.echo(f"提醒：{done.remark}", err=True)
