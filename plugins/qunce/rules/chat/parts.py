"""Where the talk ends and the questions begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qunce.model.chat import WORDED, Message
from qunce.rules.chat.roles import Cast

OPENING = re.compile(
    r"答疑|问答环节|提问环节|互动环节|自由提问|开始提问|可以提问|欢迎提问|现在提问|来提问|答問|提問"
    r"|Q\s*[&＆]\s*A|有(?:什么)?问题.{0,12}(?:可以|请|欢迎|提|问)|下面.{0,6}(?:提问|问题|答)",
    re.IGNORECASE,
)
"""What the host says when the questions begin."""
LATER = re.compile(
    r"稍后|待会|等会|一会儿?|等下|之后再|结束后|结束以后|讲完|最后.{0,6}(?:提问|答疑)|先(?:不|别)"
)
"""Words beside it by which it is only announced."""
QUESTION = re.compile(
    r"[?？]|怎么|怎样|如何|为什么|为啥|什么|哪些|哪个|哪里|多少|几个|请问|想问|请教|是否|有没有|能不能"
    r"|可不可以|能否|要不要|会不会|是不是|该不该|咋|吗(?:[。~～!！]|\s*$)|呢\s*$|怎麼|為什麼|什麼|嗎|請問"
)
MARKED = re.compile(r"^\s*(?:问题?|提问|Q|问)\s*\d{0,2}\s*[:：、.]\s*", re.IGNORECASE)
SHORTEST_QUESTION = 5
"""Characters: 真的吗 asks nobody anything."""
LONG_TALK = 0.5
"""How much of what the speaker says comes before the questions, at least."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The messages of a share in two, and what the border was told from, in Chinese."""

    talk: tuple[Message, ...]
    questions: tuple[Message, ...]
    why: str


def place_of(message: Message) -> str:
    """Where to find a message: a record of one line needs the clock."""
    clock = f"（{message.when:%H:%M}）" if message.when else ""
    return f"第 {message.line} 行{clock}"


def asks(message: Message) -> bool:
    """Whether a message asks something."""
    text = message.text.strip()
    if message.kind not in WORDED:
        return False
    return bool(MARKED.match(text)) or (
        len(text) >= SHORTEST_QUESTION and bool(QUESTION.search(text))
    )


def in_parts(messages: Sequence[Message], cast: Cast, end: datetime | None) -> Parts:
    """The talk and the questions; `end` is that of the share's slot."""
    border, why = _border(messages, cast, end)
    return Parts(tuple(messages[:border]), tuple(messages[border:]), why)


def _border(messages: Sequence[Message], cast: Cast, end: datetime | None) -> tuple[int, str]:
    spoken = _spoken_before(messages, cast)
    opening = next(
        (n for n, one in enumerate(messages) if spoken[n] > 0 and _opens(one, cast)), None
    )
    if opening is not None:
        return opening, f"{place_of(messages[opening])}主持人说开始提问"
    asked = next(
        (
            n
            for n, one in enumerate(messages)
            if one.sender not in cast.parts and asks(one) and spoken[n] >= LONG_TALK * spoken[-1]
            if any(cast.is_speaker(answer) for answer in messages[n + 1 :])
        ),
        None,
    )
    if asked is not None and spoken[-1] > 0:
        return asked, f"{place_of(messages[asked])}是嘉宾讲了一大半以后的第一个提问"
    late = next((n for n, one in enumerate(messages) if end and one.when and one.when > end), None)
    if late is not None:
        return late, "没找到提问的开场白，按分享结束的钟点分"
    return len(messages), "没找到从哪里开始提问，都当作分享"


def _spoken_before(messages: Sequence[Message], cast: Cast) -> list[int]:
    """How many characters the speaker has written before each message, and in all."""
    spoken = [0]
    for message in messages:
        said = cast.is_speaker(message) and message.kind in WORDED
        spoken.append(spoken[-1] + (len(message.text) if said else 0))
    return spoken


def _opens(message: Message, cast: Cast) -> bool:
    return (
        cast.is_host(message)
        and message.kind in WORDED
        and bool(OPENING.search(message.text))
        and not LATER.search(message.text)
    )
