"""The fill-in page of a snippet: blanks on the left, what comes out on the right.

The page as built holds every text with its blanks shown; the script fills them as one types. A
channel without a text of its own is offered one made of the nearest; only scripts show those.
"""

import json

from markupsafe import Markup

from qunce.model.placeholder import SPELLING, Placeholder, Subject
from qunce.model.snippet import Field, FieldType, Snippet
from qunce.rendering.html.copy_card import blanks_text, count_text
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.conversion import with_every_channel

GUESSES = {
    Subject.SHARE: {
        "change": "刚变动的这一场，先替你选好",
        "afterwards": "刚讲完的这一场，先替你选好",
        "": "下一场，先替你选好",
    },
    Subject.GROUP: {"": "你的群，先替你选好"},
}
"""What is said of a record that nobody chose, per phase."""
SUBJECT_QUESTIONS = {
    Subject.SHARE: "哪一场",
    Subject.GROUP: "哪个群",
    Subject.PERSON: "哪一位",
    Subject.SERIES: "哪个系列",
}


def snippet_form(snippet: Snippet, *, phase: str, values_url: str) -> Markup:
    """The whole form with its preview.

    `phase` is the part of an evening it belongs to, which tells what record it is likely about;
    `values_url` is the script that brings the records it may be about; empty when about none.
    """
    known = [(_as_field(word), word.source) for word in _words_used(snippet)]
    offered = with_every_channel(snippet)
    return html_fragment(
        "snippet_form.html",
        snippet=snippet,
        question=SUBJECT_QUESTIONS.get(snippet.subject),
        guess=_guess(snippet, phase),
        is_for_group=any(text.channel.is_group for text in snippet.texts),
        values_url=values_url,
        required=[field for field in snippet.fields if field.required],
        optional=[field for field in snippet.fields if not field.required],
        known=known,
        panels=[(text, count_text(text), blanks_text(text)) for text in announcements(offered, {})],
        data=_data(offered, phase),
    )


def _guess(snippet: Snippet, phase: str) -> str:
    guesses = GUESSES.get(snippet.subject, {})
    return guesses.get(phase) or guesses.get("", "")


def _words_used(snippet: Snippet) -> list[Placeholder]:
    """The words of the vocabulary that stand in some text."""
    used = {name for text in snippet.texts for name in SPELLING.findall(text.text)}
    return [word for word in snippet.vocabulary if word.name in used]


def _as_field(word: Placeholder) -> Field:
    return Field(word.name, word.name, _type(word), word.required, "", "", ())


def _type(word: Placeholder) -> FieldType:
    if word.has_lines:
        return FieldType.TEXTAREA
    return FieldType.URL if word.name.endswith("链接") else FieldType.TEXT


def _data(snippet: Snippet, phase: str) -> str:
    """For an attribute: where Material replaces pages it runs any script in them as JavaScript."""
    data = {
        "subject": snippet.subject,
        "purpose": snippet.purpose,
        "phase": phase,
        "known": [word.name for word in _words_used(snippet)],
        "placeholders": [
            {"name": word.name, "required": word.required} for word in snippet.placeholders
        ],
        "texts": [
            {
                "channel": text.channel.name,
                "unit": text.channel.unit,
                "limit": text.channel.limit,
                "warnFrom": text.channel.warn_from,
                "warning": text.channel.warning,
                "inParts": text.channel.in_parts,
                "text": text.text,
            }
            for text in snippet.texts
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
