"""From what a record gives to the file of a summary."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qunce.cli.failures import Failure
from qunce.cli.summary.scaffold import summary_file
from qunce.model.compliance import ComplianceRule
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.rules.chat.draft import Draft
from qunce.rules.chat.roles import Known, Part
from qunce.rules.masking.names import parts_of
from qunce.rules.wording.forbidden_words import without_forbidden
from qunce.writing.first_words import QuestionWords, SummaryWords, summary_body
from qunce.writing.new_file import NewFile

Reworded = tuple[tuple[str, str], ...]
"""Words that a check refuses and the rule that does, each as it was marked."""


def people_of(
    library: Library, share: Share, speakers: Iterable[str], hosts: Iterable[str]
) -> list[Known]:
    """Speakers and host with the names they may have in a group.

    A nickname from the command line belongs to the only one there is, or to whom it names:
    `lin-xia=夏天的花`. Raises Failure where it is not clear.
    """
    ids = {
        Part.SPEAKER: share.speakers,
        Part.HOST: (share.host,) if share.host and share.host not in share.speakers else (),
    }
    given = {Part.SPEAKER: tuple(speakers), Part.HOST: tuple(hosts)}
    found = []
    for part, people in ids.items():
        named = dict(_named(part, people, given[part]))
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
    part: Part, people: tuple[str, ...], given: tuple[str, ...]
) -> Iterator[tuple[str, str | None]]:
    """Each nickname with the id it belongs to; None where the share names nobody."""
    option = f"--{part.value}"
    for words in given:
        id, equals, name = words.partition("=")
        if equals and id in people:
            yield name, id
        elif len(people) > 1:
            raise Failure(f"有 {len(people)} 位，{option} 写成 编号=昵称，例如 {people[0]}={words}")
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
