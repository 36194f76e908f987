"""A page of which something is said is made in every build, so that it is said in every build."""

import logging

import pytest

from qunce_cache.rendering import _Told


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "a_plugin"])
def test_whoever_speaks_is_heard(engine, monkeypatch):
    monkeypatch.setattr(logging.getLogger(engine), "propagate", engine == "a_plugin")
    told = _Told()
    with told:
        logging.getLogger(f"{engine}.structure.pages").warning("a link leads nowhere")
    assert told.anything


def test_what_nobody_would_read_counts_for_nothing():
    told = _Told()
    with told:
        logging.getLogger("mkdocs.structure.pages").debug("reading")
    assert not told.anything
