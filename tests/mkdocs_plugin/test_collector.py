import gc

import pytest

from qunce.mkdocs_plugin.collector import RARELY, collecting_rarely


def test_afterwards_it_looks_as_often_as_before():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="x"), collecting_rarely():
        assert gc.get_threshold() == RARELY
        with collecting_rarely():
            pass
        assert gc.get_threshold() == RARELY
        raise ValueError("x")
    assert gc.get_threshold() == before
