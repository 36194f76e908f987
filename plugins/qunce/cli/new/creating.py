"""What all `qunce new` commands share: known ids, and telling what came of it."""

from collections.abc import Iterable, Mapping

import click

from qunce.cli.failures import Failure
from qunce.cli.project import Project, tidy
from qunce.cli.whole_lines import whole_line
from qunce.model.addresses import source_path
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID
from qunce.model.kinds.person import PERSON
from qunce.model.people import Group, Person
from qunce.reading.exchange.names import id_of, person_id
from qunce.reading.words.wording import did_you_mean
from qunce.writing.new_file import NewFile, NotCreatedError, create, new_record


def require(project: Project, kind: Kind, ids: Iterable[str]) -> None:
    """Refuse ids that no file stands for, readable or not, and tell how to make one."""
    pattern = source_path(project.settings(), kind.uri.format(id="*"))
    known = [path.stem for path in project.root.glob(pattern)]
    for id in ids:
        if id not in known:
            close = did_you_mean(id, known) or _titled(project, kind, id)
            meant = f"，是不是想写 {close}？" if close else "。"
            raise Failure(f"没有编号是 {id} 的{kind.title}{meant}要新建：{_line_for(kind, id)}")


def _titled(project: Project, kind: Kind, title: str) -> str | None:
    """The id of what goes by this title: people think of each other by name."""
    records: Mapping[str, Person | Group] = getattr(project.reading().readable, kind.plural)
    return next((record.id for record in records.values() if record.title == title), None)


def _line_for(kind: Kind, text: str) -> str:
    """A line that makes the record; of what is no id, but a name, it becomes the title."""
    if ID.fullmatch(text):
        return whole_line("new", kind.name, text)
    id = person_id(text) if kind is PERSON else id_of(text)
    return whole_line("new", kind.name, id or f"new-{kind.name}", "--title", text)


def create_record(
    project: Project, kind: Kind, id: str, values: Mapping[str, object], body: str = ""
) -> None:
    """Create the file of a record whose place its id alone decides."""
    create_file(project, new_record(project.settings(), kind, id, values, body=body))


def create_file(project: Project, new: NewFile) -> None:
    """Create a file, print its path, and tell what is left to do in it."""
    tidy(project)
    try:
        problems = create(project.config_file, new)
    except NotCreatedError as refused:
        raise Failure(str(refused)) from refused
    click.echo(new.path)
    for problem in problems:
        click.echo(f"接着改：{problem}", err=True)
