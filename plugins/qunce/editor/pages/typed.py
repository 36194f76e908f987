"""What a person typed into the form of a record, as every page of it reads the request."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import request

from qunce.editor.desk.judged import Judged, judged
from qunce.editor.desk.opened import Opened
from qunce.editor.desk.workspace import Workspace
from qunce.editor.forms.posted import changes, posted_values
from qunce.editor.forms.raw import Raw
from qunce.editor.pages.shown_keys import shown_keys


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form, and the body with our line ends."""

    posted: Mapping[str, Raw | None]
    body: str


def typed(workspace: Workspace, found: Opened) -> Typed:
    """What the request brings; a form without a body leaves that of the file."""
    posted = posted_values(shown_keys(found), request.form, workspace.moment().date())
    return Typed(posted, request.form.get("body", found.body).replace("\r\n", "\n"))


def as_judged(workspace: Workspace, found: Opened, given: Typed) -> Judged:
    """What saving it would change, looked at as the check will."""
    asked = changes(shown_keys(found), found.values, given.posted, workspace.moment().date())
    return judged(workspace, found, asked, given.body)
