"""A project in which everything that only the team may see holds words of its own.

What is internal is asked of the registry of kinds, so a new internal key has its canary as well.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from qunce.model.kinds.keys import (
    Choice,
    Form,
    IdOf,
    Key,
    ListOf,
    MapOf,
    NamedMaps,
    TextUpTo,
    ValueType,
)
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.share import Visibility
from tests.sites.building import edit
from tests.sites.leaks import files_in

HOLDERS = {
    RecordKind.SHARE: "content/shares/later/index.md",
    RecordKind.SUMMARY: "content/shares/taken-back/summary.md",
    RecordKind.PERSON: "content/people/zhou-yu.md",
    RecordKind.SNIPPET: "content/snippets/share-notice.md",
    RecordKind.PLAYBOOK: "playbooks/share/guest-share.md",
}
"""A public record of each kind that has something internal to say."""
SHARE = "speakers: [lin-xia]\nhost: zhou-yu\nduration: 90m\nformat: text\ngroups: [florist-a]\n"
WRITTEN = {
    "content/people/zhou-yu.md": "---\ntitle: 周屿（示例）\n---\n",
    "content/people/unseen.md": "---\ntitle: 金丝雀人名不外传\nrole: 金丝雀身份不外传\n---\n",
    "content/shares/later/index.md": (
        f"---\ntitle: 以后的分享\n{SHARE}start: 2026-12-10 20:30\nstatus: scheduled\n"
        "recording: https://canary.example/replay\n"
        "consent: {record: no, publish_summary: yes, quote_members: no}\n---\n"
    ),
    "content/shares/later/summary.md": (
        "---\nstatus: review\ntakeaways: [金丝雀收获还没有审过]\n---\n\n"
        "金丝雀在没发的总结里说了一句话。\n\n/// qa | 金丝雀问了没发的总结里的一句话？\n不答。\n///\n"
    ),
    "content/shares/taken-back/index.md": (
        f"---\ntitle: 撤了总结的分享\n{SHARE}start: 2026-12-17 20:30\nstatus: scheduled\n---\n"
    ),
    "content/shares/taken-back/summary.md": (
        "---\nstatus: withdrawn\ntakeaways: [金丝雀收获已经撤回]\n"
        "corrections: [{at: 2026-12-20, text: 金丝雀更正已经撤回}]\n---\n\n"
        "金丝雀在撤回的总结里说了一句话。\n"
    ),
    "content/retros/canary-retro.md": (
        "---\ntitle: 金丝雀复盘的标题\nshare: later\nat: 2026-12-12\nkeep: [金丝雀保持的一条]\n"
        "problem: [金丝雀问题的一条]\ntry: [金丝雀尝试的一条]\n"
        "actions: [{text: 金丝雀答应的一件事, owner: zhou-yu, due: 2026-12-20}]\n---\n\n"
        "金丝雀在复盘的正文里说了一句话。\n"
    ),
    "content/shares/canary-inside/index.md": (
        f"---\ntitle: 金丝雀只在内部办\n{SHARE.replace('zhou-yu', 'unseen')}start: 2026-12-24 20:30\n"
        "status: scheduled\nvisibility: internal\ntags: [金丝雀标签内部]\nplace: 金丝雀内部的地点\n"
        "signup: https://canary.example/signup\n---\n\n金丝雀在内部分享的简介里说了一句话。\n"
    ),
    "content/shares/canary-idea/index.md": (
        "---\ntitle: 金丝雀还是个想法\nspeakers: []\nstatus: idea\n---\n"
    ),
}
WORDS = {
    *(
        "canary-inside",
        "canary-idea",
        "canary-retro",
        "https://canary.example/replay",
        "people/unseen/",
    ),
    "https://canary.example/signup",
    *re.findall("金丝雀[\u4e00-\u9fff]+", "".join(WRITTEN.values())),
}
"""The canaries that are written above."""


@dataclass
class Canaries:
    """Fills up while values are made: each canary with the key it stands for."""

    of_keys: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(1, 32)))
    zones: Iterator[str] = field(
        default_factory=lambda: iter(["Antarctica/Troll", "Pacific/Chatham", "Asia/Kathmandu"])
    )

    def of(self, key: Key, above: str, *, is_secret: bool = False) -> str:
        """A value for a key as YAML in brackets has it; a secret one is noted."""
        is_secret = is_secret or key.visibility is Visibility.INTERNAL
        return self._value(f"{above}.{key.name}", key.type, is_secret=is_secret)

    def _value(self, name: str, type_: ValueType, *, is_secret: bool) -> str:
        """The value; "" where none can be told from another."""
        match type_:
            case ListOf(item):
                return f"[{self._value(name, item, is_secret=is_secret)}]"
            case MapOf(keys):
                given = [(key.name, self.of(key, name, is_secret=is_secret)) for key in keys]
                return f"{{{', '.join(f'{key}: {value}' for key, value in given if value)}}}"
            case NamedMaps(item=item):
                return f"{{金丝雀: {self._value(name, item, is_secret=is_secret)}}}"
            case IdOf() | Choice() | Form.YES_OR_NO:
                return ""
        number = next(self.numbers)
        match type_:
            case Form.DATE:
                word = f"2031-03-{number:02}"
            case Form.NUMBER:
                word = f"7305{number:02}"
            case Form.ADDRESS:
                word = f"https://canary.example/{number}"
            case Form.TIMEZONE:
                word = next(self.zones)
            case Form.TEXT | Form.LONG_TEXT | Form.AS_WRITTEN | TextUpTo():
                word = f"金丝雀第{number}只不外传"
            case _:
                raise NotImplementedError(f"{name}: think of a canary for {type_}")
        if is_secret:
            self.of_keys[word] = name
        return word


def plant(project: Path) -> dict[str, str]:
    """Write it all into the tiny project; each canary with what it stands for."""
    for path, text in WRITTEN.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    canaries = Canaries()
    for kind, path in HOLDERS.items():
        for key in _internal(KINDS[kind].keys):
            if value := canaries.of(key, kind):
                _put(project / path, key.name, value)
    return canaries.of_keys | dict.fromkeys(WORDS, "written")


def _internal(keys: tuple[Key, ...]) -> Iterator[Key]:
    """The keys that are internal, or hold something that is."""
    for key in keys:
        nested = key.type.keys if isinstance(key.type, MapOf) else ()
        if key.visibility is Visibility.INTERNAL or any(_internal(nested)):
            yield key


def _put(file: Path, name: str, value: str) -> None:
    """Give a key of a record's metadata a value, unless it has one."""
    text = file.read_text(encoding="utf-8")
    head = text.partition("\n---\n")[0]
    if not re.search(rf"^{name}:", head, re.MULTILINE):
        edit(file, f"{head}\n---\n", f"{head}\n{name}: {value}\n---\n")


def sung(site: Path, canaries: dict[str, str]) -> set[str]:
    """The canaries in any file of a site, whatever the file spells them like."""
    return {
        canary
        for path in files_in(site)
        for told in (path, *_read((site / path).read_bytes()))
        for canary in canaries
        if canary in told
    }


def _read(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", errors="replace")
    yield text
    yield html.unescape(text)
    yield unquote(text)
    yield re.sub("\r?\n[ \t]", "", text)
    yield re.sub(r"\\u[0-9a-f]{4}", lambda found: json.loads(f'"{found[0]}"', strict=False), text)
