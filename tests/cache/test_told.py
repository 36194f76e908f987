"""A page of which something is said is made in every build, so that it is said in every build."""

import logging
from types import SimpleNamespace

import pytest
from jinja2 import Environment

from qunce_cache.finishing import CachedTemplate, Finishing
from qunce_cache.rendering import Told
from qunce_cache.store import Store
from qunce_cache.templates import Asked


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "a_plugin"])
def test_whoever_speaks_is_heard(engine, monkeypatch):
    monkeypatch.setattr(logging.getLogger(engine), "propagate", engine == "a_plugin")
    told = Told()
    with told:
        logging.getLogger(f"{engine}.structure.pages").warning("a link leads nowhere")
    assert told.anything


def test_what_nobody_would_read_counts_for_nothing():
    told = Told()
    with told:
        logging.getLogger("mkdocs.structure.pages").debug("reading")
    assert not told.anything


@pytest.mark.parametrize(("level", "times"), [(logging.WARNING, 2), (logging.DEBUG, 1)])
def test_what_is_said_while_a_page_is_drawn_is_said_each_time(tmp_path, level, times):
    drawn = []

    def draw_and_say(text):
        drawn.append(text)
        logging.getLogger("mkdocs.utils").log(level, "a path with backslashes")
        return text

    env = Environment()
    env.filters["say"] = draw_and_say
    asked = Asked(frozenset(), inside_of_others=False, shows_moment=False)
    template = CachedTemplate(
        env.from_string("{{ base_url | say }}"), Finishing(Store(tmp_path), "", asked)
    )
    config, nav = SimpleNamespace(extra={}), SimpleNamespace(items=[])
    context = {"config": config, "nav": nav, "pages": [], "page": None, "build_date_utc": None}
    context["base_url"] = "甲"
    assert [template.render(context) for _ in range(2)] == ["甲", "甲"]
    assert len(drawn) == times


def test_a_template_that_changes_settings_changes_them_each_time(tmp_path):
    asked = Asked(frozenset(), inside_of_others=False, shows_moment=False)
    text = "{% set _ = config.extra.seen.append(1) %}{{ config.extra.seen }}"
    template = CachedTemplate(
        Environment().from_string(text), Finishing(Store(tmp_path), "", asked)
    )
    for _ in range(2):
        config, nav = SimpleNamespace(extra={"seen": []}), SimpleNamespace(items=[])
        context = {"config": config, "nav": nav, "pages": [], "page": None, "build_date_utc": None}
        assert template.render(context) == "[1]"
        assert config.extra == {"seen": [1]}


def test_what_a_plugin_draws_by_itself_is_drawn_as_it_asks(tmp_path):
    asked = Asked(frozenset(), inside_of_others=False, shows_moment=False)
    template = CachedTemplate(
        Environment().from_string("{{ who }}"), Finishing(Store(tmp_path), "", asked)
    )
    assert [template.render(who="甲"), template.render({"who": "乙"}), template.render()] == [
        *("甲", "乙", "")
    ]
