"""No step needs what the reader's platform may not give without saying what to do there instead."""

import re
from collections.abc import Iterable, Iterator

from qunce.model.checklist import ChecklistItem
from qunce.model.platforms.steps import STEPS
from tests.handbook.real import library, rules, texts

RULES = rules("platforms")
BLOCK = re.compile(r"^/// variants \| (?P<id>\S+)$", re.MULTILINE)


def unanswered(path: str, text: str, items: Iterable[ChecklistItem]) -> Iterator[str]:
    """Steps with a word of the list, neither they nor their page telling what it is where."""
    shown = {block["id"] for block in BLOCK.finditer(text)}
    for item in items:
        for word, ability in RULES["words"].items():
            if word in item.text and ability not in (item.varies, *shown):
                yield f"{path}#{item.id}: {word}"


def steps() -> Iterator[tuple[str, tuple[ChecklistItem, ...]]]:
    for record in (*library().playbooks.values(), *library().pages):
        yield record.path, record.items


def test_every_step_that_platforms_differ_in_says_what_it_is_on_each():
    allowed = tuple(RULES["allowed"])
    found = [one for path, items in steps() for one in unanswered(path, texts()[path], items)]
    assert [one for one in found if not one.startswith(allowed)] == []


def test_no_snippet_sends_members_to_what_only_some_platforms_have():
    """Members of a group are all on one platform, but a snippet is for groups of any."""
    told = [
        f"{snippet.path}: {word}"
        for snippet in library().snippets.values()
        for text in snippet.texts
        for word, ability in RULES["words"].items()
        if ability == "files" and word in text.text
    ]
    assert told == []


def test_a_step_that_says_nothing_of_it_would_be_found():
    item = ChecklistItem(
        "keep", "资料放进群文件", None, None, None, required=False, heading=None, line=1
    )
    assert list(unanswered("a.md", "", [item])) == ["a.md#keep: 群文件"]
    assert list(unanswered("a.md", "/// variants | files\n///\n", [item])) == []


def test_words_name_abilities_that_there_are():
    assert set(RULES["words"].values()) <= set(STEPS)
