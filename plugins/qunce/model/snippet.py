"""A reusable text: one wording per channel, with blanks the data or a person fills."""

from dataclasses import dataclass, replace
from enum import StrEnum

from qunce.model.channel import Channel
from qunce.model.compliance import Allowance
from qunce.model.offset import Offset
from qunce.model.placeholder import PLACEHOLDERS, Placeholder, Subject


class FieldType(StrEnum):
    """How a blank is filled in on the page."""

    TEXT = "text"
    TEXTAREA = "textarea"
    CHOICE = "choice"
    DATE = "date"
    URL = "url"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """A blank that the data does not know; `name` is what stands in the braces."""

    name: str
    label: str
    type: FieldType
    required: bool
    default: str
    example: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SnippetText:
    """The wording for one channel, exactly as pasted but for its placeholders."""

    channel: Channel
    text: str
    line: int
    converted_from: Channel | None = None
    """The channel whose text this one was made of; None when its author wrote it."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """`usage` is the Markdown around the fences: how and when to send it."""

    id: str
    path: str
    title: str
    purpose: str
    subject: Subject
    at: Offset | None
    fields: tuple[Field, ...]
    texts: tuple[SnippetText, ...]
    usage: str
    usage_line: int = 1
    compliance: tuple[Allowance, ...] = ()
    needs: tuple[str, ...] = ()
    """Words that may be empty elsewhere, without which this text says nothing."""
    former_ids: tuple[str, ...] = ()
    """What it was called before, and the snippets that became part of it."""
    edition: str | None = None
    """Id of the line of business it is written for; None for all."""
    instead_of: str | None = None
    """Id of the snippet for all whose place it takes there."""
    questions: tuple[str, ...] = ()
    """How readers may ask for it; for the search alone."""

    @property
    def vocabulary(self) -> tuple[Placeholder, ...]:
        """The words of its subject, with those that it cannot do without required."""
        return tuple(
            replace(word, required=True) if word.name in self.needs else word
            for word in PLACEHOLDERS[self.subject]
        )

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """Every word it may use: the vocabulary of its subject, then its own fields."""
        own = (Placeholder(field.name, field.label, field.required) for field in self.fields)
        return (*self.vocabulary, *own)


PURPOSES = {
    "invite": "邀请",
    "briefing": "须知",
    "teaser": "预热",
    "notice": "预告",
    "countdown": "倒计时",
    "opening": "开场",
    "rules": "规则",
    "welcome": "欢迎",
    "icebreak": "破冰",
    "qa": "答疑",
    "closing": "收尾",
    "thanks": "致谢",
    "survey": "调查",
    "approval": "过稿",
    "summary": "总结",
    "reschedule": "改期",
    "postpone": "延期",
    "cancel": "取消",
    "substitute": "换嘉宾",
    "reinstate": "恢复",
    "relocate": "换地点",
    "recall": "召回",
    "reminder": "提醒",
    "digest": "日报",
    "checkin": "签到",
    "redpacket": "红包",
    "recruit": "招募",
    "trial": "试用",
    "presale": "预售",
    "referral": "推荐",
    "offline": "线下",
    "apology": "致歉",
    "complaint": "投诉处理",
    "handover": "交接",
    "profile": "资料收集",
    "close": "收群",
    "other": "其他",
}
"""Purpose → its Chinese name; a closed list, so that a site can group by it."""
