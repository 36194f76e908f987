"""Who of a record's senders is the speaker, who the host."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qunce.model.chat import WORDED, Message
from qunce.rules.masking.names import parts_of

BESIDE = re.compile(
    r"^(?:主持人?|嘉宾|讲师|分享人|老师|群主|管理员|今晚)+|(?:主持人?|嘉宾|讲师|分享人|老师|群主|管理员)+$"
)
"""周屿老师 and 主持人周屿 are 周屿."""


class Part(StrEnum):
    """What somebody does at a share."""

    SPEAKER = "speaker"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody with a record, and the names they may have in a group."""

    title: str
    """What the record calls them."""
    names: tuple[str, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class Cast:
    """The senders that are known, and what each does."""

    parts: Mapping[str, Part]
    labels: Mapping[str, str]
    """Sender → what the record calls them."""

    def has(self, part: Part) -> bool:
        """Whether anybody has it."""
        return part in self.parts.values()

    def is_speaker(self, message: Message) -> bool:
        """Whether a speaker sent it."""
        return self.parts.get(message.sender) is Part.SPEAKER

    def is_host(self, message: Message) -> bool:
        """Whether the host sent it."""
        return self.parts.get(message.sender) is Part.HOST


def cast_of(names: Mapping[str, Iterable[str]], people: Sequence[Known]) -> Cast:
    """The senders that people with a record are; a speaker who hosts as well speaks."""
    parts: dict[str, Part] = {}
    labels: dict[str, str] = {}
    for sender, called in names.items():
        known = _known(tuple(called), people)
        if known:
            parts[sender] = known.part
            labels[sender] = known.title
    return Cast(parts, labels)


def talkers(messages: Iterable[Message], most: int) -> list[tuple[str, int]]:
    """Who has written most, with how many characters: candidates for the speaker."""
    written: dict[str, int] = {}
    last_name: dict[str, str] = {}
    for message in messages:
        if message.kind in WORDED:
            written[message.sender] = written.get(message.sender, 0) + len(message.text)
            last_name[message.sender] = message.who
    ordered = sorted(written.items(), key=lambda entry: -entry[1])
    return [(last_name[sender], count) for sender, count in ordered[:most]]


def _known(called: Sequence[str], people: Sequence[Known]) -> Known | None:
    """Whole names count before parts of them, so that 林夏 is not taken for 林夏的粉丝-林夏."""
    whole = {_plain(name) for name in called}
    parts = {_plain(part) for name in called for part in parts_of(name)}
    for sought in (whole, parts):
        for person in people:
            if any(_plain(name) in sought for name in person.names):
                return person
    return None


def _plain(name: str) -> str:
    """The name without what groups put beside it; all of it where nothing else is there."""
    plain = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    return BESIDE.sub("", plain) or plain
