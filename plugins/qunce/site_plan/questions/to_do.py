"""What is still to be done about questions, for the team: answers to ask for, or to take in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from qunce.model.addresses import person_uri, playbook_uri, summary_uri
from qunce.model.people import Person
from qunce.model.playbook import Playbook
from qunce.rendering.html.link_list import link_list
from qunce.rendering.html.share.questions import message_box, notes_html
from qunce.rendering.text.plain_text import plain_text
from qunce.rendering.text.question_messages import OpenQuestions, unanswered_message
from qunce.rules.after.questions import AskedQuestion
from qunce.site_plan.frame.page_source import repeating_heading
from qunce.site_plan.frame.site import Site
from qunce.site_plan.questions.question_lines import held_on, question_line


def questions_for_speaker(site: Site, person: Person) -> Iterator[str]:
    """On an internal site what somebody has not answered, and a message that asks for it."""
    open_questions = site.questions_open_to(person.id)
    if not (site.is_internal and open_questions):
        return
    uri = person_uri(person.id)
    yield repeating_heading("还没有答复的问题", "unanswered")
    yield link_list(question_line(site, asked, uri) for asked in open_questions)
    yield message_box("复制这段话", "ask", unanswered_text(site, person.title, open_questions))


def answers_for_playbook(site: Site, playbook: Playbook) -> Iterator[str]:
    """On an internal site the answers that belong into a playbook and are not in it yet."""
    answers = site.answers_for(playbook.id)
    if not (site.is_internal and answers):
        return
    uri = playbook_uri(playbook.section, playbook.id)
    yield repeating_heading("这些回答该收进手册", "answers")
    yield notes_html(("收进去以后，在正文里链接到那一问，就不再列在这里。",))
    yield link_list(question_line(site, asked, uri) for asked in answers)


def unanswered_text(site: Site, name: str, questions: Sequence[AskedQuestion]) -> str:
    """The message for one person about questions that stand by share."""
    shares = (tuple(those) for _, those in groupby(questions, key=lambda asked: asked.share.id))
    return unanswered_message(name, (_open_questions(site, those) for those in shares))


def _open_questions(site: Site, questions: Sequence[AskedQuestion]) -> OpenQuestions:
    share = questions[0].share
    summary = site.library.summaries[share.id]
    return OpenQuestions(
        share.title,
        held_on(site, share),
        # Of a draft there is no page that a speaker could open.
        (site.addresses.public_url(summary_uri(share.id)) or "") if summary.is_public else "",
        [plain_text(asked.question.text) for asked in questions],
    )
