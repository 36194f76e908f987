"""A summary as the texts that people paste: for groups in parts, for posts as long as they bear."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from qunce.model.channel import Channel, Unit, weigh
from qunce.model.channels import CHANNELS_BY_NAME, XIAOHONGSHU_TITLE
from qunce.rendering.publishing.article import Article, composed
from qunce.rendering.publishing.clean_markdown import markdown_text
from qunce.rendering.publishing.struck import without_struck
from qunce.rendering.text.plain_text import plain_text
from qunce.rendering.text.split import split_text

GROUP = CHANNELS_BY_NAME["群消息"]
WEIBO = CHANNELS_BY_NAME["微博"]
XIAOHONGSHU = CHANNELS_BY_NAME["小红书"]
MOMENTS = CHANNELS_BY_NAME["朋友圈"]
MOST_TAGS = 5
CLAUSE_ENDS = "，：；？！。"


@dataclass(frozen=True, slots=True)
class Post:
    """A text with a title of its own."""

    title: str
    text: str


def whole_text(article: Article) -> str:
    """All of it as plain text."""
    markdown = markdown_text(without_struck(composed(article)))
    return f"【分享总结】{article.title}\n{plain_text(markdown)}"


def group_parts(whole: str) -> tuple[str, ...]:
    """The whole text for a group, in numbered messages that somebody reads to their end."""
    parts = split_text(whole, GROUP.unit, GROUP.warn_from)
    return tuple(part.strip() for part in parts)


def weibo_text(article: Article) -> str:
    """Title, who said it, as many takeaways as stand before the fold, and the address."""
    told = f"{'、'.join(article.speakers)}讲：" if article.speakers else ""
    address = f" {article.url}" if article.url else ""

    def with_points(points: str) -> str:
        return f"{article.warning}{_sentence(article.title)}{told}{points}。{address}"

    return _most(article.takeaways, "；", with_points, WEIBO)


def xiaohongshu_post(article: Article) -> Post:
    """A title that fits, the takeaways as steps, tags. Addresses cannot be pressed there."""
    title = fitted(article.title, Unit.UTF16_WEIGHT, XIAOHONGSHU_TITLE)
    tags = " ".join(f"#{''.join(tag.split())}" for tag in article.tags[:MOST_TAGS])
    steps = [f"{number}. {words}" for number, words in enumerate(article.takeaways, start=1)]

    def with_points(points: str) -> str:
        parts = (article.warning, _sentence(article.title), points)
        return "\n".join(filter(None, parts)) + (f"\n\n{tags}" if tags else "")

    return Post(title, _most(steps, "\n", with_points, XIAOHONGSHU))


def moments_text(article: Article) -> str:
    """What matters in the first two lines; the rest as long as nothing is folded."""

    def with_points(points: str) -> str:
        return "\n".join(filter(None, (article.warning, article.title, points)))

    return _most([f"• {words}" for words in article.takeaways], "\n", with_points, MOMENTS)


def fitted(text: str, unit: Unit, limit: int) -> str:
    """As many whole clauses as fit; where not even the first does, its beginning and `…`."""
    if weigh(text, unit) <= limit:
        return text
    clauses = [clause.rstrip(CLAUSE_ENDS) for clause in accumulate(_clauses(text))]
    fitting = [clause for clause in clauses if weigh(clause, unit) <= limit]
    if fitting:
        return fitting[-1]
    return next(
        f"{text[:end]}…"
        for end in range(len(text), -1, -1)
        if weigh(f"{text[:end]}…", unit) <= limit
    )


def _clauses(text: str) -> Iterator[str]:
    clause = ""
    for char in text:
        clause += char
        if char in CLAUSE_ENDS:
            yield clause
            clause = ""
    if clause:
        yield clause


def _sentence(text: str) -> str:
    return text if text.endswith(tuple("。？！…")) else f"{text}。"


def _most(
    points: Iterable[str], between: str, text_with: Callable[[str], str], channel: Channel
) -> str:
    """The text with as many points as it bears, at least one; the others are on the site."""
    bound = channel.warn_from or channel.limit or 0
    texts = [
        text_with(joined)
        for joined in accumulate(
            (point.rstrip("。") for point in points), lambda a, b: f"{a}{between}{b}"
        )
    ]
    fitting = [text for text in texts if channel.weigh(text) <= bound]
    return fitting[-1] if fitting else (texts[0] if texts else text_with(""))
