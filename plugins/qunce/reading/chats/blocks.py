"""Messages of the text formats: a header line, then the lines that were sent."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from qunce.model.chat import ChatEntry, Message, MessageKind, Quote, Skipped
from qunce.reading.chats.kinds import kind_of
from qunce.reading.chats.source import ChatLine

LONGEST_HEADER = 300
"""Characters: a nickname and a time. What is longer costs a search no time."""
LONGEST_TEXT = 20_000
"""Characters of one message; the programs themselves allow fewer."""

QUOTED = re.compile(
    r"\s*[「“\"](?P<who>[^「」\n:：]{1,40})[:：]\s*(?P<text>[^」]*)[」”\"]\s*\n"
    r"\s*(?:[-—–]\s?){5,}\s*\n(?P<rest>.*)",
    re.DOTALL,
)
"""「昵称：原话」, a line of dashes, and the answer."""


@dataclass(frozen=True, slots=True)
class Header:
    """Who sent what follows, and when."""

    who: str
    when: datetime | None
    account: str = ""
    aliases: tuple[str, ...] = ()
    fault: str = ""
    """What keeps the message from being used."""
    is_system: bool = False
    """The program itself."""


@dataclass(slots=True)
class _Open:
    line: int
    header: Header
    lines: list[str]
    length: int = 0
    is_cut: bool = False

    def add(self, text: str) -> None:
        room = LONGEST_TEXT - self.length
        self.is_cut = self.is_cut or len(text) > room
        if room > 0:
            self.lines.append(text[:room])
        self.length += len(text) + 1


def messages_of(
    lines: Iterable[ChatLine],
    read_header: Callable[[str, str, str], Header | None],
    is_furniture: Callable[[str], bool],
) -> Iterator[ChatEntry]:
    """The messages of a file, and remarks on what of it is lost.

    `read_header` is asked about each line, with the lines before and after it; furniture is
    what belongs to no message, the head of the file and its rules.
    """
    current: _Open | None = None
    lost: ChatLine | None = None
    for before, line, after in with_neighbours(lines):
        if line.damage:
            yield Skipped(line.number, line.damage, is_message=False)
        may_be_header = len(line.text) <= LONGEST_HEADER
        header = read_header(before, line.text, after) if may_be_header else None
        if header:
            yield from _finished(current)
            current = _Open(line.number, header, [])
        elif is_furniture(line.text):
            continue
        elif current:
            current.add(line.text)
        elif line.text.strip() and lost is None:
            lost = line
            what = "这里开始的几行前面没有昵称，不知道是谁说的，没有用"
            yield Skipped(line.number, what, is_message=False)
    yield from _finished(current)


def with_neighbours(lines: Iterable[ChatLine]) -> Iterator[tuple[str, ChatLine, str]]:
    """Each line with the text before and after it, empty at the ends."""
    before, current = "", None
    for line in lines:
        if current is not None:
            yield before, current, line.text
            before = current.text
        current = line
    if current is not None:
        yield before, current, ""


def _finished(message: _Open | None) -> Iterator[ChatEntry]:
    if message is None:
        return
    if message.is_cut:
        what = f"这一条太长，只用了前面 {LONGEST_TEXT} 个字"
        yield Skipped(message.line, what, is_message=False)
    header = message.header
    if header.fault:
        yield Skipped(message.line, header.fault)
        return
    text = "\n".join(message.lines).strip()
    if not text:
        yield Skipped(message.line, "这一条没有内容")
        return
    kind = kind_of(text)
    if header.is_system and kind is not MessageKind.RECALLED:
        kind = MessageKind.SYSTEM
    made = Message(
        message.line, header.who, header.when, kind, text, header.account, header.aliases
    )
    yield with_quote(made)


def with_quote(message: Message) -> Message:
    """The message, with what it quotes taken out of its text."""
    quoted = QUOTED.fullmatch(message.text) if message.kind is MessageKind.TEXT else None
    if not quoted:
        return message
    quote = Quote(quoted["who"].strip(), quoted["text"].strip())
    text = quoted["rest"].strip()
    return replace(message, text=text, quote=quote, kind=kind_of(text))
