"""`qunce summary draft`."""

from pathlib import Path
from typing import BinaryIO

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.param_types import Choice
from qunce.cli.project import Project, with_project
from qunce.cli.summary.guide import SummaryLines
from qunce.cli.summary.record_file import opened_with_bar
from qunce.cli.texts.output import print_text
from qunce.model.share import Share
from qunce.operations.summaries.draft_report import report
from qunce.operations.summaries.drafting import Record, drafted, people_of, record_of
from qunce.operations.summaries.scaffold import refuse_unwanted
from qunce.reading.chats.opening import FORMATS
from qunce.reading.chats.source import ChatError
from qunce.writing.new_file import NewFile

FORMAT_NAMES = tuple(format.name for format in FORMATS)


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option(
    "--chat",
    "record",
    type=click.Path(readable=False, path_type=Path),
    required=True,
    metavar="文件",
    help="导出的聊天记录，.txt、.json 或 .jsonl",
)
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="昵称",
    help="嘉宾在群里的昵称，认不出时写；几位嘉宾写成 编号=昵称",
)
@click.option(
    "--host", "hosts", multiple=True, metavar="昵称", help="主持人在群里的昵称，认不出时写"
)
@click.option(
    "--format", "format_name", type=Choice(FORMAT_NAMES), help="哪个程序导出的，不写就自己认"
)
@click.option("--write", is_flag=True, help="写成这场分享的 summary.md；不写就打印出来")
@with_project
def draft(
    project: Project,
    *,
    share_id: str,
    record: Path,
    speakers: tuple[str, ...],
    hosts: tuple[str, ...],
    format_name: str | None,
    write: bool,
) -> None:
    """从聊天记录起草一份总结：分享和答疑分开，问题配上回答，成员匿名，号码遮掉。

    读得懂微信多选转邮件、微信电脑版复制、QQ 导出的 txt、ChatLab 和 WeFlow 的 JSON。只用这场分享
    前 30 分钟到后 60 分钟的消息。记录只在这台电脑上读，不复制，也不上传。怎么导出见帮助里的
    「从聊天记录起草总结」。起草的是草稿，要有人通读一遍再给嘉宾看。

    例子：
      qunce summary draft florist --chat 聊天记录.txt
      qunce summary draft florist --chat 聊天记录.txt --speaker 夏天的花 --write
    """
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    refuse_unwanted(share)
    if record.resolve().is_relative_to(project.root):
        click.echo(f"{record.name} 在站点的文件夹里，会跟着提交出去：起草完就挪走", err=True)
    guide = SummaryLines()
    people = people_of(library, share, speakers, hosts, guide)
    with opened_with_bar(record) as stream:
        found = _recognised(share, record, stream, format_name)
    chat = found.chat
    click.echo(
        f"{record.name}：{chat.format.title}（{chat.why}），{chat.source.encoding_title}", err=True
    )
    made = drafted(library, share, found, people, guide)
    click.echo("\n".join(report(made, share, guide)), err=True)
    if write:
        _write(project, made.file)
    else:
        print_text(made.file.text)
        click.echo(f"没有写文件；加上 --write 写成 {made.file.path}", err=True)


def _write(project: Project, file: NewFile) -> None:
    if (project.root / file.path).exists():
        raise Failure(
            f"{file.path} 已经有了，没有动它。\n"
            "去掉 --write 就把草稿打印出来，把要的几段抄进去；不要原来的，删掉它再来"
        )
    create_file(project, file)
    click.echo("接着：通读一遍，补上“待写”，再给嘉宾看", err=True)


def _recognised(share: Share, record: Path, stream: BinaryIO, name: str | None) -> Record:
    try:
        return record_of(share, stream, name)
    except ChatError as error:
        raise Failure(f"{record}：{error}") from error
