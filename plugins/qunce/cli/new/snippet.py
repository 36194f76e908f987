"""`qunce new snippet`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.new.creating import create_record
from qunce.cli.param_types import Choice, record_id
from qunce.cli.project import Project, with_project
from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.kinds.snippet import SNIPPET
from qunce.model.placeholder import Subject
from qunce.model.snippet import PURPOSES
from qunce.writing.first_words import snippet_body


@click.command(cls=ChineseCommand)
@click.argument("id", type=record_id, metavar="编号")
@click.option("--title", metavar="标题", help="这段文案叫什么")
@click.option("--purpose", type=Choice(PURPOSES), default="other", help="用途，不写是 other")
@click.option(
    "--for",
    "subject",
    type=Choice(Subject),
    default=Subject.SHARE.value,
    help="说的是什么，不写是分享",
)
@click.option("--at", metavar="时刻", help="什么时候发，只用于分享：T-2d@20:00、E-10m")
@click.option(
    "--channel",
    "channels",
    type=Choice(CHANNELS_BY_NAME),
    multiple=True,
    default=("群消息",),
    help="发在哪里，可以写几次，不写是群消息",
)
@with_project
def snippet(
    project: Project,
    *,
    id: str,
    title: str | None,
    purpose: str,
    subject: str,
    at: str | None,
    channels: tuple[str, ...],
) -> None:
    """新建一段可复用的文案。

    例子：
      qunce new snippet share-notice --title 预告公告 --purpose notice --at T-2d@20:00 --channel 群公告
    """
    values = {"title": title, "purpose": purpose, "for": subject, "at": at}
    create_record(project, SNIPPET, id, values, snippet_body(Subject(subject), channels))
