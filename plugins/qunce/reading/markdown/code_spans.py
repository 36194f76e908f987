"""Code between backticks on one line: nothing in it is markup."""

import re

TICKS = re.compile(r"`+")


def without_code(line: str) -> str:
    """The line without its code; a run of backticks ends only at the next of the same length."""
    runs = list(TICKS.finditer(line))
    if len(runs) < 2:
        return line
    ends: dict[int, int] = {}
    closing: dict[int, int] = {}
    for position in reversed(range(len(runs))):
        length = len(runs[position][0])
        if length in ends:
            closing[position] = ends[length]
        ends[length] = position
    kept, start, position = [], 0, 0
    while position < len(runs):
        if position in closing:
            kept.append(line[start : runs[position].start()])
            position = closing[position]
            start = runs[position].end()
        position += 1
    return "".join([*kept, line[start:]])
