"""What a save would change and what keeps it from being made, before it is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qunce.editor.desk.opened import Opened
from qunce.editor.desk.saving import brought_in, proposed
from qunce.editor.desk.workspace import Workspace
from qunce.editor.forms.raw import Raw
from qunce.model.problem import Problem
from qunce.writing.metadata.refusing import NotChangedError


@dataclass(frozen=True, slots=True)
class Judged:
    """A record with its changes, nothing of which is written."""

    found: Opened
    """With its new text, where there is one."""
    changes: Mapping[str, Raw | None]
    is_new_body: bool
    errors: Sequence[Problem]
    """Those that it did not have before."""
    refusal: str = ""
    """Why the file cannot be changed in this way at all; empty where it can."""

    @property
    def data(self) -> bytes:
        """What the file is to hold."""
        return self.found.data

    @property
    def count(self) -> int:
        """How many things a save would change."""
        return len(self.changes) + self.is_new_body


def judged(
    workspace: Workspace, found: Opened, changes: Mapping[str, Raw | None], body: str
) -> Judged:
    """Other values of some keys and another body, looked at as the check will."""
    is_new_body = body.strip("\n") != found.body.strip("\n")
    try:
        data = proposed(found, changes, body)
    except NotChangedError as refused:
        return Judged(found, changes, is_new_body, (), str(refused))
    new, errors = brought_in(workspace, found, data)
    return Judged(new, changes, is_new_body, errors)
