"""A message of a JSON format: which of its fields are what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from qunce.model.chat import ChatEntry, Message, MessageKind, Skipped
from qunce.reading.chats.blocks import LONGEST_TEXT, with_quote
from qunce.reading.chats.kinds import kind_of
from qunce.reading.chats.source import UNREADABLE, UNREADABLE_MARK
from qunce.reading.chats.times import moment_at
from qunce.reading.words.characters import without_hidden

SYSTEM_ACCOUNTS = ("@chatroom",)
"""How the accounts end that a group, and nobody in it, has."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of a format are called, and what its kinds stand for."""

    account: str
    names: tuple[str, ...]
    """The name that counts comes first."""
    seconds: str
    text: str
    kind: str
    kinds: Mapping[Any, MessageKind]
    id: str = ""
    reply_to: str = ""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def message_of(fields: Fields, line: int, item: object, zone: tzinfo) -> ChatEntry:
    """The message that an object of the file stands for."""
    if not isinstance(item, dict):
        return Skipped(line, "这一条不是 {…}，没有用")
    account = _words(item.get(fields.account))
    names = tuple(filter(None, (_words(item.get(name)) for name in fields.names)))
    kind = _kind(fields, item)
    if account.endswith(SYSTEM_ACCOUNTS):
        kind = MessageKind.SYSTEM
    who = names[0] if names else account
    if not who and kind is not MessageKind.SYSTEM:
        return Skipped(line, f"这一条没有 {fields.account}，不知道是谁说的")
    text = _words(item.get(fields.text))
    if kind is MessageKind.TEXT and not text:
        return Skipped(line, "这一条没有内容")
    made = Message(
        line=line,
        who=who or "系统消息",
        when=_moment(item.get(fields.seconds), zone),
        kind=kind_of(text) if kind is MessageKind.TEXT else kind,
        text=text[:LONGEST_TEXT],
        account=account,
        aliases=names[1:],
        id=_words(item.get(fields.id)) if fields.id else "",
        reply_to=_words(item.get(fields.reply_to)) if fields.reply_to else "",
    )
    return with_quote(made)


def _words(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return UNREADABLE.sub(UNREADABLE_MARK, without_hidden(str(value), "\n")).strip()


def _kind(fields: Fields, item: Mapping[str, object]) -> MessageKind:
    value = item.get(fields.kind)
    if isinstance(value, str | int | float):
        return fields.kinds.get(value, MessageKind.OTHER)
    return MessageKind.TEXT


def _moment(value: object, zone: tzinfo) -> datetime | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return moment_at(float(value), zone) if is_number else None  # type: ignore[arg-type]  # - asked on the line above
