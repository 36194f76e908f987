"""What the handbook has to teach is still taught, after every cut and every merge."""

import pytest

from tests.handbook.real import rules, texts

SUBJECTS = {name: [str(one) for one in told] for name, told in rules("knowledge").items()}


def untold(page: str, words: list[str]) -> list[str]:
    text = texts()[page].replace("**", "")
    return [word for word in words if word not in text]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_is_told_on_its_page(subject):
    page, *words = SUBJECTS[subject]
    assert words
    assert untold(page, words) == []


def test_a_word_that_is_gone_is_missed():
    assert untold("content/rules.md", ["集赞", "从没写过的词"]) == ["从没写过的词"]
