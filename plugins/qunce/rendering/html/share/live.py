"""现场: the messages of one evening, each with what it takes to send it with one thumb."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from qunce.model.snippet import Field, FieldType, Snippet
from qunce.rendering.html.asked import iso_due
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.pack import Message, Row, Wording, rows_of, wordings_of
from qunce.rendering.text.announcement import Announcement
from qunce.rendering.text.chinese_dates import clock_text

USES = {"主持词": "念的词"}
"""What a channel's text is for; one for a group is to be pasted there."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The wordings of one channel."""

    label: str
    texts: Sequence[Wording]


@dataclass(frozen=True, slots=True)
class Step:
    """One message on the way through the evening."""

    message: Message
    clock: str
    due: str
    rows: Sequence[Row]
    panels: Sequence[Panel]
    blanks: Sequence[Field]


@dataclass(frozen=True, slots=True)
class Rescue:
    """A text for when something goes wrong, and what has to be filled in first."""

    snippet: Snippet
    announcements: Sequence[Announcement]
    blanks: Sequence[Field]


def live_html(
    share: str,
    title: str,
    *,
    messages: Iterable[Message],
    rescues: Iterable[tuple[Snippet, tuple[Announcement, ...]]],
    starts: str,
    ends: str,
    back_url: str,
) -> Markup:
    """The whole page; its script shows one message at a time, without it they stand in order.

    `starts` and `ends` are ISO minutes on the share's own clock, which the page shows.
    """
    return html_fragment(
        "live.html",
        share=share,
        title=title,
        steps=[_step(message) for message in messages],
        rescues=[Rescue(s, texts, _blanks(s, texts)) for s, texts in rescues],
        starts=starts,
        ends=ends,
        back_url=back_url,
    )


def _step(message: Message) -> Step:
    wordings = wordings_of(message, f"live-{message.snippet.id}")
    moment = message.moment
    return Step(
        message,
        clock_text(moment.at) if moment and moment.at else "",
        iso_due(moment) if moment else "",
        rows_of(message, wordings),
        _panels(wordings),
        _blanks(message.snippet, message.announcements),
    )


def _panels(wordings: Sequence[Wording]) -> list[Panel]:
    """What is pasted into groups comes first."""
    by_channel = [list(texts) for _, texts in groupby(wordings, lambda w: w.text.channel.name)]
    by_channel.sort(key=lambda texts: not texts[0].text.channel.is_group)
    groups = sum(texts[0].text.channel.is_group for texts in by_channel)
    return [Panel(_use(texts[0].text, groups), texts) for texts in by_channel]


def _use(text: Announcement, groups: int) -> str:
    name = text.channel.name
    return "贴到群里" if text.channel.is_group and groups == 1 else USES.get(name, name)


def _blanks(snippet: Snippet, texts: Iterable[Announcement]) -> list[Field]:
    """Every blank of some wording, as it is asked for; of a word of the vocabulary, by its name."""
    own = {field.name: field for field in snippet.fields}
    names = dict.fromkeys(name for text in texts for name in text.blanks)
    return [
        own.get(name) or Field(name, name, FieldType.TEXT, True, "", "", ())  # noqa: FBT003 - a field that is required
        for name in names
    ]
