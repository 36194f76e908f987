"""`qunce summary export`."""

from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.lookup import pick
from qunce.cli.param_types import NamedChoice
from qunce.cli.project import Project, with_project
from qunce.cli.result_file import write_result
from qunce.cli.summary.guide import SummaryLines
from qunce.cli.texts.output import print_headed, print_text
from qunce.cli.whole_lines import whole_line
from qunce.model.library import Library
from qunce.model.summary import Summary, SummaryStatus
from qunce.rendering.publishing.article import Article
from qunce.rendering.publishing.exports import Export, Target, exported
from qunce.rules.after.leaving import FINAL, Hold, hold_on
from qunce.site_plan.publishing.article_of import article_of
from qunce.site_plan.publishing.pictures import source_of

NAMES = {
    "公众号": Target.WECHAT,
    "群": Target.GROUP,
    "微博": Target.WEIBO,
    "小红书": Target.XIAOHONGSHU,
    "朋友圈": Target.MOMENTS,
}
"""What the places are called; the file formats are called what they are."""


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@click.option(
    "--to",
    type=NamedChoice(Target, NAMES),
    required=True,
    help=f"发到哪里，也可以写{'、'.join(NAMES)}",
)
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="文件",
    help="写进文件，不写就打印",
)
@click.option("--for-review", is_flag=True, help="还没发布的也导出，给嘉宾和内部看，标明未经确认")
@with_project
def export(
    project: Project,
    *,
    share_id: str,
    to: str,
    output: Path | None,
    for_review: bool,
) -> None:
    """把一篇总结写成要发的样子：公众号、群、微博、小红书、朋友圈、Markdown、Word 文档。

    只导出发布了的；撤回的、嘉宾不让公开的不导出。群友的话按分享的 quote_members 来。
    打印的可以直接粘贴；公众号的是带样式的 HTML，在站点的“发到别处”那一页复制更省事。

    例子：
      qunce summary export florist --to 群
      qunce summary export florist --to wechat-article --output 公众号.html
      qunce summary export florist --to docx --output 总结.docx
    """
    library = project.library()
    pick(library.shares, share_id, "shares")
    summary = library.summaries.get(share_id)
    if summary is None:
        raise Failure(f"{share_id} 还没有总结；起草用 {whole_line('new', 'summary', share_id)}")
    _refuse_what_stays(library, summary, for_review=for_review)
    article = article_of(library, summary)
    result = exported(article, Target(to), lambda source: _picture(project, library, source))
    _tell(article, result)
    _hand_over(project, result, to, output)


def _refuse_what_stays(library: Library, summary: Summary, *, for_review: bool) -> None:
    hold = hold_on(summary, library.shares[summary.share])
    if hold is None or (for_review and hold not in FINAL):
        return
    raise Failure(f"{_why(summary, hold)}，没有导出。{_way_on(summary, hold)}")


def _why(summary: Summary, hold: Hold) -> str:
    match hold:
        case Hold.WITHDRAWN:
            return f"{summary.share} 的总结已经撤回"
        case Hold.REFUSED:
            return f"{summary.share} 的嘉宾不同意公开总结（consent 里 publish_summary: no）"
        case Hold.INTERNAL:
            return f"{summary.share} 这场分享只给内部看"
        case Hold.UNCONFIRMED if summary.status is SummaryStatus.DRAFT:
            return f"{summary.share} 的总结还是草稿"
        case Hold.UNCONFIRMED:
            return f"{summary.share} 的总结嘉宾还没有确认"


def _way_on(summary: Summary, hold: Hold) -> str:
    review = "只给嘉宾和内部看一遍，加 --for-review，每一份都标明不要外发"
    match hold:
        case Hold.WITHDRAWN:
            return SummaryLines().bring_back(summary)
        case Hold.REFUSED:
            return "嘉宾后来同意了，就改分享的 consent"
        case Hold.INTERNAL:
            return f"要公开，先改分享的 visibility；{review}"
        case Hold.UNCONFIRMED:
            approve, publish = (
                whole_line("summary", step, summary.share) for step in ("approve", "publish")
            )
            return f"嘉宾看过以后 {approve}，再 {publish}；{review}"


def _picture(project: Project, library: Library, source: str) -> bytes | None:
    """A picture of the project's own; one on another site is left where it is."""
    path = source_of(library, source)
    return (project.root / path).read_bytes() if path else None


def _tell(article: Article, result: Export) -> None:
    if article.warning:
        click.echo(article.warning, err=True)
    for remark in result.remarks:
        click.echo(remark, err=True)


def _hand_over(project: Project, result: Export, to: str, output: Path | None) -> None:
    if output:
        write_result(project, output, result.data)
        click.echo(f"写好了 {output}", err=True)
    elif not result.texts:
        raise Failure(f"{to} 是一个文件，不能打印，写上 --output 总结.{to}")
    elif len(result.texts) == 1:
        print_text(result.texts[0])
    else:
        parts = enumerate(result.texts, start=1)
        print_headed({f"第 {n} 条，共 {len(result.texts)} 条": text for n, text in parts})
