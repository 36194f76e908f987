"""How readers ask for a page: every playbook, text and page of the handbook says it."""

import re
from collections import defaultdict

from tests.handbook.real import texts

ASKED = re.compile(r"^questions: \[(.+)\]$", re.MULTILINE)
NOT_ASKED_FOR = re.compile(
    r"content/(editions|groups|people|retros|series|shares)/|playbooks/[a-z]+/index\.md"
)
"""Records that are found by name, and lists of playbooks."""

FEWEST = 3


def asked(text: str) -> list[str]:
    """The questions of a file."""
    found = ASKED.search(text)
    return found[1].split(", ") if found else []


def said_alike(question: str) -> str:
    """Without what no reader types the same way twice: punctuation, blanks, case."""
    return re.sub(r"\W", "", question).casefold()


def test_every_page_says_how_readers_ask_for_it():
    few = {
        path: asked(text)
        for path, text in texts().items()
        if not NOT_ASKED_FOR.match(path) and len(asked(text)) < FEWEST
    }
    assert few == {}


def test_no_question_stands_on_two_pages():
    places = defaultdict(list)
    for path, text in texts().items():
        for question in asked(text):
            places[said_alike(question)].append(path)
    assert {question: where for question, where in places.items() if len(where) > 1} == {}


def test_a_question_is_in_words_that_the_page_does_not_have():
    repeated = {
        path: question
        for path, text in texts().items()
        for question in asked(text)
        if question in ASKED.sub("", text)
    }
    assert repeated == {}
