"""Line breaks inside a Chinese paragraph: the source was wrapped, the sentence was not.

Browsers show such a break as a space, which Chinese does not have.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

HAN = "\u2018-\u201d\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
"""Characters without a space beside them: Han, kana, their punctuation and quotation marks."""

BREAK = re.compile(rf"(?<=[{HAN}])[ \t]*\n[ \t]*(?=[{HAN}])")

VERBATIM = {"pre", "code"}


class WrappedLines(Treeprocessor):
    """Joins what stands on two lines of a paragraph."""

    def run(self, root: Element) -> None:
        """Join the lines of every text but code."""
        for element in _elements(root):
            if element.text and element.tag not in VERBATIM:
                element.text = BREAK.sub("", element.text)
            # Tails of block elements are whitespace; only an inline element's tail continues a
            # sentence.
            if element.tail and not element.tail.isspace():
                before = "".join(element.itertext())[-1:]
                element.tail = BREAK.sub("", before + element.tail)[len(before) :]


def _elements(parent: Element) -> Iterator[Element]:
    """The element and all below it, code without what it holds."""
    yield parent
    if parent.tag != "pre":
        for child in parent:
            yield from _elements(child)
