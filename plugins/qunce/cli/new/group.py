"""`qunce new group`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.creating import create_record, require
from qunce.cli.param_types import Choice, record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.group import GROUP
from qunce.model.kinds.person import PERSON
from qunce.model.people import Platform


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="群名", help="群的名称")
@click.option(
    "--platform", type=Choice(Platform), default=Platform.WECHAT.value, help="在哪里，不写是微信"
)
@click.option("--members", metavar="人数", help="现有人数")
@click.option("--admin", "admins", multiple=True, metavar="编号", help="管理员，可以写几次")
@with_project
def group(
    project: Project,
    *,
    id: str,
    title: str | None,
    platform: str,
    members: str | None,
    admins: tuple[str, ...],
) -> None:
    """新建一个群。

    例子：
      qunce new group florist-a --title 花艺一群 --admin zhou-yu
    """
    require(project, PERSON, admins)
    values = {"title": title, "platform": platform, "members": members, "admins": admins or None}
    create_record(project, GROUP, id, values)
