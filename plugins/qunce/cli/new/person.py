"""`qunce new person`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.creating import create_record
from qunce.cli.param_types import record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.person import PERSON


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="称呼", help="怎么称呼")
@click.option("--role", metavar="身份", help="做什么的")
@click.option("--organization", metavar="机构", help="所在机构")
@click.option("--bio", metavar="介绍", help="一句话介绍，60 字以内")
@with_project
def person(
    project: Project,
    *,
    id: str,
    title: str | None,
    role: str | None,
    organization: str | None,
    bio: str | None,
) -> None:
    """新建一位嘉宾或主持人。

    例子：
      qunce new person lin-xia --title 林夏 --role 社区花店店主
    """
    values = {"title": title, "role": role, "organization": organization, "bio": bio or ""}
    create_record(project, PERSON, id, values)
