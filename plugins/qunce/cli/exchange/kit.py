"""`qunce kit`."""

from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.moments import as_of, reference_year
from qunce.cli.param_types import day_or_minute
from qunce.cli.project import Project, with_project
from qunce.cli.result_file import write_result
from qunce.cli.texts.output import print_text
from qunce.model.library import Library
from qunce.model.people import Person
from qunce.model.share import Share
from qunce.rendering.html.share.kit import kit_html
from qunce.rendering.text.kit import kit_text
from qunce.site_plan.shares.kit import kit_of


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option("--speaker", metavar="编号", help="给哪位嘉宾，只有一位时不用写")
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件",
    help="写进 .html 或 .txt 文件，不写就打印",
)
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来写（2026-12-06）")
@with_project
def kit(
    project: Project,
    *,
    share_id: str,
    speaker: str | None,
    output: Path | None,
    date: datetime | None,
) -> None:
    """给受邀嘉宾的一份说明：时间、在哪里、当晚怎么走、要准备什么、请他确认的介绍。

    嘉宾资料里写了 timezone，时间按他那边的钟点再写一遍。写成 .html 是单独一个文件，直接发给嘉宾。

    例子：
      qunce kit florist
      qunce kit florist --output 邀请.html
    """
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    guest = guest_of(library, share, speaker)
    made = kit_of(library, share, guest, reference_year(library, as_of(library, date)))
    if output is None:
        print_text(kit_text(made))
        return
    if output.suffix not in (".html", ".txt"):
        raise Failure(f"不知道 {output.name} 写成什么，用 .html 或 .txt 结尾")
    text = kit_html(made) if output.suffix == ".html" else kit_text(made)
    write_result(project, output, text.encode())
    click.echo(f"写好了 {output}", err=True)


def guest_of(library: Library, share: Share, speaker: str | None) -> Person:
    """The guest it is for; refuses to choose among several."""
    if not share.speakers:
        raise Failure(f"{share.id} 还没有嘉宾，先在 {share.path} 的 speakers 里写上")
    if speaker is None and len(share.speakers) > 1:
        raise Failure(
            f"有 {len(share.speakers)} 位嘉宾，写上 --speaker：{'、'.join(share.speakers)}"
        )
    if speaker is not None and speaker not in share.speakers:
        raise Failure(f"{speaker} 不讲这一场，可选：{'、'.join(share.speakers)}")
    return library.people[speaker or share.speakers[0]]
