"""Questions with what their share tells of them, and what is still to be done about some."""

from collections.abc import Iterable
from dataclasses import dataclass

from qunce.model.addresses import summary_uri
from qunce.model.library import Library
from qunce.model.question import Question
from qunce.model.share import Share
from qunce.model.summary import Summary


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of a share's summary."""

    share: Share
    question: Question

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about: the share's tags where the question has none of its own."""
        return self.question.topics or self.share.tags

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of those who answered, or who are still to answer."""
        answerer = self.question.answered_by
        return (answerer,) if answerer else self.share.speakers

    @property
    def place(self) -> str:
        """The page it stands on, with the place there, as a docs uri."""
        return f"{summary_uri(self.share.id)}#{self.question.anchor}"


def asked_questions(library: Library, summaries: Iterable[Summary]) -> tuple[AskedQuestion, ...]:
    """The questions of summaries, in their order."""
    return tuple(
        AskedQuestion(library.shares[summary.share], question)
        for summary in summaries
        for question in summary.questions
    )


def awaits_handbook(library: Library, asked: AskedQuestion) -> bool:
    """Whether an answer is marked for a playbook that does not lead to it yet.

    A playbook has taken an answer in once it links to the question: nobody need tick anything.
    """
    handbook = asked.question.handbook
    return handbook is not None and asked.place not in library.playbooks[handbook].body
