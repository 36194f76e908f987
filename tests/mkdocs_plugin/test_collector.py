import gc

from qunce.mkdocs_plugin.collector import RARELY, collect_rarely


def test_after_a_build_circles_are_looked_for_as_before_it():
    before = gc.get_threshold()
    collect_as_usual = collect_rarely()
    assert gc.get_threshold() == RARELY
    collect_as_usual()
    assert gc.get_threshold() == before
