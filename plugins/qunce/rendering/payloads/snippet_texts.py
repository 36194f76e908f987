"""What the index of snippets does with any of them: how each is found by sound, and its text."""

import json
from collections.abc import Iterable

from qunce.model.placeholder import SPELLING
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.book.snippet_index import open_fields
from qunce.rendering.payloads.values_script import in_script
from qunce.rendering.text.readings import readings


def snippet_texts(snippets: Iterable[Snippet]) -> str:
    """`window.qunceTexts`: by id, its sound, and what the fill-in algorithm takes.

    A text with blanks that only a person fills is copied on its own page, and left out here.
    """
    texts = {snippet.id: _entry(snippet) for snippet in snippets}
    data = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return f"window.qunceTexts = {in_script(data)};\n"


def _entry(snippet: Snippet) -> dict[str, object]:
    sound = readings(f"{snippet.title}，{PURPOSES[snippet.purpose]}")
    return {"sound": sound, **({} if open_fields(snippet) else _first_text(snippet))}


def _first_text(snippet: Snippet) -> dict[str, object]:
    first = snippet.texts[0]
    used = set(SPELLING.findall(first.text))
    return {
        "channel": first.channel.name,
        "text": first.text,
        "placeholders": [
            {"name": word.name, "required": word.required}
            for word in snippet.placeholders
            if word.name in used
        ],
        "defaults": {field.name: field.default for field in snippet.fields if field.default},
    }
