"""A file with another body: its metadata stays, and so do the lines that both bodies have."""

from collections.abc import Iterable
from itertools import takewhile

from qunce.reading.disk.text_files import with_lf
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import body_of, front_matter_end
from qunce.writing.metadata.file_text import Edit, FileText
from qunce.writing.metadata.refusing import refuse_unreadable


def body_changed(source: str, body: str) -> str:
    """The whole text of a file with another body, ending its lines as the file does.

    Empty lines at either end of a body are the file's own and stay, as reading leaves them out.
    Raises NotChangedError for a body that no check would read.
    """
    text = FileText.of(source)
    start = front_matter_end(text.plain)
    old, first = body_of(text.plain[start:], text.plain.count("\n", 0, start))
    new, _ = body_of(with_lf(body), 0)
    if new == old:
        return source
    after = text.edited([_edit(text, first, old.split("\n"), new) if old else _begun(text, new)])
    refuse_unreadable(FileText.of(after).plain, Report(""))
    return after


def _begun(text: FileText, new: str) -> Edit:
    """A first body, below an empty line."""
    last = text.plain[: front_matter_end(text.plain)].removesuffix("\n").count("\n")
    place = text.end_of(last)
    return Edit(place, place, f"\n\n{new}")


def _edit(text: FileText, first: int, old: list[str], new: str) -> Edit:
    lines = new.split("\n")
    above = _alike(zip(old, lines, strict=False))
    below = _alike(zip(reversed(old[above:]), reversed(lines[above:]), strict=False))
    middle = lines[above : len(lines) - below]
    start, end = text.at(first + above, 0), text.at(first + len(old) - 1, len(old[-1]))
    if below:
        end = text.at(first + len(old) - below, 0)
        return Edit(start, end, "".join(f"{line}\n" for line in middle))
    if not above:
        return Edit(start, end, new)
    start = text.at(first + above - 1, len(old[above - 1]))
    return Edit(start, end, "".join(f"\n{line}" for line in middle))


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
