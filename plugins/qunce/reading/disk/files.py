"""The files of a project, sorted by path, without following links."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qunce.model.problem import Problem
from qunce.model.problem_codes import (
    BAD_FILE_NAME,
    DUPLICATE_ADDRESS,
    FILE_UNREADABLE,
    FOLDER_NAMED_AS_PAGE,
    LINK_REFUSED,
    WRONG_EXTENSION,
)
from qunce.reading.words.characters import CONTROL
from qunce.reading.words.file_names import disk_key, name_fault, path_fault
from qunce.reading.words.report import Report

UNSEEN = re.compile(rf"[\t\r\n]|{CONTROL.pattern}")
OTHER_EXTENSIONS = (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx")


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """`path` is relative to the project, `parts` to the folder that was walked."""

    path: str
    parts: tuple[str, ...]
    file: Path
    is_readable: bool = True
    """Not for a file that is there and cannot be taken, which a problem tells; it is known of, so
    that nobody is told it is missing."""

    @property
    def is_markdown(self) -> bool:
        """Whether it is read as a record or a page."""
        return self.parts[-1].endswith(".md")


def files_below(root: Path, folder: str) -> tuple[list[ProjectFile], list[Problem]]:
    """Every file below a folder of the project but dotfiles, and what cannot be taken.

    A folder that is not there holds nothing.
    """
    problems: list[Problem] = []
    start = root / folder
    if not start.is_dir():
        return [], []
    if not start.resolve().is_relative_to(root.resolve()):
        report = Report(folder)
        report.add(LINK_REFUSED, 1, "链接指到项目外面", LINK_REFUSED.mend)
        return [], report.problems
    return list(_walk(root.resolve(), start, (), folder, problems)), problems


def _walk(
    root: Path, folder: Path, parts: tuple[str, ...], prefix: str, problems: list[Problem]
) -> Iterator[ProjectFile]:
    entries = _entries(folder, "/".join((prefix, *parts)), problems)
    twins = twins_of(entry.name for entry in entries)
    for entry in entries:
        report = Report("/".join((prefix, *parts, shown(entry.name))))
        if _has_good_name(entry.name, report):
            _check_name(entry, twins.get(entry.name), report)
            is_good = _may_be_taken(root, entry, report)
            path, inner = Path(entry.path), (*parts, _meant_name(entry.name))
            if not _is_folder(entry):
                yield ProjectFile(report.path, inner, path, is_good)
            elif is_good:
                yield from _walk(root, path, inner, prefix, problems)
        problems += report.problems


def twins_of(names: Iterable[str]) -> Mapping[str, str]:
    """Names of one folder that some disks take for another one of it, each with that one."""
    first: dict[str, str] = {}
    together = ((name, first.setdefault(disk_key(name), name)) for name in names)
    return {name: other for name, other in together if name != other}


def _check_name(entry: os.DirEntry[str], twin: str | None, report: Report) -> None:
    """Report a name that some system cannot hold; the file is read all the same."""
    fault = name_fault(entry.name)
    if fault is None and not _is_folder(entry):
        fault = path_fault(report.path)
    if fault:
        report.add(BAD_FILE_NAME, 1, fault.what, fault.hint)
    if twin is not None:
        other = f"{report.path.rpartition('/')[0]}/{shown(twin)}"
        is_case = entry.name.casefold() != twin.casefold()
        what = "看起来一样，字母的编码不同" if is_case else "只差大小写"
        hint = "给其中一个改名"
        report.add(DUPLICATE_ADDRESS, 1, f"和 {other} {what}，Windows 或 macOS 分不开", hint)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def shown(name: str) -> str:
    """A name as one line of text, whatever bytes and line breaks are in it."""
    if name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return UNSEEN.sub(lambda char: repr(char[0])[1:-1], text)


def _has_good_name(name: str, report: Report) -> bool:
    """A name that an address can be made of; what is none shows as a backslash."""
    if "\\" not in shown(name):
        return True
    report.add(BAD_FILE_NAME, 1, "名字里有换行、反斜杠或乱码", "改成普通文字的名字")
    return False


def _entries(folder: Path, path: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if e.name[0] != "."), key=lambda entry: entry.name)
    except OSError:
        report = Report(path)
        report.add(FILE_UNREADABLE, 1, "文件夹打不开", "检查文件夹的权限，再试一次")
        problems += report.problems
        return []


def _may_be_taken(root: Path, entry: os.DirEntry[str], report: Report) -> bool:
    if entry.is_symlink():
        return _may_be_followed(root, entry, report)
    if entry.is_dir():
        if entry.name.endswith(".md"):
            hint = f"改名为 {entry.name.removesuffix('.md') or 'pages'}"
            report.add(FOLDER_NAMED_AS_PAGE, 1, "文件夹的名字以 .md 结尾", hint)
        return not entry.name.endswith(".md")
    if not entry.is_file():
        report.add(FILE_UNREADABLE, 1, "不是普通文件", "删掉它，或者换成普通文件")
        return False
    return _has_good_extension(entry.name, report)


def _may_be_followed(root: Path, entry: os.DirEntry[str], report: Report) -> bool:
    target = Path(os.path.realpath(entry.path))
    if not target.is_relative_to(root):
        what = "链接指到项目外面"
    elif target.is_dir():
        what = "链接指向一个文件夹"
    elif not target.is_file():
        what = "链接指向的文件不存在"
    else:
        return _has_good_extension(entry.name, report)
    report.add(LINK_REFUSED, 1, what, LINK_REFUSED.mend)
    return False


def _has_good_extension(name: str, report: Report) -> bool:
    meant = _meant_name(name)
    if meant != name:
        report.add(WRONG_EXTENSION, 1, "扩展名不是 .md", f"改名为 {meant}")
    return meant == name


def _meant_name(name: str) -> str:
    """The name with the one extension that Markdown files have here."""
    is_markdown = name.lower().endswith((*OTHER_EXTENSIONS, ".md"))
    return f"{name.rpartition('.')[0]}.md" if is_markdown else name
