"""`qunce new person`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.scaffold import create, page, words
from qunce.cli.param_types import record_id
from qunce.cli.project import Project, with_project


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", default="称呼待填", metavar="称呼", help="怎么称呼")
@click.option("--role", metavar="身份", help="做什么的")
@click.option("--organization", metavar="机构", help="所在机构")
@click.option("--bio", metavar="介绍", help="一句话介绍，60 字以内")
@with_project
def person(
    project: Project,
    *,
    id: str,
    title: str,
    role: str | None,
    organization: str | None,
    bio: str | None,
) -> None:
    """新建一位嘉宾或主持人。

    例子：
      qunce new person lin-xia --title 林夏 --role 社区花店店主
    """
    metadata = {
        "title": words(title),
        "role": role and words(role),
        "organization": organization and words(organization),
        "bio": words(bio) if bio else "",
    }
    create(project, f"{project.docs_dir}/people/{id}.md", page(metadata, ""))
