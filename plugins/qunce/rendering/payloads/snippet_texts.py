"""The first text of every snippet as a classic script, for pages that copy any of them."""

import json
from collections.abc import Iterable

from qunce.model.placeholder import SPELLING
from qunce.model.snippet import Snippet
from qunce.rendering.payloads.values_script import in_script


def snippet_texts(snippets: Iterable[Snippet]) -> str:
    """`window.qunceTexts`: by id, what the fill-in algorithm takes."""
    texts = {snippet.id: _first_text(snippet) for snippet in snippets}
    data = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return f"window.qunceTexts = {in_script(data)};\n"


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
