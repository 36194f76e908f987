"""Markdown that shows a text as it was typed: nothing in it becomes markup, a task or a block."""

import re

from qunce.reading.words.characters import WIDE_SPACE, without_hidden

ALWAYS = str.maketrans(
    {char: f"\\{char}" for char in "\\`*_[]{}"}
    | {char: f"&#{ord(char)};" for char in "<>~^|｜□☐☑❏◻⬜"}
)
"""With a backslash where Markdown knows one, else as a reference."""
AT_START = re.compile(r"(?:[#>+\-=:!?/]|\d{1,9}[.)])")
"""What begins a heading, a list, a quotation, a rule, a block, a definition or a note."""
EMPTY_BOX = re.compile(r"[［【](?=[\s xX√✓✔☑\u3000]*(?:\\?\]|[］】]))")
"""Read as the box of a task that was not written right."""
LINK_END = re.compile(r"\\\](?=[(:]|\\\[)")
"""Who looks for links in Markdown without taking it apart does not see the backslash."""
REFERENCE = re.compile(r"&(?=[#A-Za-z0-9])")
ADDRESS = re.compile(r"[\\\s<>\"'`{}|^\[\]]")


def as_text(text: str) -> str:
    """A text as a paragraph of its own, or as a list item, on one line."""
    line = as_words(text)
    start = AT_START.match(line)
    if not start:
        return line
    # The last sign is what makes it a mark: the point behind a number.
    at = start.end() - 1
    return f"{line[:at]}&#{ord(line[at])};{line[at + 1 :]}"


def as_words(text: str) -> str:
    """A text in the middle of a line, or as a block's title."""
    line = " ".join(WIDE_SPACE.sub(" ", without_hidden(text, " ")).split())
    plain = LINK_END.sub("&#93;", REFERENCE.sub("&#38;", line).translate(ALWAYS))
    return EMPTY_BOX.sub(lambda found: f"&#{ord(found[0])};", plain)


def as_address(address: str) -> str:
    """An address in angle brackets, with everything encoded that would end it."""
    return ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
