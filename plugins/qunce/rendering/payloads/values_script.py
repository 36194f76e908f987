"""The values of records as a classic script, which also works on pages opened as files."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qunce.rendering.html.fragment import json_for_script


@dataclass(frozen=True, slots=True)
class Choice:
    """A record that a form can be filled in for; `title` is what it is chosen by."""

    id: str
    title: str
    values: Mapping[str, str]


TELL = 'document.dispatchEvent(new Event("qunce:records"));\n'
"""Where Material replaces pages, this script may come after the one that fills in."""


def values_script(choices: Iterable[Choice]) -> str:
    """`window.qunceRecords`: by id, in the order they are offered."""
    records = {
        choice.id: {"title": choice.title, "values": dict(choice.values)} for choice in choices
    }
    data = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
    return f"window.qunceRecords = {_line_safe(json_for_script(data))};\n{TELL}"


def _line_safe(json_text: str) -> str:
    """Before ECMAScript 2019 these two ended a line inside a string."""
    return json_text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
