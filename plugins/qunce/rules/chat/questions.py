"""Which answer belongs to which question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from qunce.model.chat import WORDED, Message
from qunce.rules.chat.parts import Parts, asks
from qunce.rules.chat.roles import Cast

COURTESY = re.compile(
    r"^(?:好的?|嗯+|对|是的?|谢谢|感谢|多谢|不客气|哈+|收到|辛苦|客气|欢迎|再见|晚安|大家好?|各位|了|啊|呀|哦"
    r"|老师|嘉宾|主持人?|我们|下一?个|问题|继续|来|先|[\s，。！!~～、.…👏🙏❤👍🌹😄😊\ufe0f])+$"
)
"""Words that answer nothing."""
CALLS = re.compile(r"[@＠][ \t]?([^\s@＠,，。:：\u2005]{1,40})")
PASSED_ON = re.compile(
    r"^\s*(?:问题?|提问|Q|问)\s*\d{0,2}\s*[:：、.]|(?:第.{1,3}|下一|最后一|还有一)个问题"
    r"|(?:来自|群友|同学|朋友|伙伴|有人|成员).{0,20}问|替.{1,12}问",
    re.IGNORECASE,
)
"""How a host passes a member's question on."""
NUMBERED = re.compile(
    r"\s*(?:回答?)?(?:第|问题|Q)\s*(?P<number>[1-9一二三四五六七八九])(?:个问题)?", re.IGNORECASE
)
NUMBERS = "〇一二三四五六七八九0123456789"
"""A number stands at its value, or ten behind."""
BEGINNING, RESTATED = 40, 5
"""Of the first forty characters of an answer, as many in a row as say what it answers."""
MOST_COMPARED = 400
ALIKE = 0.6
"""How alike a quoted text and a question have to be: programs cut what they quote short."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the record, and the speaker's messages that answer it."""

    question: Message
    answers: tuple[Message, ...]


@dataclass(slots=True)
class _Open:
    question: Message
    answers: list[Message] = field(default_factory=list)


def paired(parts: Parts, cast: Cast) -> tuple[Asked, ...]:
    """Every question, in order, with its answers.

    An answer goes to the question it quotes or replies to, else to the last one of whom it calls
    by an @, else to the one whose number or words it begins with, else on with the question that
    the speaker is at, else to the oldest without an answer. What is said in the talk answers
    only what it quotes or calls.
    """
    opened: list[_Open] = []
    for message in parts.talk:
        if cast.is_speaker(message):
            meant = _meant(message, opened)
            if meant and _answers(message):
                meant.answers.append(message)
        elif asks_in_earnest(message, cast):
            opened.append(_Open(message))
    _pair_in_order(parts.questions, cast, opened)
    return tuple(Asked(one.question, tuple(one.answers)) for one in opened)


def _pair_in_order(messages: Iterable[Message], cast: Cast, opened: list[_Open]) -> None:
    at: _Open | None = None
    for message in messages:
        if cast.is_speaker(message):
            if _answers(message):
                at = _meant(message, opened) or _restated(message, opened) or at or _oldest(opened)
                if at:
                    at.answers.append(message)
        elif asks_in_earnest(message, cast):
            opened.append(_Open(message))
            at = None
        elif cast.is_host(message):
            at = None


def asks_in_earnest(message: Message, cast: Cast) -> bool:
    """Whether it is a question to the speaker: of a host's, only those passed on."""
    if not asks(message) or cast.is_speaker(message):
        return False
    return not cast.is_host(message) or bool(PASSED_ON.search(message.text))


def _answers(message: Message) -> bool:
    return message.kind in WORDED and not COURTESY.match(message.text.strip())


def _meant(answer: Message, opened: Sequence[_Open]) -> _Open | None:
    """The question that an answer says it belongs to."""
    for one in reversed(opened):
        question = one.question
        if answer.reply_to and answer.reply_to == question.id:
            return one
        if answer.quote and _quotes(answer.quote.text, question.text):
            return one
    called = set(CALLS.findall(answer.text))
    return next((one for one in reversed(opened) if _is_called(one.question, called)), None)


def _is_called(question: Message, called: set[str]) -> bool:
    return any(
        name.startswith(who) or who.startswith(name)
        for name in called
        for who in (question.who, *question.aliases)
        if who
    )


def _quotes(quoted: str, text: str) -> bool:
    short, long = (" ".join(one.split()).rstrip(".…") for one in (quoted, text))
    if not short:
        return False
    return (
        long.startswith(short)
        or SequenceMatcher(None, short, long[:MOST_COMPARED]).ratio() >= ALIKE
    )


def _restated(answer: Message, opened: Sequence[_Open]) -> _Open | None:
    """The question without an answer whose number, or words, the answer begins with."""
    numbered = NUMBERED.match(answer.text)
    if numbered:
        number = NUMBERS.find(numbered["number"]) % 10
        if 0 < number <= len(opened):
            return opened[number - 1]
    beginning = answer.text[:BEGINNING]
    for one in opened:
        text = one.question.text[:MOST_COMPARED]
        if (
            not one.answers
            and SequenceMatcher(None, beginning, text, autojunk=False).find_longest_match().size
            >= RESTATED
        ):
            return one
    return None


def _oldest(opened: Iterable[_Open]) -> _Open | None:
    return next((one for one in opened if not one.answers), None)
