"""Columns on a terminal, where a Chinese character takes two cells."""

from unicodedata import east_asian_width


def width(text: str) -> int:
    """Cells a text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def padded(text: str, cells: int) -> str:
    """The text, filled up with spaces to so many cells."""
    return text + " " * (cells - width(text))
