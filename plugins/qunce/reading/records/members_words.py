"""What members said, where a summary repeats it, and what the speaker's consent makes of that.

Two places are theirs, for authors and for whatever drafts a summary: the question of a `/// qa`
block, and a block quote that begins with `> 群友…：`. Authors who do not know that also write
`- 群友A：…`, or `群友说“…”` in a sentence: these lines repeat a member as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qunce.model.people import Person
from qunce.model.problem_codes import MEMBER_NAMED, MEMBERS_QUOTED
from qunce.model.share import Permission, Share
from qunce.model.summary import Summary
from qunce.reading.markdown.lines import Line, parts_of
from qunce.reading.words.report import Report

QUESTION = re.compile(r"[ \t>]*/{3,}[ ]*qa[ ]*\|[ ]*(?P<words>.+)")
QUOTE = re.compile(r"[ \t]*>[> \t]*(?P<words>.*)")
MEMBER = re.compile(r"[*_]*群友[^：:]{0,30}[：:]")
"""How a quote of a member begins: `群友A：`, also in bold."""
SPOKEN = re.compile(
    r"(?:[ \t]*(?:[-*+|]|\d+[.)]|\#+)?[ \t]*[*_]*(?:有位|一位|某位)?群友[A-Z]{0,2}[*_]*(?:说|问)?[*_]*"
    r"(?:[：:]|[ \t]*\|[ \t]*\S)"
    r"|[^\n]{0,400}?群友[A-Z]{0,2}[^。！？“”「」]{0,6}(?:说|问|讲|写道|提到|回)[^。！？“”「」]{0,2}[“「])"
)
"""A line of a list, a table or a paragraph in which `群友A：` begins, or `群友说“` stands."""
IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
"""`林夏（示例）` is called 林夏."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line of what a member said, numbered as in its file."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the people of a project are called, found in a line without trying each of them."""

    called: Mapping[str, str]
    """Person id → name."""
    names: frozenset[str]
    lengths: tuple[int, ...]
    """Longest first."""

    @classmethod
    def of(cls, people: Iterable[Person]) -> "KnownNames":
        """The names of these people; one character alone is no name that could be told."""
        called = {person.id: _called(person) for person in people}
        names = frozenset(name for name in called.values() if len(name) > 1)
        return cls(called, names, tuple(sorted({len(name) for name in names}, reverse=True)))

    def first_in(self, words: str, share: Share) -> str | None:
        """The first name in a line that belongs to neither speakers nor host of the share."""
        on_stage = {self.called.get(id) for id in (*share.speakers, *filter(None, [share.host]))}
        pieces = (words[at : at + n] for at in range(len(words)) for n in self.lengths)
        return next((one for one in pieces if one in self.names and one not in on_stage), None)


def members_words(summary: Summary) -> Iterator[Said]:
    """Every line that repeats a member."""
    is_quoted = False
    for part in parts_of(summary.body, summary.body_line):
        line = part if isinstance(part, Line) else Line(part.line, "")
        question, quote = QUESTION.fullmatch(line.text), QUOTE.fullmatch(line.text)
        is_quoted = bool(quote and (is_quoted or MEMBER.match(quote["words"])))
        if question:
            yield Said(line.number, question["words"])
        elif quote and is_quoted:
            yield Said(line.number, quote["words"])
        elif SPOKEN.match(line.text):
            yield Said(line.number, line.text)


def check_members_words(summary: Summary, share: Share, names: KnownNames, report: Report) -> None:
    """A summary that is out repeats members only as far as the speaker's consent goes."""
    permission = share.consent.quote_members
    if not summary.is_public or permission not in (Permission.NO, Permission.ANONYMOUS):
        return
    for said in members_words(summary):
        if permission is Permission.NO:
            what = "这一行是成员的话，分享里写着 quote_members: no"
            report.add(MEMBERS_QUOTED, said.line, what, MEMBERS_QUOTED.mend)
        elif name := names.first_in(said.words, share):
            what = f"成员的话里有名字“{name}”，分享里写着 quote_members: anonymous"
            report.add(MEMBER_NAMED, said.line, what, MEMBER_NAMED.mend)


def _called(person: Person) -> str:
    return IN_BRACKETS.sub("", person.title).strip() or person.title
