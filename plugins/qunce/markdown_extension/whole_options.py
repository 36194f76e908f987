"""Options of commands in a sentence: a line never ends inside `--speaker`."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

OPTION = re.compile(r"(?<!\S)(--[a-z][a-z-]*)")


class WholeOptions(Treeprocessor):
    """Marks options in inline code, because a browser may end a line behind any hyphen."""

    def run(self, root: Element) -> None:
        """Change `root` in place; the text stays what it was, letter for letter."""
        blocks = {id(code) for pre in root.iter("pre") for code in pre.iter("code")}
        for code in list(root.iter("code")):
            if id(code) not in blocks and not len(code) and code.text:
                _mark(code, OPTION.split(code.text))


def _mark(code: Element, pieces: list[str]) -> None:
    """`pieces` are text and options by turns, as `re.split` gives them."""
    code.text = AtomicString(pieces[0])
    for option, after in zip(pieces[1::2], pieces[2::2], strict=True):
        span = SubElement(code, "span", {"class": "qc-nb"})
        span.text = AtomicString(option)
        span.tail = AtomicString(after)
