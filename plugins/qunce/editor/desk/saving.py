"""A record's new text, judged before it is written."""

from collections.abc import Mapping

from qunce.editor.desk.opened import Opened, with_data
from qunce.editor.desk.workspace import Workspace
from qunce.editor.forms.raw import Raw
from qunce.model.problem import Problem, Severity
from qunce.writing.metadata.body import body_changed
from qunce.writing.metadata.changed import changed
from qunce.writing.metadata.refusing import NotChangedError


def proposed(found: Opened, changes: Mapping[str, Raw | None], body: str) -> bytes:
    """What the file is to hold: other values of some keys, another body, every other byte as it is.

    Raises NotChangedError where that cannot be written.
    """
    try:
        text = found.data.decode()
    except UnicodeDecodeError as error:
        raise NotChangedError("文件不是 UTF-8 编码，点“看原文”，存一次就转好了") from error
    if changes:
        text = changed(text, changes, found.kind.keys)
    if body.strip("\n") != found.body.strip("\n"):
        text = body_changed(text, body)
    return text.encode()


def brought_in(workspace: Workspace, found: Opened, data: bytes) -> tuple[Opened, list[Problem]]:
    """The record with its new text, and the errors that it did not have before.

    A record that was broken can be mended step by step, for its old errors stop no save.
    """
    new = with_data(workspace, found, data)
    known = {(problem.code, problem.message) for problem in found.problems}
    errors = (problem for problem in new.problems if problem.severity is Severity.ERROR)
    return new, [one for one in errors if (one.code, one.message) not in known]
