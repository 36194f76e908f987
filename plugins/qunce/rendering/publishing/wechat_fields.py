"""What the editor of 公众号 asks for beside the text, and how long each may be."""

from dataclasses import dataclass

from qunce.model.channel import Unit
from qunce.model.channels import ARTICLE_AUTHOR, ARTICLE_DIGEST, ARTICLE_TITLE, CHANNELS_BY_NAME
from qunce.rendering.publishing.article import Article
from qunce.rendering.publishing.short_texts import fitted

WECHAT = CHANNELS_BY_NAME["公众号"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the editor with what goes into it."""

    key: str
    name: str
    text: str
    limit: int | None = None

    @property
    def count(self) -> str:
        """`标题 15 / 32 字`, and by how much it is too long."""
        return counted(self.name, len(self.text), self.limit, "字") if self.limit else self.name


def counted(name: str, length: int, limit: int, unit: str) -> str:
    """`正文 6,420 / 20,000 字符`, and by how much it is too long."""
    over = f"，超出 {length - limit:,} {unit}" if length > limit else ""
    return f"{name} {length:,} / {limit:,} {unit}{over}"


def wechat_fields(article: Article) -> tuple[Field, ...]:
    """Title, digest, author and the address that 阅读原文 leads to."""
    digest = fitted(article.digest, Unit.CHARACTERS, ARTICLE_DIGEST)
    fields = (
        Field("title", "标题", article.title, ARTICLE_TITLE),
        Field("digest", "摘要", digest, ARTICLE_DIGEST),
        Field("author", "作者", _author(article.authors), ARTICLE_AUTHOR),
        Field("url", "阅读原文", article.url),
    )
    return tuple(field for field in fields if field.text)


def body_count(html: str) -> str:
    """How much of what the editor takes the text uses, tags included."""
    return counted("正文含样式", len(html), WECHAT.limit or 0, "字符")


def _author(authors: tuple[str, ...]) -> str:
    """All of them where they fit, else the first."""
    together = "、".join(authors)
    return together if len(together) <= ARTICLE_AUTHOR or not authors else f"{authors[0]}等"
