"""The walk of one share is counted as tools/walk.py says."""

import importlib.util
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
spec = importlib.util.spec_from_file_location("walk", TESTS.parent / "tools" / "walk.py")
walk = importlib.util.module_from_spec(spec)
spec.loader.exec_module(walk)


@pytest.mark.parametrize(
    ("functions", "told"),
    [
        ((), "0 stays, 0 modules, 0 climbs, 0 returns, 0 functions"),
        (
            ("site_plan/a.py", "rules/b.py", "rules/b.py", "rendering/c.py"),
            "3 stays, 3 modules, 0 climbs, 0 returns, 4 functions",
        ),
        (
            ("site_plan/a.py", "rules/b.py", "site_plan/a.py", "site_plan/d.py"),
            "4 stays, 3 modules, 1 climbs, 1 returns, 4 functions",
        ),
    ],
)
def test_a_walk_is_counted_by_stays_climbs_and_returns(functions, told):
    assert str(walk.Walk(functions)) == told


def test_every_leg_begins_at_the_function_it_names_and_stays_in_the_layers():
    tracer = walk.walked(TESTS / "sites" / "tiny" / "mkdocs.yml", "florist")
    for leg in walk.LEGS:
        modules = tracer.walk(leg).functions
        assert modules[0] == leg.module
        assert {module.partition("/")[0] for module in modules} <= set(walk.LAYERS)
    assert "rules/asked/due.py" in tracer.walk(walk.LEGS[-1]).modules


def test_what_is_done_for_other_records_is_left_out():
    tracer = walk.walked(TESTS / "sites" / "tiny" / "mkdocs.yml", "florist")
    parsing = tracer.walk(walk.LEGS[1]).modules
    assert "reading/records/share.py" in parsing
    assert "reading/records/snippet.py" not in parsing
