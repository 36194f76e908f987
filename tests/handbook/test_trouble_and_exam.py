"""What is done when something goes wrong, and what a newcomer is asked before a shift."""

import re

from tests.handbook.real import texts

HEADING = re.compile(r"(?m)^### .+ \{#[a-z-]+\}$")
ANSWER = re.compile(r"(?m)^- \[[^\]]+\]\(#[a-z-]+\)$")
JUDGED = re.compile(r"(?m)^    answer: (yes|no)$")


def steps(text: str) -> list[str]:
    """The questions and ends of the tree, each with its heading."""
    tree = text.partition("//// decide")[2].partition("\n////\n")[0]
    starts = [found.start() for found in HEADING.finditer(tree)]
    return [tree[a:b] for a, b in zip(starts, [*starts[1:], len(tree)], strict=True)]


def unfinished(text: str) -> list[str]:
    """Ends that leave out what not to do, who must know, or where it goes on."""
    ends = [step for step in steps(text) if not ANSWER.search(step)]
    return [
        step.splitlines()[0]
        for step in ends
        if not ("**不做**：" in step and "**告诉**：" in step and re.search(r"\]\([^)]+\.md", step))
    ]


def test_there_are_eight_to_ten_kinds_of_trouble():
    first, *rest = steps(texts()["content/trouble.md"])
    assert 8 <= len(ANSWER.findall(first)) <= 10
    assert len(rest) > 20


def test_every_end_says_what_not_to_do_and_who_must_know():
    assert unfinished(texts()["content/trouble.md"]) == []


def test_an_end_without_them_is_found():
    tree = "//// decide | 试\n### 一 {#a}\n- [二](#b)\n- [三](#c)\n\n### 二 {#b}\n> 说\n////\n"
    assert unfinished(tree) == ["### 二 {#b}"]


def test_danger_to_life_is_answered_with_a_telephone_first():
    """Each way to an end about danger names the number to call in its heading."""
    page = texts()["content/trouble.md"]
    for name, number in {
        "danger-now": "110",
        "danger-talk": "12356",
        "danger-others": "110",
    }.items():
        assert re.search(rf"(?m)^### .*{number}.* {{#{name}}}$", page)


def test_twenty_judgements_are_about_half_and_half():
    answers = JUDGED.findall(texts()["content/exam.md"])
    assert len(answers) == 20
    assert 8 <= answers.count("yes") <= 12
