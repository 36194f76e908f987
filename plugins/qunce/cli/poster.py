"""`qunce poster`."""

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
from qunce.model.share import Share
from qunce.press.faces import FontMissingError
from qunce.press.press import FontPress, open_press
from qunce.rendering.poster.order import LAYOUTS, USUAL
from qunce.rendering.text.states import off_words
from qunce.site_plan.shares.share_poster import poster_order


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    default=USUAL,
    help=f"版式，不写是{USUAL}；站点里的那一张也是{USUAL}",
)
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件",
    help="写到哪个文件，不写是当前文件夹里的“编号-海报.png”",
)
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来画（2026-12-06）")
@with_project
def poster(
    project: Project, share_id: str, layout: str, output: Path | None, date: datetime | None
) -> None:
    """画一场分享的海报：1080×1920 的 PNG，带二维码。

    分享的文件夹里有 photo.jpg（或 .png、.webp），就放上去。

    例子：
      qunce poster florist-regulars
      qunce poster florist-regulars --layout 大字 --output 海报.png
    """
    library = project.library()
    share = pick(library.shares, share_id, "shares")
    _refuse_without_sense(share)
    if not library.settings.site_url:
        raise Failure("二维码没有网址可指：在 mkdocs.yml 里写 site_url: https://你的网址/")
    order = poster_order(library, share, layout, reference_year(library, as_of(library, date)))
    press = _press(project, library.settings.poster_font)
    if lacking := press.faces.lacking(order.words.in_one_sentence):
        click.echo(f"字体里没有这些字，海报上是空框：{lacking}", err=True)
    if not share.is_public:
        click.echo("这场分享还没有公布，公布以后二维码才打得开", err=True)
    place = output or Path(f"{share.id}-海报.png")
    write_result(project, place, press(order))
    click.echo(place)


def _refuse_without_sense(share: Share) -> None:
    if share.slot is None:
        raise Failure(f"{share.id} 还没有定时间，定了再画海报")
    if share.is_off:
        raise Failure(f"{share.id} {off_words(share)}，不画海报；照常办了用 qunce reinstate")


def _press(project: Project, font: str) -> FontPress:
    try:
        return open_press(project.root, font, lambda words: click.echo(words, err=True))
    except FontMissingError as error:
        raise Failure(str(error)) from error
