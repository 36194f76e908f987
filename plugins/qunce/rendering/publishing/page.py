"""发到别处: the page with a card for each place that a summary goes to."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.channel import Channel
from qunce.model.channels import XIAOHONGSHU_TITLE
from qunce.rendering.html.fragment import html_fragment, json_for_script
from qunce.rendering.html.share.summary import takeaways_title
from qunce.rendering.poster.order import QUOTE_HEIGHT, QUOTE_WIDTH
from qunce.rendering.publishing.article import Article, composed
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
from qunce.rendering.publishing.wechat_fields import Field, body_count, counted, wechat_fields


@dataclass(frozen=True, slots=True)
class PictureToLoad:
    """A picture of the article that has to be uploaded there; `url` as seen from the page."""

    number: int
    alt: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A picture with one takeaway, as seen from the page."""

    url: str
    file_name: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupToTell:
    """A group that the summary goes to."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the page shows that is no text of the article: addresses as seen from it."""

    list_key: str
    """What its ticks are filed under."""
    corrected: str
    """ISO day of the latest correction: what went out before is to be replaced."""
    preview_url: str
    summary_url: str
    docx_url: str
    groups: Sequence[GroupToTell]
    cover_url: str
    """Empty where there is none."""
    pictures: Sequence[PictureToLoad]
    cards: Sequence[ShownCard]


@dataclass(frozen=True, slots=True)
class _Wechat:
    count: str
    article: Markup
    fields: tuple[Field, ...]
    cover: str
    cover_name: str
    pictures: Sequence[PictureToLoad]
    preview: str


@dataclass(frozen=True, slots=True)
class _Text:
    label: str
    text: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class _Post:
    key: str
    name: str
    count: str
    texts: tuple[_Text, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Page:
    list_key: str
    corrected: str
    lead: str
    wechat: _Wechat
    groups: Sequence[GroupToTell]
    group_count: str
    parts: tuple[_Text, ...]
    posts: tuple[_Post, ...]
    cards: Sequence[ShownCard]
    card_title: str
    card_width: int
    card_height: int
    summary_url: str
    docx_url: str
    docx_name: str


def publish_html(article: Article, around: Surroundings) -> Markup:
    """Every place in turn, what goes there ready to be copied."""
    html, text = _wechat_html(article), whole_text(article)
    parts = group_parts(text)
    page = _Page(
        list_key=around.list_key,
        corrected=around.corrected,
        lead=_lead(article),
        wechat=_Wechat(
            body_count(html),
            _article_json(html, text),
            wechat_fields(article),
            around.cover_url,
            f"{article.id}-封面.png",
            around.pictures,
            around.preview_url,
        ),
        groups=around.groups,
        group_count=_group_count(parts),
        parts=tuple(_Text("", part, _count("", part, GROUP).strip()) for part in parts),
        posts=_posts(article),
        cards=around.cards,
        card_title=takeaways_title(len(around.cards)),
        card_width=QUOTE_WIDTH,
        card_height=QUOTE_HEIGHT,
        summary_url=around.summary_url,
        docx_url=around.docx_url,
        docx_name=f"{article.id}-总结.docx",
    )
    return html_fragment("publish.html", page=page)


def latest_html(article: Article, publish_url: str) -> Markup:
    """The latest summary, ready to be copied, above all others."""
    copied = _article_json(_wechat_html(article), whole_text(article))
    return html_fragment(
        "publish_latest.html", title=article.title, url=publish_url, article=copied
    )


def _wechat_html(article: Article) -> str:
    return wechat_html(composed(article, with_address=False))


def _article_json(html: str, text: str) -> Markup:
    """What is copied for 公众号, with styles and as plain text."""
    return json_for_script(json.dumps({"html": html, "text": text}, ensure_ascii=False))


def _lead(article: Article) -> str:
    left_out = f"群友的 {article.left_out} 处话没有放，这场不引用成员。" if article.left_out else ""
    return f"每一处要发的都备好了，复制就能贴。{left_out}"


def _group_count(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return f"一条，{len(parts[0])} 字"
    return f"分 {len(parts)} 条，每条不超过 {GROUP.warn_from} 字，隔十几秒发"


def _count(name: str, text: str, channel: Channel) -> str:
    return counted(name, channel.weigh(text), channel.warn_from or channel.limit or 0, "字")


def _posts(article: Article) -> tuple[_Post, ...]:
    weibo, moments, post = weibo_text(article), moments_text(article), xiaohongshu_post(article)
    title = counted("标题", XIAOHONGSHU.weigh(post.title), XIAOHONGSHU_TITLE, "字")
    markdown = clean_markdown(article.title, composed(article))
    return (
        _Post(
            "weibo",
            "微博",
            f"{_count('', weibo, WEIBO).strip()}",
            (_Text("复制", weibo),),
        ),
        _Post(
            "xiaohongshu",
            "小红书",
            f"{title}，{_count('正文', post.text, XIAOHONGSHU)}",
            (_Text("复制标题", post.title), _Text("复制正文", post.text)),
            "配上下面的一句话图；链接在那里点不开，没有放。",
        ),
        _Post(
            "moments",
            "朋友圈",
            f"{_count('', moments, MOMENTS).strip()}，再长可能折叠",
            (_Text("复制", moments),),
            "配一句话图，图上有码；文字里的链接点不开，没有放。",
        ),
        _Post(
            "markdown",
            "别的网站",
            f"Markdown，{len(markdown):,} 字",
            (_Text("复制", markdown),),
            "语雀、知乎、博客这些认 Markdown 的地方；图和链接都是完整网址。",
        ),
    )
