"""Awkward files, each with a change and what comes of it, or why it stays as it is.

`change.json` gives the kind of record, new values of keys (null takes one out) and, where it is to
change, the body.
"""

import json
from pathlib import Path

import pytest

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.writing.metadata.body import body_changed
from qunce.writing.metadata.changed import changed
from qunce.writing.metadata.refusing import NotChangedError

CASES = sorted((Path(__file__).parents[2] / "golden" / "changes").iterdir())


def after(case):
    """What the change makes of the file."""
    text = (case / "before.md").read_bytes().decode()
    change = json.loads((case / "change.json").read_text(encoding="utf-8"))
    text = changed(text, change["changes"], KINDS[RecordKind(change["kind"])].keys)
    return body_changed(text, change["body"]) if "body" in change else text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_awkward_file_changes_as_it_should_or_says_why_not(case):
    refused = case / "refused.txt"
    if not refused.exists():
        assert after(case).encode() == (case / "after.md").read_bytes()
        return
    with pytest.raises(NotChangedError) as raised:
        after(case)
    assert f"{raised.value}\n" == refused.read_text(encoding="utf-8")
