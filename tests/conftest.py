"""How much random input the property tests get: a fixed little by default, much on `make fuzz`.

And where the browser comes from: one for all folders, as two cannot run in one process.
"""

import gc
import os
import signal

import pytest
from hypothesis import settings

pytest_plugins = [
    "tests.chromium",
    "tests.compiled_templates",
    "tests.made_once",
    "tests.processes",
]

settings.register_profile("test", max_examples=40, derandomize=True, deadline=None, database=None)
settings.register_profile("fuzz", max_examples=5000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


@pytest.fixture(autouse=True, scope="session")
def without_cache():
    """Whatever builds the handbook builds it from nothing, and leaves nothing in anybody's home."""
    os.environ["QUNCE_CACHE"] = "false"


@pytest.fixture(autouse=True, scope="session")
def interruptible():
    """Ctrl-C reaches what the tests start, also where a shell runs them in the background.

    It has them ignore the signal then, and they would pass that on.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def pytest_collection_finish():
    """What was collected stays to the end: the garbage collector need not look at it each time."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items):
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.fuzz)
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=slowness)


def slowness(item: pytest.Item) -> int:
    """Quick tests come first, so that a mistake is told early.

    Those that look at the files of the built handbook are among the next, whoever else wants it has
    not to wait for it then.
    """
    if "browser" in item.fixturenames:
        return 2
    slow = item.get_closest_marker("process") or item.get_closest_marker("browser")
    return 1 if slow else 0
