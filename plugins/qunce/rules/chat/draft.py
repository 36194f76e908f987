"""What a record says, ready to be written down: masked, in two parts, counted."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qunce.model.chat import WORDED, Message, MessageKind
from qunce.model.share import Permission
from qunce.rules.chat.faces import without_faces
from qunce.rules.chat.gathering import Gathered
from qunce.rules.chat.parts import Parts, in_parts, place_of
from qunce.rules.chat.questions import Asked, paired
from qunce.rules.chat.roles import Cast
from qunce.rules.chat.takeaways import takeaways_of
from qunce.rules.masking.masker import Masker, links_in
from qunce.rules.masking.names import Names

MOST_QUESTIONS = 100
MOST_PARAGRAPHS = 2_000
MOST_CHARACTERS = 200_000
MOST_LINKS = 100
"""What a page can hold and somebody can read through; what is beyond is counted."""
LONGEST_TITLE = 60
ATTACHED = {
    MessageKind.PICTURE: "图片",
    MessageKind.VOICE: "语音",
    MessageKind.VIDEO: "视频",
    MessageKind.FILE: "文件",
    MessageKind.FORWARD: "转发的聊天记录",
}
"""What the speaker sent besides words, for the editor to fetch."""
TO_RETELL = "【待转述】"
MAY_QUOTE = frozenset({Permission.YES, Permission.ANONYMOUS})
SENTENCE = re.compile(r"[^。！!？?\n]*[？?]")
LINE_ENDS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Answered:
    """One question as it stands in the draft, and its answer."""

    title: str
    told: str
    """Who asked and who answered."""
    quoted: str
    """All that was asked, where the title is shorter; empty otherwise."""
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that the record gives a summary, as plain text without personal data."""

    talk: tuple[tuple[str, tuple[str, ...]], ...]
    """Speaker → paragraphs, in order; a speaker may come more than once."""
    answered: tuple[Answered, ...]
    unanswered: tuple[str, ...]
    """Each question with who asked it, or where it stands in the record."""
    links: tuple[str, ...]
    takeaways: tuple[str, ...]
    border: str
    """What talk and questions were told apart by, in Chinese."""
    masked: Mapping[str, int]
    names_replaced: Mapping[str, int]
    members_links: int
    """Addresses that members sent: left out, for they may lead to somebody."""
    left_out: int
    """Paragraphs, questions and links that a draft has no room for."""


def draft_of(
    gathered: Gathered, cast: Cast, end: datetime | None, quote_members: Permission
) -> Draft:
    """The draft of a share's summary; `end` is that of its slot."""
    messages = [message for message in gathered.used if message.kind is not MessageKind.SYSTEM]
    names = Names(cast.labels, gathered.names, (one.text for one in messages))
    writer = _Writer(Masker(names), names, cast, can_quote=quote_members in MAY_QUOTE)
    parts = in_parts(messages, cast, end)
    asked = paired(parts, cast)
    answers = {id(answer) for one in asked for answer in one.answers}
    talk = writer.talk(parts, answers)
    answered = [writer.answered(one) for one in asked if one.answers]
    unanswered = [writer.unanswered(one) for one in asked if not one.answers]
    links = writer.links(messages)
    kept = _cut(talk)
    said = [text for _, texts in kept for text in texts]
    rest = sum(len(texts) for _, texts in talk) - len(said)
    rest += sum(max(0, len(some) - MOST_QUESTIONS) for some in (answered, unanswered))
    return Draft(
        talk=kept,
        answered=tuple(answered[:MOST_QUESTIONS]),
        unanswered=tuple(unanswered[:MOST_QUESTIONS]),
        links=links[:MOST_LINKS],
        takeaways=takeaways_of(said),
        border=parts.why,
        masked=dict(writer.masker.counts),
        names_replaced=dict(names.replaced),
        members_links=writer.members_links(messages),
        left_out=rest + max(0, len(links) - MOST_LINKS),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns messages into what may stand in a draft."""

    masker: Masker
    names: Names
    cast: Cast
    can_quote: bool

    def talk(self, parts: Parts, answers: set[int]) -> list[tuple[str, tuple[str, ...]]]:
        """What speakers said in the talk that is not the answer to a question."""
        said: list[tuple[str, tuple[str, ...]]] = []
        for message in parts.talk:
            if not self.cast.is_speaker(message) or id(message) in answers:
                continue
            who, texts = self.names.label(message.sender), self._paragraphs(message)
            if said and said[-1][0] == who:
                said[-1] = (who, (*said[-1][1], *texts))
            elif texts:
                said.append((who, texts))
        return said

    def answered(self, asked: Asked) -> Answered:
        """A question with who asked, who answered, and the answer."""
        asker = self.names.label(asked.question.sender)
        who = "、".join(dict.fromkeys(self.names.label(one.sender) for one in asked.answers))
        title, whole = self._question(asked.question)
        answers = [text for one in asked.answers for text in self._paragraphs(one)]
        return Answered(
            title,
            told=f"{asker} 问，{who}答：",
            quoted=f"{asker}：{whole}" if whole else "",
            answers=tuple(answers[:MOST_QUESTIONS]),
        )

    def unanswered(self, asked: Asked) -> str:
        """A question that is still open."""
        title, whole = self._question(asked.question)
        asker = f"{self.names.label(asked.question.sender)}：" if self.can_quote else ""
        return f"{asker}{whole or title}"

    def links(self, messages: Iterable[Message]) -> tuple[str, ...]:
        """The addresses that speakers and hosts sent, each once."""
        found = (
            self.masker.link(address)
            for message in messages
            if message.sender in self.cast.parts
            for address in links_in(message.text)
        )
        return tuple(dict.fromkeys(filter(None, found)))

    def members_links(self, messages: Iterable[Message]) -> int:
        """How many addresses others sent."""
        others = (one for one in messages if one.sender not in self.cast.parts)
        return sum(len(links_in(one.text)) for one in others)

    def _question(self, message: Message) -> tuple[str, str]:
        """The question on one line, and all of it where that is longer."""
        if not self.can_quote:
            return f"{TO_RETELL}记录{place_of(message)}的问题", ""
        whole = " ".join(LINE_ENDS.sub(" ", without_faces(self.masker.text(message.text))).split())
        if len(whole) <= LONGEST_TITLE:
            return whole, ""
        asking = SENTENCE.search(whole)
        short = asking[0].strip() if asking else whole
        return short if len(short) <= LONGEST_TITLE else f"{short[:LONGEST_TITLE]}……", whole

    def _paragraphs(self, message: Message) -> tuple[str, ...]:
        if message.kind in ATTACHED:
            return (f"【{ATTACHED[message.kind]}：记录{place_of(message)}】",)
        if message.kind not in WORDED:
            return ()
        lines = without_faces(self.masker.text(message.text)).split("\n")
        return tuple(filter(None, (" ".join(line.split()) for line in lines)))


def _cut(talk: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """As much of the talk as a draft has room for."""
    return tuple(_within(talk, MOST_PARAGRAPHS, MOST_CHARACTERS))


def _within(
    talk: Iterable[tuple[str, tuple[str, ...]]], paragraphs: int, characters: int
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for who, texts in talk:
        kept: list[str] = []
        for text in texts:
            paragraphs -= 1
            characters -= len(text)
            if paragraphs < 0 or characters < 0:
                break
            kept.append(text)
        if kept:
            yield who, tuple(kept)
