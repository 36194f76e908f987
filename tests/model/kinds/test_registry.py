"""The kinds as data: whole, in Chinese, and explicit about who may see what."""

import dataclasses
import re

import pytest

from qunce.model.kinds.keys import Choice, Form, Key, ListOf, MapOf, NamedMaps, optional
from qunce.model.kinds.kind import nested_keys, walk
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.model.share import Visibility
from tests.builders import make_settings

ALL_KEYS = [
    pytest.param(key, id=".".join((kind.name, *path)))
    for kind in KINDS.values()
    for path, key in walk(kind.keys)
]
MAPS = [kind.keys for kind in KINDS.values()] + [
    nested_keys(key.type)
    for kind in KINDS.values()
    for _, key in walk(kind.keys)
    if nested_keys(key.type)
]

KEPT_FROM_THE_PUBLIC = {
    "share.consent",
    "share.consent.record",
    "share.consent.publish_summary",
    "share.consent.quote_members",
    "share.visibility",
    "share.survey",
    "share.numbers",
    *(
        f"share.numbers.{name}"
        for name in ("signups", "attended", "spoke", "asked", "reads", "joined")
    ),
    *(f"share.wanted{key}" for key in ("", ".topic", ".votes", ".idea")),
    "share.votes",
    "share.owner",
    "summary.speaker_approved",
    *(f"retro.{key}" for key in ("title", "share", "at", "keep", "problem", "try", "actions")),
    *(f"retro.actions.{key}" for key in ("text", "owner", "due", "done")),
    "summary.withdrawn.reason",
    "person.contact",
    "person.availability",
    "person.timezone",
    "person.nicknames",
    *(
        f"{kind}.compliance{key}"
        for kind in ("share", "summary", "snippet", "playbook", "edition")
        for key in ("", ".rule", ".words", ".reason")
    ),
}
"""Changing this list changes what strangers read: ask who it concerns first."""


def says_who_may_see_it(key):
    return isinstance(key.visibility, Visibility)


def test_every_kind_is_registered_under_its_name():
    assert set(KINDS) == set(RecordKind)
    assert all(kind.name is name for name, kind in KINDS.items())


@pytest.mark.parametrize("key", ALL_KEYS)
def test_every_key_says_who_may_see_it(key):
    assert says_who_may_see_it(key)


def test_a_key_that_does_not_say_it_would_be_caught():
    key = optional("x", "x", Form.TEXT, example="", help="", visibility=None)
    assert not says_who_may_see_it(key)
    with pytest.raises(TypeError, match="visibility"):
        optional("x", "x", Form.TEXT, example="", help="")


def test_these_keys_alone_are_kept_from_the_public():
    internal = {
        ".".join((kind.name, *path))
        for kind in KINDS.values()
        for path, key in walk(kind.keys)
        if key.visibility is Visibility.INTERNAL
    }
    assert internal == KEPT_FROM_THE_PUBLIC


@pytest.mark.parametrize("key", ALL_KEYS)
def test_every_key_is_explained_in_chinese_with_an_example(key):
    assert re.search(r"[\u4e00-\u9fff]", key.label)
    assert re.search(r"[\u4e00-\u9fff]", key.help)
    assert key.help[-1] not in "。.；，"
    assert key.example


@pytest.mark.parametrize("keys", MAPS)
def test_no_two_keys_of_a_map_go_by_one_name(keys):
    names = [name for key in keys for name in {key.name, key.label, *key.other_names}]
    assert sorted(set(names)) == sorted(names)


def choices(type_):
    match type_:
        case Choice():
            yield type_
        case ListOf(item) | NamedMaps(item=item):
            yield from choices(item)
        case MapOf(keys):
            for key in keys:
                yield from choices(key.type)


@pytest.mark.parametrize("key", ALL_KEYS)
def test_no_two_options_of_a_choice_go_by_one_name(key):
    for choice in choices(key.type):
        names = [
            name
            for option in choice.options
            for name in {option.word, option.title, *option.other_names}
        ]
        assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_library_keeps_a_kind_under_its_plural(kind):
    assert kind.plural in {field.name for field in dataclasses.fields(Library)}


def test_no_two_kinds_go_by_one_name():
    names = [name for kind in KINDS.values() for name in dict.fromkeys(kind.names)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_an_example_of_an_id_is_one(kind):
    assert ID.fullmatch(kind.example_id)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (RecordKind.SHARE, "我的 内容/shares/x1/index.md"),
        (RecordKind.SUMMARY, "我的 内容/shares/x1/summary.md"),
        (RecordKind.PERSON, "我的 内容/people/x1.md"),
        (RecordKind.PLAYBOOK, "docs/books/<分类>/x1.md"),
    ],
)
def test_where_a_file_is_expected_follows_the_folders_of_the_project(name, path):
    settings = make_settings(docs_dir="我的 内容", playbooks_dir="docs/books")
    assert KINDS[name].path_of(settings, "x1") == path


def test_a_record_holds_a_key_under_its_name_unless_said_otherwise():
    assert {key.name: key.held_as for key in KINDS[RecordKind.SNIPPET].keys} == {
        "title": "title",
        "purpose": "purpose",
        "for": "subject",
        "at": "at",
        "needs": "needs",
        "fields": "fields",
        "former_ids": "former_ids",
        "edition": "edition",
        "instead_of": "instead_of",
        "questions": "questions",
        "compliance": "compliance",
    }
    assert isinstance(KINDS[RecordKind.SNIPPET].keys[0], Key)
