"""The values of shares as a classic script, which also works on pages opened as files."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qunce.rendering.html.fragment import json_for_script


@dataclass(frozen=True, slots=True)
class ShareChoice:
    """A share that a form can be filled in for."""

    id: str
    title: str
    values: Mapping[str, str]


def shares_script(choices: Iterable[ShareChoice]) -> str:
    """`window.qunceShares`: by id, in the order they are offered."""
    shares = {
        choice.id: {"title": choice.title, "values": dict(choice.values)} for choice in choices
    }
    data = json.dumps(shares, ensure_ascii=False, separators=(",", ":"))
    return f"window.qunceShares = {_line_safe(json_for_script(data))};\n"


def _line_safe(json_text: str) -> str:
    """Before ECMAScript 2019 these two ended a line inside a string."""
    return json_text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
