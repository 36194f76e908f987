"""How wide a text is, in Chinese characters."""

from unicodedata import east_asian_width

WIDE = frozenset("WFA")
"""Wide, full-width, and ambiguous: quotation marks and dashes, which Chinese fonts draw wide."""


def width(text: str) -> float:
    """Letters and digits are half as wide as Chinese characters."""
    return sum(1 if east_asian_width(char) in WIDE else 0.5 for char in text)
