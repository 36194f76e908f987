"""Files that are left as they are, and why."""

from collections.abc import Sequence

from qunce.model.problem import Problem
from qunce.model.problem_codes import FILE_TOO_LARGE
from qunce.reading.disk.text_files import LARGEST_FILE, text_of
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart
from qunce.reading.yaml.nodes import MapNode


class NotChangedError(ValueError):
    """A file that stays as it is, for the reason given in Chinese."""

    def __init__(self, reason: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(reason)
        self.problems = tuple(problems)
        """What a check says of a file that cannot be read, without its path."""


def header_of(text: str) -> MapNode:
    """The metadata of a record's text, whose lines end with LF; raises NotChangedError."""
    report = Report("")
    refuse_unreadable(text, report)
    source = take_apart("", "", text, report)
    if source is None or report.problems:
        raise _unread(report)
    return source.header


def refuse_unreadable(text: str, report: Report) -> None:
    """Raise NotChangedError for a text that no check would read."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise NotChangedError("里面有半个字，存不下来；删掉粘贴来的表情再试") from error
    if len(data) > LARGEST_FILE:
        report.add(FILE_TOO_LARGE, 1, "文件超过 2 MB", FILE_TOO_LARGE.mend)
    if report.problems or text_of(data, report) is None:
        raise _unread(report)


def _unread(report: Report) -> NotChangedError:
    first = report.problems[0]
    reason = f"第 {first.line} 行：{first.message}（{first.hint}）"
    return NotChangedError(reason, report.problems)
