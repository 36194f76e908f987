"""`qunce announce --all`: every text of a share as files, with an index and robots' bodies."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.moments import reference_year
from qunce.cli.project import Project
from qunce.cli.texts.text_files import file_name
from qunce.cli.texts.text_folder import write_folder
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rendering.payloads.robots import robot_bodies
from qunce.rendering.text.chinese_dates import moment_text
from qunce.rendering.text.share_values import share_values
from qunce.site_plan.shares.robot_sendings import RobotSending, robot_sendings
from qunce.site_plan.shares.sendings import Sending, sendings

INDEX = "000 目录.md"
WHOLE = "母公告"
"""What a 群公告 is called that brings the standing part along."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the index."""

    when: str
    where: str
    role: str
    names: tuple[str, ...]
    blanks: tuple[str, ...]
    remark: str = ""


def write_all(
    project: Project, library: Library, share_id: str, output: Path, moment: datetime
) -> None:
    """Write them; raises Failure naming the blanks once everything else is written."""
    share = pick(library.shares, share_id, "shares")
    year = reference_year(library, moment)
    values = share_values(library, share, year)
    texts = list(_text_files(sendings(library, share, values), year))
    robots = list(_robot_files(robot_sendings(library, share, values), year))
    if not texts:
        raise Failure(f"手册 {share.playbook} 里没有要为 {share.id} 发的文案，没有写")
    index = {INDEX: _index(share, [row for row, _ in texts], [row for row, _ in robots])}
    files = index | {name: data for _, named in (*texts, *robots) for name, data in named.items()}
    data = {name: text.encode() for name, text in files.items()}
    write_folder(output, data, project=project.root, settings=library.settings)
    click.echo(output)
    click.echo(f"写好了 {len(files)} 个文件，先看 {INDEX}", err=True)
    blank = [row for row, _ in texts if row.blanks]
    if blank:
        raise Failure("\n".join(f"{row.where}还差：{'、'.join(row.blanks)}" for row in blank))


def _text_files(sent: Iterable[Sending], year: int) -> Iterator[tuple[Row, dict[str, str]]]:
    for number, sending in enumerate(sent, start=1):
        text, title = sending.announcement, sending.snippet.title
        channel = WHOLE if sending.is_whole_notice else text.channel.name
        group = sending.group.title if sending.group else ""
        start = file_name(number, sending.moment, title, channel, group)
        gap = f" 还差 {len(text.blanks)} 项" if text.blanks else ""
        parts = text.messages
        names = [
            f"{start}{f' 第 {part} 条' if len(parts) > 1 else ''}{gap}.txt"
            for part in range(1, len(parts) + 1)
        ]
        where = "，".join(filter(None, (title, channel, group)))
        remark = f"超出 {text.excess} {text.channel.unit.word}" if text.excess else ""
        row = Row(_when(sending, year), where, sending.role, tuple(names), text.blanks, remark)
        yield row, dict(zip(names, parts, strict=True))


def _robot_files(sent: Iterable[RobotSending], year: int) -> Iterator[tuple[Row, dict[str, str]]]:
    """A robot would send a blank as it is, so a text with one has no file."""
    numbers: Counter[str] = Counter()
    for sending in sent:
        text, robot, title = sending.announcement, sending.robot, sending.snippet.title
        numbers[robot.name] += 1
        group = sending.group.title if sending.group else ""
        start = (
            f"robots/{robot.name}/{file_name(numbers[robot.name], sending.moment, title, group)}"
        )
        bodies = () if text.blanks else robot_bodies(robot, title, text.text)
        names = [
            f"{start}{f' 第 {part} 条' if len(bodies) > 1 else ''}.json"
            for part in range(1, len(bodies) + 1)
        ]
        where = "，".join(filter(None, (title, robot.channel.name, group)))
        row = Row(_when(sending, year), where, "机器人", tuple(names), text.blanks)
        yield row, dict(zip(names, bodies, strict=True))


def _when(sending: Sending | RobotSending, year: int) -> str:
    return moment_text(sending.moment, year) if sending.moment else "现场或需要时"


def _index(share: Share, texts: Iterable[Row], robots: Iterable[Row]) -> str:
    head = "| 什么时候 | 发什么、发到哪 | 谁发 | 文件 | 还差什么 |\n| --- | --- | --- | --- | --- |"
    return "\n".join(
        [
            f"# {_cell(share.title)}：要发的\n",
            "按时间排。一个文件就是一条，整个复制，贴进去就发；“母公告”是整条群公告，"
            "群的固定部分已经接在后面。还差的先补资料，再运行一次。\n",
            head,
            *map(_line, texts),
            "\n## 机器人\n",
            "只写不发。用哪个群的机器人，就把文件内容作为请求发出去；空着的没有写。\n",
            head,
            *map(_line, robots),
            "",
        ]
    )


def _line(row: Row) -> str:
    names = "<br>".join(f"`{name}`" for name in row.names)
    lacks = "、".join((*row.blanks, *filter(None, (row.remark,))))
    cells = (row.when, _cell(row.where), row.role, names, lacks)
    return f"| {' | '.join(cells)} |"


def _cell(words: str) -> str:
    """Titles are text: nothing in them is a table, a tag or a line of its own."""
    return " ".join(words.replace("|", "｜").replace("<", "＜").replace("`", "｀").split())
