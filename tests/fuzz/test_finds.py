"""Inputs that once ended in a traceback, took minutes, or lost a box; `make fuzz` finds more."""

import pytest

from tests.fuzz.work import read_and_convert
from tests.reading.projects import GOLDEN

FINDS = sorted((GOLDEN.parent / "finds").iterdir())


@pytest.mark.parametrize("find", FINDS, ids=lambda find: find.stem)
def test_a_find_is_read_to_its_end(find):
    text = find.read_bytes().decode("utf-8")
    assert read_and_convert(text) in ("read and shown", "read, refused")
