"""`qunce new edition`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.creating import create_record
from qunce.cli.param_types import record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.edition import EDITION
from qunce.writing.first_words import EDITION_BODY


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="行业名", help="这一行叫什么，六个字以内")
@click.option("--summary", metavar="一句话", help="哪种群算这一行")
@with_project
def edition(project: Project, *, id: str, title: str | None, summary: str | None) -> None:
    """新建一个行业版：手册里的例子，这一行怎么写。

    例子：
      qunce new edition training-camp --title 教育训练营 --summary 二十一天一期，交作业、有人批
    """
    create_record(project, EDITION, id, {"title": title, "summary": summary}, EDITION_BODY)
