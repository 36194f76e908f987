"""A summary as it leaves the site: what is said, by whom, and where the whole of it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from qunce.rendering.html.share.summary import takeaways_title
from qunce.rendering.publishing.document import (
    Block,
    Blocks,
    Heading,
    Items,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Span,
)

WHOLE = "全文："


@dataclass(frozen=True, slots=True)
class Article:
    """A summary in plain values; people and dates are words already."""

    id: str
    title: str
    speakers: tuple[str, ...]
    authors: tuple[str, ...]
    day: str
    """`2026年10月25日（周日）`; empty where nobody knows."""
    series: str
    """`周日分享 第 2 期`; empty for a share of no series."""
    takeaways: tuple[str, ...]
    body: Blocks
    corrections: tuple[tuple[str, str], ...]
    """Day and words of each."""
    tags: tuple[str, ...]
    url: str
    """Where it is read; empty while the site knows no address of its own."""
    site: str
    warning: str = ""
    """Said above it wherever it goes, when it is not to go far."""
    left_out: int = 0
    """Questions and words of members that are not in it, as nobody allowed to quote them."""

    @property
    def byline(self) -> str:
        """`2026年10月25日（周日），方正（示例）在周日分享第 2 期讲，许静、周屿整理，嘉宾看过。`"""
        at = f"在{self.series}".replace(" 第 ", "第 ") if self.series else ""
        told = f"{'、'.join(self.speakers)}{at}讲" if self.speakers else ""
        written = f"{'、'.join(self.authors)}整理" if self.authors else ""
        seen = "" if self.warning else "嘉宾看过"
        return f"{'，'.join(filter(None, (self.day, told, written, seen)))}。"

    @property
    def digest(self) -> str:
        """The takeaways in one sentence."""
        return "；".join(takeaway.rstrip("。") for takeaway in self.takeaways) + "。"


def composed(article: Article, *, with_address: bool = True) -> Blocks:
    """The whole of it below its title; `with_address` also says where it stands."""
    return tuple(_blocks(article, with_address=with_address))


def _blocks(article: Article, *, with_address: bool) -> Iterator[Block]:
    if article.warning:
        yield Quote((Paragraph((Span(article.warning, frozenset({Mark.STRONG})),)),))
    yield Paragraph((Span(article.byline),))
    if article.takeaways:
        yield Heading(2, (Span(takeaways_title(len(article.takeaways))),))
        yield Items(tuple((Paragraph((Span(words),)),) for words in article.takeaways), 1)
    yield from article.body
    if article.corrections:
        yield Heading(2, (Span("更正"),))
        items = [(Paragraph((Span(f"{day}：{words}"),)),) for day, words in article.corrections]
        yield Items(tuple(items))
    if with_address and article.url:
        yield Paragraph((Span(f"{WHOLE} "), Span(article.url, url=article.url)))


def pictures_of(blocks: Blocks) -> Iterator[Picture]:
    """The pictures of a document, in order."""
    for block in blocks:
        match block:
            case Picture():
                yield block
            case Quote():
                yield from pictures_of(block.blocks)
            case Items():
                for item in block.items:
                    yield from pictures_of(item)
            case _ if answer := getattr(block, "answer", ()):
                yield from pictures_of(answer)
