"""Navigation that is drawn once looks as if each page had drawn it."""

import pytest
from jinja2 import DictLoader, Environment
from jinja2.nodes import EvalContext
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import url_filter

from qunce_cache.navigation import TEMPLATE, DrawnOnce, draw_navigation_once

ALL_ITEMS = (
    '{% set features = config.theme.features %}{% import "partials/nav-item.html" as item'
    " with context %}{% for one in nav.items %}{{ item.render(one, '__nav_' ~ loop.index, 1) }}"
    "{% endfor %}"
)
URIS = (
    *("index.md", "a.md", "more/index.md", "more/b.md", "more/c.md", "more/deep/index.md"),
    *("more/deep/d.md", "more/b/below.md", "other/e.md", "other/far/away/f.md", "v1.2.md"),
)
LINKS = [
    {"外面": "https://example.org/"},
    {"上面": "/up/"},
    {"旁边": "a/"},
    {"带着": [{"下面": "more/?to=https://x/"}]},
]
ACROSS = [
    {"甲": ["a.md", {"里": ["other/e.md", {"更里": ["more/deep/d.md"]}]}]},
    {"乙": ["index.md", "v1.2.md", {"再": ["other/e.md", "more/b.md"]}]},
    {"丙": ["more/c.md"]},
    {"丁": ["more/c.md"]},
]
"""Sections are no folders here: pages beside each other stand in different ones."""
FEATURES = (
    [],
    ["navigation.tabs", "navigation.indexes"],
    ["navigation.sections", "navigation.expand", "navigation.indexes"],
    ["navigation.tabs", "navigation.sections"],
    ["navigation.prune", "navigation.indexes"],
)


def configured(folder, features=()):
    config = MkDocsConfig()
    theme = {"name": "material", "features": [*features]}
    config.load_dict(
        {"site_name": "站", "site_url": "https://small.example/", "theme": theme, "plugins": []}
    )
    config.docs_dir = str(folder)
    config.validate()
    return config


@pytest.fixture
def config(tmp_path):
    return configured(tmp_path)


def site_of(config, *, sections, as_folders):
    files = Files([file_of(config, uri, as_folders=as_folders) for uri in URIS])
    config.nav = sections
    nav = get_navigation(files, config)
    config.nav = LINKS
    nav.items += get_navigation(Files([]), config).items
    for page in nav.pages:
        page.title = page.file.src_uri
    return files, nav


def file_of(config, uri, *, as_folders=True):
    return File(uri, config.docs_dir, config.site_dir, as_folders)


def drawn(env, config, files, nav, page):
    page.active = True
    try:
        context = get_context(nav, files, config, page)
        return env.from_string(ALL_ITEMS).render(context)
    finally:
        page.active = False


def test_where_a_theme_escapes_what_it_shows_items_are_as_they_would_have_been(config):
    files, nav = site_of(config, sections=None, as_folders=True)
    plain, once = config.theme.get_env(), config.theme.get_env()
    once.bytecode_cache = None
    draw_navigation_once(once, config)
    for page in nav.pages:
        page.title = "<甲>"
    for text in (f"{{% autoescape true %}}{ALL_ITEMS}{{% endautoescape %}}", ALL_ITEMS):
        for page in nav.pages:
            context = get_context(nav, files, config, page)
            expected = plain.from_string(text).render(context)
            assert once.from_string(text).render(context) == expected


@pytest.mark.parametrize("as_folders", [True, False])
@pytest.mark.parametrize("sections", [None, ACROSS], ids=["folders", "across"])
@pytest.mark.parametrize("features", FEATURES, ids=",".join)
def test_every_page_has_the_navigation_it_would_have_drawn(
    tmp_path, features, sections, as_folders
):
    config = configured(tmp_path, features)
    files, nav = site_of(config, sections=sections, as_folders=as_folders)
    plain, once = config.theme.get_env(), config.theme.get_env()
    once.bytecode_cache = None
    draw_navigation_once(once, config)
    assert once.code_generator_class is not plain.code_generator_class
    for _ in range(2):
        for page in nav.pages:
            expected = drawn(plain, config, files, nav, page)
            assert drawn(once, config, files, nav, page) == expected


def test_what_looks_the_same_from_two_pages_is_drawn_for_the_first(config):
    def page(uri):
        return Page("页", file_of(config, uri), config)

    once, asked, around = DrawnOnce(), [], EvalContext(Environment())
    item = page("far/away.md")
    for uri in ("more/b.md", "more/c.md", "more.md", "far.md", "d/index.md", "1.0/x.md"):
        draw = once.through({"page": page(uri)}, lambda _, one, *__: asked.append(one))
        draw(around, item, "__nav_1", 1)
    # From more/b/ as from more/c/ and 1.0/x/, from more/ as from d/; but far/ has it below itself.
    assert len(asked) == 3


@pytest.mark.parametrize(
    "text",
    [
        "{{ page.title }}",
        "{% if page == nav_item %}{% else %}{{ page.url }}{% endif %}",
        "{% if page.meta.hide == nav_item %}{% endif %}",
        "{% if nav_item != page %}{{ page.url }}{% endif %}",
        "{{ nav.homepage == page }}",
        "{{ build_date_utc }}",
    ],
)
def test_a_template_that_may_draw_it_otherwise_on_each_page_does(config, text):
    env = Environment(
        loader=DictLoader(
            {TEMPLATE: f"{{% macro render(nav_item, path, level) %}}{text}{{% endmacro %}}"}
        )
    )
    usual = env.code_generator_class
    draw_navigation_once(env, config)
    assert env.code_generator_class is usual


def standing_before(found):
    """As the blog's filter does."""

    def before(value):
        return found(value)

    before.__module__ = "material.plugins.blog.plugin"
    return before


@pytest.mark.parametrize(
    ("is_known", "url"),
    [
        *((True, url_filter), (True, standing_before(url_filter))),
        *((False, drawn), (False, standing_before(drawn))),
    ],
)
def test_a_filter_of_a_plugins_own_may_look_at_the_page(config, is_known, url):
    env = config.theme.get_env()
    env.filters["url"] = url
    usual = env.code_generator_class
    draw_navigation_once(env, config)
    assert (env.code_generator_class is not usual) == is_known


def test_a_plugin_that_is_not_known_may_change_titles_on_the_way(config):
    config.plugins.events["page_context"].append(drawn)
    env = config.theme.get_env()
    usual = env.code_generator_class
    draw_navigation_once(env, config)
    assert env.code_generator_class is usual
