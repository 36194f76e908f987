"""The share that is next for a group, a series or a person, and the message to send for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.pack import Message, message_html


@dataclass(frozen=True, slots=True)
class Coming:
    """A share that may be the next one when the page is read, with what may be sent for it."""

    id: str
    title: str
    url: str
    when: str
    starts: str
    ends: str
    messages: Sequence[Message]


def next_share(shares: Sequence[Coming], reference_year: int) -> Markup:
    """The nearest first, of which the script keeps one, and of its messages the next."""
    if not shares:
        return Markup()
    drawn = [
        (
            share,
            [
                message_html(m, reference_year, anchor=f"{share.id}-{m.snippet.id}")
                for m in share.messages
            ],
        )
        for share in shares
    ]
    return html_fragment("next_share.html", shares=drawn)
