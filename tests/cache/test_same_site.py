"""A site from the cache is the site, whatever was edited in between."""

import random

import pytest
from jinja2 import Template

from tests.cache.building import EDITS, SmallSite

RENDER = Template.render
SEQUENCES, EDITED = 2, 5
"""More of them: `python -m tests.cache.edits`."""


def differences(cached, clean):
    return {uri for uri in cached.keys() | clean.keys() if cached.get(uri) != clean.get(uri)}


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_any_edits_it_is_built_as_from_nothing(tmp_path, seed):
    dice = random.Random(seed)
    site = SmallSite(tmp_path / "site")
    for _ in range(EDITED):
        dice.choice(EDITS)(site, dice)
        assert not differences(site.built(cached=True), site.built(cached=False))


def test_what_was_built_before_is_not_made_again(tmp_path, monkeypatch):
    site = SmallSite(tmp_path / "site")
    site.nav = "not_in_nav: a.md\n"
    first = site.built(cached=True)
    monkeypatch.setattr("mkdocs.structure.pages.markdown.Markdown.convert", forbidden)
    monkeypatch.setattr(Template, "render", only_what_is_no_html)
    assert site.built(cached=True) == first


def forbidden(*_):
    raise AssertionError("converted again")


def only_what_is_no_html(template, context):
    assert not template.name.endswith(".html"), "drawn again"
    return RENDER(template, context)


def test_it_stays_away_where_it_is_switched_off(tmp_path):
    SmallSite(tmp_path / "site").built(cached=False)
    assert not (tmp_path / "kept").exists()


CHANGES_ANOTHER = """
def on_nav(nav, **_):
    global pages
    pages = nav.pages

def on_post_page(output, page, **_):
    pages[-1].title = str(len(page.content))
"""

CHANGES_SETTINGS = """
def on_page_markdown(markdown, page, config, **_):
    config.mdx_configs["toc"] = dict(permalink=page.meta.get("mark"))

def on_post_page(output, page, config, **_):
    config.copyright = str(len(page.content))
"""


@pytest.mark.parametrize("hook", [CHANGES_ANOTHER, CHANGES_SETTINGS])
def test_what_a_hook_changes_from_page_to_page_is_as_it_has_set_it(tmp_path, hook):
    site = SmallSite(tmp_path / "site")
    site.features, site.hook = [], hook
    site.footer = "{{ config.copyright }}"
    for text in ("一段。", "又一段，更长。"):
        site.write("a.md", f"# 甲\n\n{text}\n")
        site.write("more/b.md", f"---\nmark: {text}\n---\n\n# 乙\n")
        assert site.built(cached=True) == site.built(cached=False)
