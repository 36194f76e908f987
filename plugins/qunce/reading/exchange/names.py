"""Names of people, groups and series, as ids: known ones, those a person mapped, new ones."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qunce.model.kinds.names import ID
from qunce.reading.words.file_names import name_fault

SEPARATORS = re.compile(r"\s*[、，,／/;；&＆|｜\n]+\s*|\s+(?:and|AND|和|与)\s+|\s+[xX×]\s+")
BRACKETS = re.compile(r"\s*[（(][^（）()]*[）)]\s*$")
NOTHING = frozenset({"-", "--", "—", "——", "/", "无", "暂无", "待定", "未定", "tbd", "n/a", "none"})
"""What people put into a cell that has nothing to say."""
LONGEST = 48
"""Characters of an id made of words: it stands in addresses that people copy."""
RESERVED = frozenset({"index"})
SURNAMES = {"缪": "miao", "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "任": "ren"} | {
    "查": "zha",
    "区": "ou",
    "盖": "ge",
    "朴": "piao",
    "翟": "zhai",
    "覃": "qin",
    "冼": "xian",
    "召": "shao",
    "种": "chong",
    "员": "yun",
    "尉": "yu",
    "乜": "nie",
}
"""Surnames that are read otherwise than the same character in a word."""
FULL_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


def split_names(text: str) -> list[str]:
    """The names in a cell, each once; what has no letter in it is none."""
    parts = (part.strip(" 　.…@") for part in SEPARATORS.split(text))
    return list(dict.fromkeys(part for part in parts if any(char.isalnum() for char in part)))


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say."""
    return text.strip().casefold() in NOTHING


def is_one_name(name: str) -> bool:
    """Whether a list of names can hold it, and nothing in it is taken for a person's organization."""
    return split_names(name) == [name] and "@" not in name and not is_nothing(name)


MOST_SAID = 200
"""Characters: an id is shorter, and the sound of a pasted book takes minutes."""


def id_of(words: str) -> str:
    """An id that says these words in pinyin; "" when nothing of them can be said so."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionary takes its time to load

    said = "-".join(lazy_pinyin(unicodedata.normalize("NFKC", words[:MOST_SAID])))
    plain = unicodedata.normalize("NFKD", said).encode("ascii", "ignore").decode().lower()
    id = _cut(re.sub(r"[^a-z0-9]+", "-", plain).strip("-"))
    if id and (not ID.fullmatch(id) or name_fault(id) or id in RESERVED):
        id += "-1"
    return id if ID.fullmatch(id) else ""


def person_id(name: str) -> str:
    """The id of a person: a Chinese name begins with its surname."""
    plain = BRACKETS.sub("", name)
    if FULL_NAME.fullmatch(plain) and plain[0] in SURNAMES:
        return id_of(f"{SURNAMES[plain[0]]} {plain[1:]}")
    return id_of(plain) or id_of(name)


def _cut(id: str) -> str:
    """At a dash, where one is near."""
    if len(id) <= LONGEST:
        return id
    short = id[: LONGEST + 1].rpartition("-")[0] or id[:LONGEST]
    return short.strip("-")


def free_id(id: str, taken: Iterable[str]) -> str:
    """The id, or with the first number behind it that nobody has."""
    names = set(taken)
    number = 2
    free = id
    while free in names:
        free = f"{id}-{number}"
        number += 1
    return free


@dataclass(slots=True)
class NewPerson:
    """Somebody who is made on the way; `values` are of a person's keys."""

    id: str
    values: dict[str, str]


@dataclass(slots=True)
class Names:
    """Who goes by which name; new people are noted as they are met.

    `titles` are the names of those there are, `mapped` what the mapping file says of names.
    """

    known: frozenset[str]
    titles: Mapping[str, list[str]]
    mapped: Mapping[str, str]
    new: dict[str, NewPerson] = field(default_factory=dict)
    """By id, in the order they are met."""
    _ids: dict[str, str] = field(default_factory=dict)

    def known_as(self, name: str) -> str | None:
        """The id a name stands for, if anybody has it; "" for a name mapped to nobody.

        Raises ValueError, in Chinese, for a name of several.
        """
        if name in self.mapped:
            return self.mapped[name]
        if name in self.known:
            return name
        ids = self.titles.get(name, [])
        if len(ids) > 1:
            raise ValueError(f"叫“{name}”的有 {len(ids)} 个：{'、'.join(ids)}")
        return ids[0] if ids else None

    def nearly(self, name: str) -> tuple[str, str] | None:
        """The only title, with its id, that differs in no more than a bracket behind it."""
        bare = BRACKETS.sub("", name)
        found = [
            (title, ids[0])
            for title, ids in self.titles.items()
            if len(ids) == 1 and BRACKETS.sub("", title) == bare
        ]
        return found[0] if len(found) == 1 else None

    def person(self, text: str) -> str | None:
        """The id of a person, made where nobody has the name; None where no id can be."""
        name, _, organization = (part.strip() for part in text.partition("@"))
        id = next((one for one in self._known(text, name)), None)
        if id is None:
            id = self._ids.get(name) or self._new_id(name)
        if id and id not in self.known and id not in self.new:
            self.new[id] = NewPerson(id, {"title": name})
        if id in self.new and organization:
            self.new[id].values.setdefault("organization", organization)
        if id is not None:
            self._ids[name] = id
        return id

    def _known(self, *names: str) -> Iterator[str]:
        for name in names:
            id = self.known_as(name)
            if id is not None:
                yield id

    def _new_id(self, name: str) -> str | None:
        id = person_id(name)
        return free_id(id, [*self.known, *self.new]) if id else None
