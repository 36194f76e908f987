"""HTML comments: notes to whoever edits the file, which no reader gets to see.

They are taken out before anything reads a body, so that no page, feed or message can repeat one.
Their line breaks stay: every other line keeps its number.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qunce.model.problem_codes import COMMENT_UNCLOSED
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, body_of

OPENING = "<!--"
CLOSING = re.compile(r"--!?>")
SIGN = re.compile(
    r"^(?P<fence>[ \t>]*(?P<mark>`{3,}|~{3,})[^`\n]*)$"
    r"|(?P<escaped>\\`)|(?P<ticks>`+)|(?P<comment><!--)",
    re.MULTILINE,
)
"""What begins code or a comment, whichever comes first."""

CODE_INDENT = ("    ", "\t")
HOLDER = re.compile(r"[ ]{0,3}(?:[-*+]|\d+[.)]|\[\^[^\]]*\]:|:|!!!|\?\?\?|===)(?:\s|$)")
"""Lines whose indented lines below them are theirs, and no code."""


def without_comments(source: Source, report: Report) -> Source:
    """The source with no comment in its body, code aside; one without an end is a problem."""
    if OPENING not in source.body:
        return source
    scan = _Scan(source.body)
    kept = "".join(scan.kept())
    for position in scan.unclosed:
        line = source.body_line + source.body.count("\n", 0, position)
        hint = "在注释后面补上 -->；要让读者看见这几个字，就用反引号括起来"
        report.add(COMMENT_UNCLOSED, line, f"注释 {OPENING} 没有结束", hint)
    body, body_line = body_of(kept, source.body_line)
    return replace(source, body=body, body_line=body_line)


class _Scan:
    """One walk over a text; what may end something is looked up, so that no part is read twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.unclosed: list[int] = []
        lines = text.split("\n")
        starts = _starts(lines)
        self._code = _indented_code(lines, starts)
        self._blank = [start for start, line in zip(starts, lines, strict=True) if not line.strip()]
        self._fence_ends: dict[str, list[int]] = {}
        for start, line in zip(starts, lines, strict=True):
            if (mark := line.strip("> \t"))[:3] in ("```", "~~~"):
                self._fence_ends.setdefault(mark, []).append(start)
        self._ticks: dict[int, list[int]] = {}
        for ticks in re.finditer("`+", text):
            self._ticks.setdefault(len(ticks[0]), []).append(ticks.start())

    def kept(self) -> Iterator[str]:
        """The pieces between comments; of a comment its line breaks."""
        start = position = 0
        while sign := SIGN.search(self.text, position):
            position = sign.end()
            if sign["fence"]:
                position = self._after_fence(sign)
            elif sign["ticks"]:
                position = self._after_code(sign)
            elif sign["comment"] and sign.start() not in self._code:
                end = self._comment_end(sign)
                if end is not None:
                    yield self.text[start : sign.start()]
                    yield "\n" * self.text.count("\n", sign.start(), end)
                    start = position = end
        yield self.text[start:]

    def _after_fence(self, fence: re.Match[str]) -> int:
        """Behind a fence's last line; behind its first when nothing ends it."""
        end = _next(self._fence_ends.get(fence["mark"], ()), fence.end())
        return fence.end() if end is None else self._line_end(end)

    def _after_code(self, ticks: re.Match[str]) -> int:
        """Behind the code between backticks, which stays within its paragraph."""
        end = _next(self._ticks.get(len(ticks[0]), ()), ticks.end())
        blank = _next(self._blank, ticks.end())
        if end is None or (blank is not None and blank < end):
            return ticks.end()
        return end + len(ticks[0])

    def _comment_end(self, opening: re.Match[str]) -> int | None:
        if self.unclosed:  # nothing ends behind a comment that does not end
            return None
        closing = CLOSING.search(self.text, opening.end())
        if closing is None:
            self.unclosed.append(opening.start())
            return None
        return closing.end()

    def _line_end(self, start: int) -> int:
        end = self.text.find("\n", start)
        return len(self.text) if end < 0 else end


class _Spans:
    """Ranges of positions, in order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def __contains__(self, position: int) -> bool:
        at = bisect_left(self._starts, position + 1) - 1
        return at >= 0 and position < self._ends[at]


def _starts(lines: Sequence[str]) -> list[int]:
    starts, start = [], 0
    for line in lines:
        starts.append(start)
        start += len(line) + 1
    return starts


def _indented_code(lines: Sequence[str], starts: Sequence[int]) -> _Spans:
    """Lines four columns in behind a blank line, unless what stands above holds them."""
    spans = []
    after_blank, is_code, is_held = True, False, False
    for start, line in zip(starts, lines, strict=True):
        if not line.strip():
            after_blank = True
            continue
        if not line.startswith(CODE_INDENT):
            is_code, is_held = False, bool(HOLDER.match(line)) or (is_held and not after_blank)
        else:
            is_code = (is_code or after_blank) and not is_held
            if is_code:
                spans.append((start, start + len(line)))
        after_blank = False
    return _Spans(spans)


def _next(positions: Sequence[int], start: int) -> int | None:
    """The first position that is not before `start`."""
    at = bisect_left(positions, start)
    return positions[at] if at < len(positions) else None
