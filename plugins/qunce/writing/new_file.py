"""A new record's file: never over another, and only if it passes the check."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from qunce.model.addresses import source_path
from qunce.model.kinds.kind import Kind
from qunce.model.problem import Problem, Severity
from qunce.model.settings import Settings
from qunce.reading.records.project import read_project
from qunce.writing.atomic_write import write_atomically
from qunce.writing.record_text import record_text


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is to be written; `path` is relative to the project."""

    path: str
    text: str


class NotCreatedError(Exception):
    """Nothing was written, for the reason given in Chinese."""


def new_record(
    settings: Settings,
    kind: Kind,
    id: str,
    values: Mapping[str, object],
    *,
    body: str = "",
    section: str = "",
    explained: Collection[str] = (),
) -> NewFile:
    """The file of a new record; `section` is the folder of a playbook."""
    path = source_path(settings, kind.uri.format(id=id, section=section))
    return NewFile(path, record_text(kind.keys, values, body, explained))


def create(config_file: Path, new: NewFile) -> list[Problem]:
    """Write the file and return what is left to mend in it.

    Raises NotCreatedError where a file stands already, or where the check finds an error:
    then the new file and its folder are gone again. Raises OSError where the disk refuses.
    """
    target = config_file.parent / new.path
    if target.exists():
        raise NotCreatedError(f"{new.path} 已经有了，没有动它")
    before = target.parent.exists()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch(exist_ok=False)
    try:
        write_atomically(target, new.text.encode())
        problems = [one for one in read_project(config_file).problems if one.path == new.path]
        _refuse_errors(new.path, problems)
    except BaseException:  # also Ctrl-C and a full disk: half a file would fail every check
        target.unlink()
        if not before:
            target.parent.rmdir()
        raise
    return problems


def _refuse_errors(path: str, problems: list[Problem]) -> None:
    errors = [str(problem) for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise NotCreatedError("\n".join([*errors, f"没有新建 {path}"]))
