"""`qunce summary draft`."""

from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.new.creating import create_file
from qunce.cli.param_types import Choice
from qunce.cli.project import Project, with_project
from qunce.cli.summary.draft_report import report
from qunce.cli.summary.drafting import allowed, drafted_file, people_of
from qunce.cli.summary.record_file import opened_with_bar
from qunce.cli.summary.scaffold import refuse_unwanted
from qunce.cli.texts.output import print_text
from qunce.model.share import Share
from qunce.reading.chats.opening import FORMATS, Chat, open_chat
from qunce.reading.chats.source import ChatError
from qunce.reading.records.compliance import read_compliance
from qunce.rules.chat.draft import draft_of
from qunce.rules.chat.gathering import Gathered, gather, window_of
from qunce.rules.chat.roles import Cast, Part, cast_of, talkers
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
    people = people_of(library, share, speakers, hosts)
    with opened_with_bar(record) as stream:
        chat = _recognised(record, stream, format_name)
        zone = ZoneInfo(share.timezone)
        gathered = gather(chat.entries(zone), window_of(share.slot))
    click.echo(
        f"{record.name}：{chat.format.title}（{chat.why}），{chat.source.encoding_title}", err=True
    )
    _refuse_empty(gathered, share)
    cast_list = cast_of(gathered.names, people)
    _refuse_unknown(gathered, cast_list, share)
    end = share.slot.end if share.slot and not share.slot.is_whole_day else None
    rules, _ = read_compliance()
    made = allowed(draft_of(gathered, cast_list, end, share.consent.quote_members), rules)
    file, reworded = drafted_file(library, share, made, rules)
    click.echo(report(gathered, made, cast_list, share, reworded), nl=False, err=True)
    if write:
        _write(project, file)
    else:
        print_text(file.text)
        click.echo(f"没有写文件；加上 --write 写成 {file.path}", err=True)


def _write(project: Project, file: NewFile) -> None:
    if (project.root / file.path).exists():
        raise Failure(
            f"{file.path} 已经有了，没有动它。\n"
            "去掉 --write 就把草稿打印出来，把要的几段抄进去；不要原来的，删掉它再来"
        )
    create_file(project, file)
    click.echo("接着：通读一遍，补上“待写”，再给嘉宾看", err=True)


def _recognised(record: Path, stream: BinaryIO, name: str | None) -> Chat:
    try:
        return open_chat(stream, name)
    except ChatError as error:
        raise Failure(f"{record}：{error}") from error


def _refuse_empty(gathered: Gathered, share: Share) -> None:
    if gathered.read == 0:
        faults = (f"第 {fault.line} 行：{fault.why}" for fault in gathered.faults[:1])
        raise Failure("\n".join([*faults, "记录里没有读得懂的消息，没有起草"]))
    if not gathered.used and gathered.first and gathered.last and share.slot:
        raise Failure(
            f"记录从 {gathered.first:%Y-%m-%d %H:%M} 到 {gathered.last:%Y-%m-%d %H:%M}，"
            f"这一场是 {share.slot.start:%Y-%m-%d %H:%M}，对不上，没有起草。\n"
            "是不是拿错了记录，或者分享改过时间还没有 qunce move"
        )


def _refuse_unknown(gathered: Gathered, cast_list: Cast, share: Share) -> None:
    if cast_list.has(Part.SPEAKER):
        return
    most = "、".join(f"{who}（{count} 字）" for who, count in talkers(gathered.used, 5))
    raise Failure(
        f"不知道谁是嘉宾：没有人的昵称和嘉宾资料里的一样。说得最多的是：{most or '没有人'}。\n"
        f"写上昵称再来：qunce summary draft {share.id} --chat … --speaker 昵称"
    )
