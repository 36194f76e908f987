"""What git leaves in a file when two people changed the same lines."""

import re
from collections.abc import Iterator

OURS = re.compile(r"<{7}(?: .*)?")
THEIRS = re.compile(r">{7}(?: .*)?")


def merge_conflicts(text: str) -> Iterator[tuple[int, int]]:
    """First and last line of each conflict; the same line where only one marker is left.

    Anywhere in a file: in metadata, prose and texts to copy. Indented, it is an example.
    """
    opened: int | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if OURS.fullmatch(line):
            if opened is not None:
                yield opened, opened
            opened = number
        elif THEIRS.fullmatch(line):
            yield opened or number, number
            opened = None
    if opened is not None:
        yield opened, opened
