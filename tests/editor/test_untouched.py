"""A form that is opened and sent back untouched asks for no change of any key."""

import pytest
from hypothesis import settings

from qunce.editor.desk.opened import opened
from qunce.editor.desk.workspace import Workspace
from qunce.editor.forms.posted import changes, posted_values
from qunce.editor.pages.record import shown_keys
from qunce.model.kinds.registry import KINDS
from tests.editor.conftest import HANDBOOK, noon
from tests.editor.form_of import form_of

TODAY = noon("Asia/Shanghai").date()


A_FEW = 3
"""Records of each kind in every run; `make fuzz` opens them all."""


@pytest.fixture(scope="module")
def workspace():
    return Workspace(HANDBOOK, noon)


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.plural)
def test_an_untouched_form_changes_nothing(kind, workspace, handbook_editor):
    records = [*getattr(workspace.library(), kind.plural)]
    assert records
    is_long = settings().max_examples > 1000
    for id in records if is_long else records[-A_FEW:]:
        found = opened(workspace, kind, id)
        page = handbook_editor.get(f"/{kind.plural}/{id}/").text
        posted = form_of(page)
        assert posted.getlist("stamp") == [found.stamp]
        asked = posted_values(shown_keys(found), posted, TODAY)
        assert changes(shown_keys(found), found.values, asked, TODAY) == {}, (id, asked)
        body = posted["body"].replace("\r\n", "\n").strip("\n")
        assert body == found.body.strip("\n"), id
