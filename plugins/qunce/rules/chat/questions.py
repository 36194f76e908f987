"""Which answer belongs to which question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from qunce.model.chat import WORDED, Message
from qunce.rules.chat.parts import Parts, asks
from qunce.rules.chat.roles import Cast

COURTESY = re.compile(
    r"(?:好的?|嗯|对|是的?|谢谢|感谢|多谢|不客气|哈|收到|辛苦|客气|欢迎|再见|晚安|大家好?|各位|了|啊|呀|哦"
    r"|老师|嘉宾|主持人?|我们|下一?个|问题|继续|来|先|[\s，。！!~～、.…👏🙏❤👍🌹😄😊\ufe0f])++"
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
MOST_COMPARED = 200
"""Characters of a question that an answer is compared with."""
RECENT = 50
"""Questions an answer is compared with: nobody goes further back without replying to one."""
ALIKE = 0.6
"""How much of a quoted text has to stand in the question: programs cut what they quote short,
and a name may have run into it."""


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
    """Every question, in order, with its answers; what was asked before the talk is none.

    An answer goes to the question it quotes or replies to, else to the last one of whom it
    calls, else to the one whose number or words it begins with, else on with the question that
    the speaker is at, else to the oldest without an answer. What is said in the talk answers
    only what it quotes or calls.
    """
    pairing = _Pairing()
    has_begun = False
    for message in parts.talk:
        if cast.is_speaker(message):
            has_begun = True
            pairing.answer_if_meant(message)
        elif has_begun and asks_in_earnest(message, cast):
            pairing.ask(message)
    for message in parts.questions:
        if cast.is_speaker(message):
            pairing.answer(message)
        elif asks_in_earnest(message, cast):
            pairing.ask(message)
        elif cast.is_host(message):
            pairing.go_on()
    return tuple(Asked(one.question, tuple(one.answers)) for one in pairing.opened)


def asks_in_earnest(message: Message, cast: Cast) -> bool:
    """Whether it is a question to the speaker: of a host's, only those passed on."""
    if not asks(message) or cast.is_speaker(message):
        return False
    return not cast.is_host(message) or bool(PASSED_ON.search(message.text))


class _Pairing:
    """The questions so far, and the one that the speaker is at."""

    def __init__(self) -> None:
        self.opened: list[_Open] = []
        self._by_id: dict[str, _Open] = {}
        self._at: _Open | None = None
        self._first_open = 0

    def ask(self, message: Message) -> None:
        """One more question; the speaker's next words are no longer on the last one."""
        one = _Open(message)
        self.opened.append(one)
        if message.id:
            self._by_id[message.id] = one
        self.go_on()

    def go_on(self) -> None:
        """The host leads on to another question."""
        self._at = None

    def answer_if_meant(self, message: Message) -> None:
        """Words of the talk."""
        meant = self._meant(message)
        if meant and _says_something(message):
            meant.answers.append(message)

    def answer(self, message: Message) -> None:
        """Words of the speaker among the questions."""
        if _says_something(message):
            self._at = self._meant(message) or self._restated(message) or self._at or self._oldest()
            if self._at:
                self._at.answers.append(message)

    def _meant(self, answer: Message) -> _Open | None:
        """The question that an answer says it belongs to."""
        if answer.reply_to in self._by_id:
            return self._by_id[answer.reply_to]
        recent = self.opened[: -RECENT - 1 : -1]
        if answer.quote:
            quoted = answer.quote.text
            found = next((one for one in recent if _quotes(quoted, one.question.text)), None)
            if found:
                return found
        called = tuple(CALLS.findall(answer.text))
        return next((one for one in recent if _is_called(one.question, answer, called)), None)

    def _restated(self, answer: Message) -> _Open | None:
        """The question without an answer whose number, or words, the answer begins with."""
        numbered = NUMBERED.match(answer.text)
        number = NUMBERS.find(numbered["number"]) % 10 if numbered else 0
        if 0 < number <= len(self.opened):
            return self.opened[number - 1]
        beginning = answer.text[:BEGINNING]
        waiting = (one for one in self.opened[-RECENT:] if not one.answers)
        alike = (one for one in waiting if _in_common(beginning, one.question.text) >= RESTATED)
        return next(alike, None)

    def _oldest(self) -> _Open | None:
        """The first question without an answer: those before it have theirs for good."""
        while self._first_open < len(self.opened) and self.opened[self._first_open].answers:
            self._first_open += 1
        rest = self.opened[self._first_open : self._first_open + 1]
        return rest[0] if rest else None


def _says_something(message: Message) -> bool:
    return message.kind in WORDED and not COURTESY.fullmatch(message.text.strip()[:MOST_COMPARED])


def _is_called(question: Message, answer: Message, called: Sequence[str]) -> bool:
    names = [name for name in (question.who, *question.aliases) if name]
    is_named = any(len(name) > 1 and name in answer.text for name in names)
    return is_named or any(
        who.startswith(name) or name.startswith(who) for who in called for name in names
    )


def _quotes(quoted: str, text: str) -> bool:
    short = " ".join(quoted.split()).rstrip(".…")[:MOST_COMPARED]
    return bool(short) and _in_common(short, text) >= ALIKE * len(short)


def _in_common(one: str, other: str) -> int:
    """How many characters in a row both have."""
    matcher = SequenceMatcher(None, one, other[:MOST_COMPARED], autojunk=False)
    return matcher.find_longest_match().size
