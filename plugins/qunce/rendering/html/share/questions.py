"""What is said around questions and their answers."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref


def answerer_html(person: Ref) -> Markup:
    """Who answered: `何青答`."""
    return html_fragment("answerer.html", person=person)


def message_box(label: str, anchor: str, text: str) -> Markup:
    """A short text for one person, in sight, with the button that copies it."""
    return html_fragment("message_box.html", label=label, anchor=anchor, text=text)


def notes_html(notes: Sequence[str]) -> Markup:
    """Sentences in secondary ink, a line each."""
    return html_fragment("notes.html", notes=notes)
