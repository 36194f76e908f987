"""`qunce announce`."""

from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.moments import as_of
from qunce.cli.param_types import assignment, day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.site_address import remark_on_address
from qunce.cli.texts.announce_all import write_all
from qunce.cli.texts.announce_blanks import what_is_lacking
from qunce.cli.texts.announce_one import (
    as_a_whole,
    checked,
    group_of,
    in_channel,
    refuse_if_untrue,
    values_about,
)
from qunce.cli.texts.output import print_text
from qunce.rendering.text.share_values import values_in_group
from qunce.rendering.text.whole_notice import whole_notice


@click.command(cls=ChineseCommand)
@click.argument("snippet_id", required=False, metavar="文案")
@click.argument("about", required=False, metavar="[分享]")
@click.option("--channel", metavar="渠道", help="群公告、朋友圈……不写是文案里的第一个")
@click.option(
    "--set",
    "given",
    type=assignment,
    multiple=True,
    metavar="字段=值",
    help="填一个空，可以写几次",
)
@click.option("--group", "group_id", metavar="群", help="发到这个群的那一份，写群的编号")
@click.option("--whole", is_flag=True, help="群公告连同这个群的固定部分一起打印")
@click.option("--all", "everything", metavar="分享", help="这一场的每一条都写成文件")
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件夹",
    help="和 --all 一起：写到哪个文件夹，整个换成新的",
)
@click.option("--even-so", is_flag=True, help="分享取消或延期了，也照样打印")
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来写（2026-12-06）")
@with_project
def announce(
    project: Project,
    *,
    snippet_id: str | None,
    about: str | None,
    channel: str | None,
    given: tuple[tuple[str, str], ...],
    group_id: str | None,
    whole: bool,
    everything: str | None,
    output: Path | None,
    even_so: bool,
    date: datetime | None,
) -> None:
    """打印一段填好的文案，原样粘贴就能发；--all 把一场分享要发的都写成文件。

    写给群、人、系列的文案，第二个参数写那个群、人、系列的编号。有空没填就不打印，只说缺什么。
    分享取消或延期以后，只打印对应的通知；别的文案要加 --even-so。
    文案里没有的渠道，用最接近的那一段转换。

    例子：
      qunce announce share-notice florist --channel 群公告
      qunce announce share-notice florist --set 名额=50
      qunce announce share-notice florist --channel 群公告 --group florist-a --whole
      qunce announce --all florist --output 要发的
    """
    library = project.library()
    moment = as_of(library, date)
    if everything or output:
        if not (everything and output) or snippet_id or channel or given or group_id or whole:
            raise click.UsageError("写成文件只要这样写：qunce announce --all 分享 --output 文件夹")
        write_all(project, library, everything, output, moment)
        return
    if snippet_id is None:
        raise click.UsageError("缺少参数 文案")
    snippet = pick(library.snippets, snippet_id, "snippets")
    if not even_so:
        refuse_if_untrue(library, snippet, about)
    values = values_about(library, snippet, about, moment)
    group = group_of(library, snippet, about, group_id)
    if group:
        values = values_in_group(values, group)
    announcement = in_channel(snippet, values, checked(snippet, given), channel)
    if announcement.blanks:
        raise Failure(what_is_lacking(library, snippet, about, announcement.blanks))
    if group and not whole and whole_notice(announcement, group):
        click.echo("这个群的公告只留一条，发布会盖掉固定部分：加 --whole 连着打印", err=True)
    text = (as_a_whole(announcement, group) if whole else announcement).text
    if library.settings.site_url and library.settings.site_url in text:
        remark_on_address(library.settings)
    print_text(text)
