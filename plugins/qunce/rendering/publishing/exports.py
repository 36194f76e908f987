"""Each place that a summary goes to, what is made for it, and what to know before pasting."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from qunce.model.channel import Channel
from qunce.model.channels import XIAOHONGSHU_TITLE
from qunce.rendering.publishing.article import Article, composed, pictures_of
from qunce.rendering.publishing.clean_markdown import clean_markdown
from qunce.rendering.publishing.short_texts import (
    GROUP,
    MOMENTS,
    WEIBO,
    XIAOHONGSHU,
    group_parts,
    moments_text,
    weibo_text,
    whole_text,
    xiaohongshu_post,
)
from qunce.rendering.publishing.wechat import wechat_html
from qunce.rendering.publishing.wechat_fields import body_count, counted, wechat_fields

Load = Callable[[str], bytes | None]
"""The bytes of a picture by its source; None for one that cannot be had."""


class Target(StrEnum):
    """Where a summary can go, as the command line calls it."""

    WECHAT = "wechat-article"
    GROUP = "group"
    WEIBO = "weibo"
    XIAOHONGSHU = "xiaohongshu"
    MOMENTS = "moments"
    MARKDOWN = "markdown"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Export:
    """What is handed over: texts to paste, or the bytes of a file where `texts` is empty."""

    texts: tuple[str, ...]
    data: bytes
    remarks: tuple[str, ...] = ()


def exported(article: Article, target: Target, load: Load) -> Export:
    """The article as one place wants it; `load` gives the pictures that go into a file."""
    if target is Target.DOCX:
        return Export((), docx_of(article, load), tuple(_left_out(article)))
    texts, remarks = TEXTS[target](article)
    data = "\n\n".join(texts).encode()
    return Export(texts, data, (*remarks, *_left_out(article)))


def docx_of(article: Article, load: Load) -> bytes:
    """The article as a file of Word."""
    from qunce.rendering.publishing.word import word_file  # noqa: PLC0415 - loads slowly

    return word_file(article.title, "、".join(article.authors), composed(article), load)


def count(name: str, text: str, channel: Channel) -> str:
    """`微博 88 / 140 字`, against what is read before anything is folded or refused."""
    return counted(name, channel.weigh(text), channel.warn_from or channel.limit or 0, "字")


Texts = tuple[tuple[str, ...], tuple[str, ...]]
"""What is pasted, and remarks on it."""


def _wechat(article: Article) -> Texts:
    blocks = composed(article, with_address=False)
    html = wechat_html(blocks)
    fields = (f"{field.count}：{field.text}" for field in wechat_fields(article))
    pictures = (f"【图 {one.number}】要先上传：{one.source}" for one in pictures_of(blocks))
    return (html,), (body_count(html), *fields, *pictures)


def _group(article: Article) -> Texts:
    parts = group_parts(whole_text(article))
    return parts, (f"分 {len(parts)} 条，每条不超过 {GROUP.warn_from} 字",)


def _weibo(article: Article) -> Texts:
    text = weibo_text(article)
    return (text,), (count("微博", text, WEIBO),)


def _xiaohongshu(article: Article) -> Texts:
    post = xiaohongshu_post(article)
    title = counted("标题", XIAOHONGSHU.weigh(post.title), XIAOHONGSHU_TITLE, "字")
    return (f"{post.title}\n\n{post.text}",), (title, count("正文", post.text, XIAOHONGSHU))


def _moments(article: Article) -> Texts:
    text = moments_text(article)
    return (text,), (count("朋友圈", text, MOMENTS),)


def _markdown(article: Article) -> Texts:
    return (clean_markdown(article.title, composed(article)),), ()


TEXTS: Mapping[Target, Callable[[Article], Texts]] = MappingProxyType(
    {
        Target.WECHAT: _wechat,
        Target.GROUP: _group,
        Target.WEIBO: _weibo,
        Target.XIAOHONGSHU: _xiaohongshu,
        Target.MOMENTS: _moments,
        Target.MARKDOWN: _markdown,
    }
)


def _left_out(article: Article) -> Iterator[str]:
    if article.left_out:
        yield f"群友的 {article.left_out} 处话没有放：这场分享不引用成员（quote_members: no）"
