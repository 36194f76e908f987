"""A text for a channel that its author wrote none for: made of the nearest that there is.

It is made before it is filled, so that no value is ever taken for markup. Whoever is offered such
a text is told what it was made of: `SnippetText.converted_from`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from qunce.model.channel import URL, Channel, LinkStyle, Mention
from qunce.model.channels import CHANNELS, CHANNELS_BY_NAME
from qunce.model.placeholder import SPELLING
from qunce.model.snippet import FieldType, Snippet, SnippetText
from qunce.rendering.text.plain_text import plain_text

EVERYBODY = re.compile(r"[@＠](?:所有人|全体成员)[ \t，,：:！!]*")
"""What only a picker can do, with what sets it off from the words behind it."""
OPENS, CLOSES = "\ue000", "\ue001"
"""Private characters that stand for braces while a text is read as Markdown."""


def with_every_channel(snippet: Snippet) -> Snippet:
    """The snippet with a text for every channel that one of its texts will do for.

    Its own come first, as they stand.
    """
    return replace(snippet, texts=(*snippet.texts, *_converted(snippet)))


def with_channel(snippet: Snippet, channel: Channel) -> Snippet | None:
    """The snippet with its text for one channel alone; None when none of its texts will do."""
    texts = with_every_channel(snippet).texts
    found = next((text for text in texts if text.channel is channel), None)
    return replace(snippet, texts=(found,)) if found else None


def _converted(snippet: Snippet) -> Iterator[SnippetText]:
    own = {text.channel.name: text for text in snippet.texts}
    for channel in CHANNELS:
        nearest = next((own[name] for name in channel.nearest if name in own), None)
        if channel.name not in own and nearest:
            text = _for_channel(nearest.text, channel, _links(snippet))
            yield SnippetText(channel, text, nearest.line, converted_from=nearest.channel)


def text_for_robot(snippet: Snippet, robot: Channel) -> SnippetText | None:
    """What a robot says in a group: the nearest text that it has; None when none will do."""
    own = {text.channel.name: text for text in snippet.texts}
    nearest = next((CHANNELS_BY_NAME[name] for name in robot.nearest if name in own), None)
    if nearest is None:
        return None
    text = _for_channel(own[nearest.name].text, robot, _links(snippet))
    return SnippetText(robot, text, own[nearest.name].line, converted_from=nearest)


def _links(snippet: Snippet) -> frozenset[str]:
    """The placeholders that are addresses."""
    fields = {field.name for field in snippet.fields if field.type is FieldType.URL}
    return frozenset(fields | {w.name for w in snippet.vocabulary if w.name.endswith("链接")})


def _for_channel(text: str, channel: Channel, links: frozenset[str]) -> str:
    text = _without_markup(text)
    if channel.mention is not Mention.BY_HAND:
        text = EVERYBODY.sub("", text)
    if channel.link is LinkStyle.SPACED:
        text = _with_links_set_off(text, links)
    return text


def _without_markup(text: str) -> str:
    guarded = text.replace("{{", OPENS).replace("}}", CLOSES)
    return plain_text(guarded).replace(OPENS, "{{").replace(CLOSES, "}}")


def _with_links_set_off(text: str, links: frozenset[str]) -> str:
    """With a space on either side of an address that has none."""
    spans = [match.span() for match in URL.finditer(text)]
    spans += [match.span() for match in SPELLING.finditer(text) if match[1] in links]
    for start, end in sorted(spans, reverse=True):
        before = " " if start and not text[start - 1].isspace() else ""
        after = " " if end < len(text) and not text[end].isspace() else ""
        text = f"{text[:start]}{before}{text[start:end]}{after}{text[end:]}"
    return text
