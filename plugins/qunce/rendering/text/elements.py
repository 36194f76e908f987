"""Elements of a parsed text and the addresses in it, for those who need no parser."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_URL_MARKS = r"[A-Za-z0-9._~:/?#@!$&'+,;=%-]|\*(?!\*)"
_URL_GROUP = rf"\((?:{_URL_MARKS})*\)"
BARE_URL = re.compile(
    rf"(https?://(?:{_URL_MARKS}|{_URL_GROUP})*(?:[A-Za-z0-9_~/#@$&+=%-]|{_URL_GROUP}))"
)
"""A URL in running text: ASCII, without the brackets and punctuation of the sentence around it."""


def contents(element: Element) -> Iterator[str | Element]:
    """What an element holds, in order: text and elements."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail
