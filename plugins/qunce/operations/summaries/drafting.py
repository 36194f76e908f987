"""From a chat record to the file of a summary."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO
from zoneinfo import ZoneInfo

from qunce.model.compliance import ComplianceRule
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.guide import SummaryGuide
from qunce.operations.summaries.scaffold import summary_file
from qunce.reading.chats.opening import Chat, open_chat
from qunce.reading.records.compliance import read_compliance
from qunce.rules.chat.draft import Draft, draft_of
from qunce.rules.chat.gathering import Gathered, gather, window_of
from qunce.rules.chat.roles import Cast, Known, Part, cast_of, talkers
from qunce.rules.masking.names import parts_of
from qunce.rules.wording.forbidden_words import without_forbidden
from qunce.writing.first_words import QuestionWords, SummaryWords, summary_body
from qunce.writing.new_file import NewFile

Reworded = tuple[tuple[str, str], ...]
"""Words that a check refuses and the rule that does, each as it was marked."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record, and what of it belongs to the share."""

    chat: Chat
    gathered: Gathered


@dataclass(frozen=True, slots=True)
class Drafted:
    """A summary's file as a record gives it, and what is to be known of it."""

    file: NewFile
    gathered: Gathered
    made: Draft
    cast: Cast
    reworded: Reworded


def record_of(share: Share, stream: BinaryIO, format_name: str | None) -> Record:
    """The messages of a share; raises ChatError for a file that is no record."""
    chat = open_chat(stream, format_name)
    entries = chat.entries(ZoneInfo(share.timezone))
    return Record(chat, gather(entries, window_of(share.slot)))


def drafted(
    library: Library, share: Share, record: Record, people: list[Known], guide: SummaryGuide
) -> Drafted:
    """The draft of a record; raises RefusedError where it has nothing to draft from."""
    gathered = record.gathered
    _refuse_empty(gathered, share, guide)
    cast = cast_of(gathered.names, people)
    _refuse_unknown(gathered, cast, share, guide)
    end = share.slot.end if share.slot and not share.slot.is_whole_day else None
    rules, _ = read_compliance()
    made = allowed(draft_of(gathered, cast, end, share.consent.quote_members), rules)
    file, reworded = drafted_file(library, share, made, rules)
    return Drafted(file, gathered, made, cast, reworded)


def _refuse_empty(gathered: Gathered, share: Share, guide: SummaryGuide) -> None:
    if gathered.read == 0:
        faults = (f"第 {fault.line} 行：{fault.why}" for fault in gathered.faults[:1])
        raise RefusedError(*faults, "记录里没有读得懂的消息，没有起草")
    if not gathered.used and gathered.first and gathered.last and share.slot:
        raise RefusedError(
            f"记录从 {gathered.first:%Y-%m-%d %H:%M} 到 {gathered.last:%Y-%m-%d %H:%M}，"
            f"这一场是 {share.slot.start:%Y-%m-%d %H:%M}，对不上，没有起草。",
            f"是不是拿错了记录，或者分享改过时间还没有{guide.move()}",
        )


def _refuse_unknown(gathered: Gathered, cast: Cast, share: Share, guide: SummaryGuide) -> None:
    if cast.has(Part.SPEAKER):
        return
    most = "、".join(f"{who}（{count} 字）" for who, count in talkers(gathered.used, 5))
    raise RefusedError(
        f"不知道谁是嘉宾：没有人的昵称和嘉宾资料里的一样。说得最多的是：{most or '没有人'}。",
        guide.name_again(share),
    )


def people_of(
    library: Library,
    share: Share,
    speakers: Iterable[str],
    hosts: Iterable[str],
    guide: SummaryGuide,
) -> list[Known]:
    """Speakers and host with the names they may have in a group.

    A nickname belongs to the only one there is, or to whom it names: `lin-xia=夏天的花`. Raises
    RefusedError where it is not clear.
    """
    ids = {
        Part.SPEAKER: share.speakers,
        Part.HOST: (share.host,) if share.host and share.host not in share.speakers else (),
    }
    given = {Part.SPEAKER: tuple(speakers), Part.HOST: tuple(hosts)}
    found = []
    for part, people in ids.items():
        named = dict(_named(part, people, given[part], guide))
        for id in people:
            person = library.people[id]
            nicknames = [name for name, whose in named.items() if whose == id]
            names = (person.title, *parts_of(person.title)[:1], *person.nicknames, *nicknames)
            found.append(Known(person.title, names, part))
        found += [
            Known("主持人" if part is Part.HOST else "嘉宾", (name,), part)
            for name, whose in named.items()
            if whose is None
        ]
    return found


def _named(
    part: Part, people: tuple[str, ...], given: tuple[str, ...], guide: SummaryGuide
) -> Iterator[tuple[str, str | None]]:
    """Each nickname with the id it belongs to; None where the share names nobody."""
    for words in given:
        id, equals, name = words.partition("=")
        if equals and id in people:
            yield name, id
        elif len(people) > 1:
            told = guide.name_each(part, people[0], words)
            raise RefusedError(f"有 {len(people)} 位，{told}")
        else:
            yield words, people[0] if people else None


def allowed(made: Draft, rules: Sequence[ComplianceRule]) -> Draft:
    """The draft without takeaways that a check refuses: none stands there with a gap in it."""
    kept = (line for line in made.takeaways if not without_forbidden(line, rules)[1])
    return replace(made, takeaways=tuple(kept))


def drafted_file(
    library: Library, share: Share, made: Draft, rules: Sequence[ComplianceRule]
) -> tuple[NewFile, Reworded]:
    """The file, and the words in it that a check would have refused."""
    body, reworded = without_forbidden(summary_body(share, _words(share, made)), rules)
    return summary_file(library, share, body, made.takeaways), reworded


def _words(share: Share, made: Draft) -> SummaryWords:
    several = len(share.speakers) > 1
    return SummaryWords(
        sections=[(who if several else "", texts) for who, texts in made.talk],
        questions=[
            QuestionWords(one.title, one.told, one.quoted, one.answers) for one in made.answered
        ],
        unanswered=made.unanswered,
        links=made.links,
    )
