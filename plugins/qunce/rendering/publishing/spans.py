"""Words and how they are put together: neighbours of one kind are one, blanks are single."""

import re
from collections.abc import Iterable

from qunce.rendering.publishing.document import Span, Spans

HAN = "\u2018-\u201d\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
"""Characters without a space beside them, as the site's own pages have it."""
WRAPPED = re.compile(rf"(?<=[{HAN}])[ \t]*\n[ \t]*(?=[{HAN}])")
BLANKS = re.compile(r"[ \t\r\n\u00a0]+")
AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def unwrapped(text: str) -> str:
    """A text as a browser shows it: where its source was wrapped, its sentence was not."""
    return BLANKS.sub(" ", WRAPPED.sub("", text))


def joined(spans: Iterable[Span]) -> Spans:
    """Neighbours of one kind as one, those without words left out."""
    found: list[Span] = []
    for span in spans:
        if found and (found[-1].marks, found[-1].url) == (span.marks, span.url):
            found[-1] = Span(found[-1].text + span.text, span.marks, span.url)
        elif span.text:
            found.append(span)
    return tuple(found)


def trimmed(spans: Iterable[Span]) -> Spans:
    """The same without blanks at either end, or around a break of a line."""
    kept: list[Span] = []
    for span in joined(spans):
        text = AROUND_BREAK.sub("\n", span.text)
        if not kept or kept[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ") if kept else text.lstrip()
        if text:
            kept.append(Span(text, span.marks, span.url))
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = Span(kept[-1].text.rstrip(), kept[-1].marks, kept[-1].url)
    return joined(kept)
