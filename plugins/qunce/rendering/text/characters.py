"""Characters that nobody sees and that do harm in a text to be pasted."""

import re

LINE_BREAK = re.compile(r"\r\n?|[\u2028\u2029]")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060"
    r"\u2066-\u2069\ufeff]"
)
"""Controls, zero-width characters and marks that turn the reading direction of all that follows;
the joiner U+200D stays, emoji are made with it."""
BLANKS = " \t\u00a0\u3000"
"""What is trimmed off the end of a line."""


def visible(text: str) -> str:
    """The text with LF line breaks and without invisible characters."""
    return INVISIBLE.sub("", LINE_BREAK.sub("\n", text))
