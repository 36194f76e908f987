"""Made-up people, groups and shares say that they are made up."""

import re

from pypinyin import lazy_pinyin

from qunce.model.people import Group, Person
from tests.handbook.real import library, texts

SIGN = "（示例）"
SAMPLE = re.compile(r"(?=([\u4e00-\u9fff]{2,3})（示例）)")
"""What stands before the sign; names are written without a break before them."""


def test_every_sample_person_and_group_says_so_in_its_title():
    records: list[Person | Group] = [*library().people.values(), *library().groups.values()]
    assert [f"{one.path}：{one.title}" for one in records if not one.title.endswith(SIGN)] == []


def test_every_sample_share_is_tagged_as_one():
    shares = library().shares.values()
    assert [share.path for share in shares if "示例" not in share.tags] == []


def misspelt(text: str, names: set[str]) -> list[str]:
    """Samples that sound like one of the people and are written otherwise."""
    sounds = {"".join(lazy_pinyin(name)): name for name in names}
    return [
        f"{word}：应为{name}"
        for word in SAMPLE.findall(text)
        if (name := sounds.get("".join(lazy_pinyin(word)))) and word != name
    ]


def test_a_sample_person_has_one_spelling():
    names = {person.title.removesuffix(SIGN) for person in library().people.values()}
    assert {path: told for path, text in texts().items() if (told := misspelt(text, names))} == {}


def test_another_character_of_the_same_sound_is_found():
    text = "| 记录 | 徐静（示例） |\n\n控场许静（示例）和糖糖（示例）"
    assert misspelt(text, {"许静", "唐棠"}) == ["徐静：应为许静", "糖糖：应为唐棠"]
