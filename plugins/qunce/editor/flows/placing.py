"""New files, all of them or none, written under the commands' lock and remembered."""

from collections.abc import Sequence

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.writing import one_at_a_time
from qunce.model.problem import Problem, Severity
from qunce.operations.refused import RefusedError, machine_refused
from qunce.writing.imported.placing import put_in_place
from qunce.writing.new_file import NewFile
from qunce.writing.saving.undo_entry import Remembered
from qunce.writing.saving.undo_store import UndoStore


def place(workspace: Workspace, files: Sequence[NewFile]) -> None:
    """Write new files, if the project has no error with them that it had not without.

    Raises RefusedError, and then none of them is there.
    """
    docs_dir = workspace.library().settings.docs_dir
    with one_at_a_time(workspace):
        known = set(map(_said, _errors(workspace)))
        try:
            with put_in_place(workspace.root, docs_dir, files):
                _refuse_new(workspace, known)
                _remember(workspace, files)
        except FileExistsError as error:
            raise RefusedError(f"{error.filename} 已经有了，没有动它，也没有新建别的") from error
        except OSError as error:
            raise machine_refused(error) from error


def _refuse_new(workspace: Workspace, known: set[tuple[str, str]]) -> None:
    new = [one for one in _errors(workspace) if _said(one) not in known]
    if new:
        raise RefusedError(*map(str, new), "没有新建：加上它们过不了检查")


def _errors(workspace: Workspace) -> list[Problem]:
    problems = workspace.reading().problems
    return [one for one in problems if one.severity is Severity.ERROR]


def _said(problem: Problem) -> tuple[str, str]:
    return problem.path, problem.message


def _remember(workspace: Workspace, files: Sequence[NewFile]) -> None:
    """So that what was made can be taken back, as what was changed can."""
    store = UndoStore(workspace.root)
    with store.alone():
        for file in files:
            store.remember(Remembered(file.path, workspace.moment(), None, file.text.encode()))
