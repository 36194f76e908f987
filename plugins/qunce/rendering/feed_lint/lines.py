"""An iCalendar file taken apart strictly, line by line (RFC 5545 §3.1)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qunce.rendering.feed_lint.fault import Fault, Rule

CONTENT_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)"
    r'(?P<params>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*)'
    r":(?P<value>.*)",
    re.DOTALL,
)
PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)')
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
STRAY_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
LONGEST = 75

LINE_ENDS = Rule("line-ends", "RFC 5545 §3.1", "每一行都以 CRLF 结尾")
LINE_LENGTH = Rule("line-length", "RFC 5545 §3.1", "一行最多 75 字节，长的要折行")
FOLDING = Rule("folding", "RFC 5545 §3.1", "折行不能把一个字折成两半")
CONTROLS = Rule("control-characters", "RFC 5545 §3.1", "不能有控制字符")
SYNTAX = Rule("syntax", "RFC 5545 §3.1", "一行要写成“名称:值”")


@dataclass(frozen=True, slots=True)
class Line:
    """A content line, unfolded; `number` is where it begins in the file."""

    number: int
    name: str
    params: dict[str, str]
    value: str


def read_lines(feed: bytes) -> tuple[list[Line], list[Fault]]:
    """The content lines of a file, and what is wrong with its letters."""
    physical = feed.removesuffix(b"\n").split(b"\n")
    faults = [] if _is_clean(feed, physical) else list(_letter_faults(feed, physical))
    lines = []
    for number, text in _unfolded(physical):
        found = CONTENT_LINE.fullmatch(text)
        if found:
            name, params, value = found.groups()
            named = {key.upper(): said for key, said in PARAM.findall(params)} if params else {}
            lines.append(Line(number, name.upper(), named, value))
        else:
            faults.append(Fault(number, SYNTAX))
    return lines, faults


def _is_clean(feed: bytes, physical: Sequence[bytes]) -> bool:
    """Whether a look at the whole, which is quicker, finds nothing in any line."""
    try:
        text = feed.decode()
    except UnicodeDecodeError:
        return False
    is_ended = feed.count(b"\r\n") == len(physical) and feed.endswith(b"\n")
    return is_ended and max(map(len, physical)) <= LONGEST and not STRAY_CONTROL.search(text)


def _letter_faults(feed: bytes, physical: Sequence[bytes]) -> Iterator[Fault]:
    for number, raw in enumerate(physical, 1):
        yield from (Fault(number, rule) for rule in _broken_by(raw))
    if not feed.endswith(b"\n"):
        yield Fault(len(physical), LINE_ENDS)


def _broken_by(raw: bytes) -> Iterator[Rule]:
    line = raw.removesuffix(b"\r")
    if line == raw:
        yield LINE_ENDS
    if len(line) > LONGEST:
        yield LINE_LENGTH
    try:
        text = line.decode()
    except UnicodeDecodeError:
        yield FOLDING
        text = line.decode("utf-8", "ignore")
    if CONTROL.search(text):
        yield CONTROLS


def _unfolded(physical: Iterable[bytes]) -> Iterator[tuple[int, str]]:
    begun: list[bytes] = []
    first = 1
    for number, raw in enumerate(physical, 1):
        line = raw.removesuffix(b"\r")
        if begun and line[:1] in (b" ", b"\t"):
            begun.append(line[1:])
            continue
        if begun:
            yield first, b"".join(begun).decode("utf-8", "replace")
        begun, first = [line], number
    yield first, b"".join(begun).decode("utf-8", "replace")
