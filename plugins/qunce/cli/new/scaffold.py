"""Writing a new record's file: never over another, and only if it passes the check."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import click

from qunce.cli.failures import Failure
from qunce.cli.project import Project
from qunce.model.problem import Problem, Severity
from qunce.reading.words.wording import did_you_mean, yaml_text
from qunce.writing.atomic_write import write_atomically

PLAIN = re.compile(
    r"\w(?:[\w ，。、；：！？（）《》“”‘’·—–/+.-]*[\w，。、；：！？（）《》“”‘’+.-])?"
)
"""Text that means the same to YAML with and without quotes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that others refer to, and where its files lie."""

    title: str
    command: str
    folder: str
    """Below the folder of the site's content."""

    def require(self, project: Project, ids: Iterable[str]) -> None:
        """Refuse ids that no record has, and tell how to make one."""
        folder = project.root / project.docs_dir / self.folder
        known = [path.stem for path in folder.glob("*.md")]
        for id in ids:
            if id not in known:
                close = did_you_mean(id, known)
                meant = f"，是不是想写 {close}？" if close else "。"
                raise Failure(
                    f"没有编号是 {id} 的{self.title}{meant}要新建：qunce new {self.command} {id}"
                )


PERSON = Kind("人", "person", "people")
GROUP = Kind("群", "group", "groups")


def page(metadata: Mapping[str, str | None], body: str) -> str:
    """A Markdown file; metadata that is None is left out."""
    lines = [f"{key}: {value}".rstrip() for key, value in metadata.items() if value is not None]
    return "\n".join(["---", *lines, "---", *(["", body] if body else []), ""])


def words(text: str) -> str:
    """A text as a YAML value on one line."""
    line = " ".join(text.split())
    return line if PLAIN.fullmatch(line) else yaml_text(line)


def listed(items: Iterable[str]) -> str:
    """Texts as a YAML list on one line."""
    return f"[{', '.join(map(words, items))}]"


def length(duration: timedelta) -> str:
    """A duration as authors write it: `90m`."""
    return f"{duration // timedelta(minutes=1)}m"


def minute(moment: datetime) -> str:
    """A wall time as authors write it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def create(project: Project, path: str, text: str) -> None:
    """Write the file and print its path; what the check would not pass is taken back."""
    target = project.root / path
    if target.exists():
        raise Failure(f"{path} 已经有了，没有动它")
    before = target.parent.exists()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch(exist_ok=False)
    try:
        write_atomically(target, text.encode())
        problems = project.problems_in(path)
        _refuse_errors(path, problems)
    except BaseException:  # also Ctrl-C and a full disk: half a file would fail every check
        target.unlink()
        if not before:
            target.parent.rmdir()
        raise
    click.echo(path)
    for problem in problems:
        click.echo(f"接着改：{problem}", err=True)


def _refuse_errors(path: str, problems: Iterable[Problem]) -> None:
    errors = [str(problem) for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise Failure("\n".join([*errors, f"没有新建 {path}"]))
