"""iCalendar's own syntax: properties as lines, escaped and folded (RFC 5545 §3.1, §3.3).

Written here rather than by a library: a feed of ten thousand shares has two hundred thousand
lines, and these few rules are all that they need. The tests read every feed with icalendar.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

LONGEST_LINE = 74
"""Octets of a line before its break; RFC 5545 §3.1 allows 75."""
SIGNS = re.compile(r"[\\;,\n]")
"""What a text escapes; the rest of it, most of it Chinese, is not looked at sign by sign."""


def component(name: str, lines: Iterable[str]) -> list[str]:
    """The lines of a component between those that begin and end it."""
    return [f"BEGIN:{name}", *lines, f"END:{name}"]


def text(value: str) -> str:
    """A TEXT value (RFC 5545 §3.3.11)."""
    return SIGNS.sub(lambda sign: "\\n" if sign[0] == "\n" else f"\\{sign[0]}", value)


def time_line(name: str, moment: datetime) -> str:
    """A DATE-TIME property: in UTC, in the zone that `moment` carries, or floating without one."""
    stamp = moment.strftime("%Y%m%dT%H%M%S")
    zone = zone_of(moment)
    if zone:
        return f"{name};TZID={zone}:{stamp}"
    return f"{name}:{stamp}Z" if moment.tzinfo else f"{name}:{stamp}"


def zone_of(moment: datetime) -> str | None:
    """The zone that a DATE-TIME names; None for one in UTC, and for a floating one."""
    name = str(moment.tzinfo or UTC)
    return None if name == "UTC" else name


def offset(distance: timedelta) -> str:
    """A UTC-OFFSET value: `+0800`, of zones in the distant past with seconds (RFC 5545 §3.3.14)."""
    sign = "-" if distance < timedelta() else "+"
    minutes, seconds = divmod(int(abs(distance).total_seconds()), 60)
    tail = f"{seconds:02}" if seconds else ""
    return f"{sign}{minutes // 60:02}{minutes % 60:02}{tail}"


def ics_bytes(lines: Iterable[str]) -> bytes:
    """The file that content lines make up."""
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _folded(line: str) -> str:
    """Broken between characters, never within one or within an escape."""
    data = line.encode()
    if len(data) <= LONGEST_LINE:
        return line
    pieces: list[str] = []
    while len(data) > LONGEST_LINE:
        end = LONGEST_LINE
        while data[end] & 0b1100_0000 == 0b1000_0000:  # the middle of a character
            end -= 1
        if data[end - 1 : end] in (b"\\", b"^"):
            end -= 1
        pieces.append(data[:end].decode())
        data = data[end:]
    return "\r\n ".join([*pieces, data.decode()])
