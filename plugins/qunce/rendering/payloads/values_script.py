"""The values of records as a classic script, which also works on pages opened as files."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qunce.model.placeholder import Subject
from qunce.rendering.html.fragment import json_for_script


@dataclass(frozen=True, slots=True)
class Choice:
    """A record that a text can be filled in for; `title` is what it is chosen by."""

    id: str
    title: str
    values: Mapping[str, str]
    when: Mapping[str, str] = field(default_factory=dict)
    """What tells whether it is the one meant: `starts`, `ends`, `changed` (moments in ISO 8601)
    and `change`, the purpose of the notice that tells of its last change."""


TELL = 'document.dispatchEvent(new Event("qunce:records"));\n'
"""Where Material replaces pages, this script may come after the one that fills in."""


def values_script(subject: Subject, choices: Iterable[Choice]) -> str:
    """`window.qunceRecords[subject]`: by id, in the order they are offered."""
    records = {
        choice.id: {"title": choice.title, **choice.when, "values": dict(choice.values)}
        for choice in choices
    }
    data = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
    return f"(window.qunceRecords ||= {{}}).{subject} = {in_script(data)};\n{TELL}"


def in_script(json_text: str) -> str:
    """JSON safe inside a script; before ECMAScript 2019 two of its characters ended a line."""
    safe = json_for_script(json_text)
    return safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
