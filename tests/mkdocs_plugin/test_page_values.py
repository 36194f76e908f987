import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from qunce.mkdocs_plugin.page_values import page_values, palette_of, site_values
from qunce.theme.bundles import SCRIPT
from qunce.theme.page_values import PageValues


@pytest.fixture
def config(tmp_path):
    config = MkDocsConfig()
    settings = {"site_name": "群策", "site_url": "https://a.example/", "docs_dir": str(tmp_path)}
    config.load_dict({**settings, "theme": {"name": "material", "custom_dir": str(tmp_path)}})
    config.validate()
    return config


def page_of(config: MkDocsConfig, uri: str, title: str | None, **meta: object) -> Page:
    file = File(uri, config.docs_dir, config.site_dir, use_directory_urls=True)
    page = Page(title, file, config)
    page.meta = meta
    return page


def values_of(config: MkDocsConfig, uri: str, title: str | None, **meta: object) -> PageValues:
    return page_values(page_of(config, uri, title, **meta), site_values(config), ())


def test_a_page_says_what_stands_in_its_metadata(config):
    said = {"description": "说明", "qunce_page": "page/a", "robots": "noindex"}
    values = values_of(config, "a.md", "甲", **said, qunce_scripts=["today", "../x"])
    assert (values.heading, values.description, values.key) == ("甲", "说明", "page/a")
    assert (values.robots, values.scripts) == ("noindex", (SCRIPT, "assets/qunce/today.js"))
    assert (values.canonical_url, values.is_home) == ("https://a.example/a/", False)


def test_a_page_names_styles_of_its_own_or_has_those_of_its_script(config):
    named = values_of(config, "a.md", "甲", qunce_styles=["review", "../x"])
    assert (named.styles, named.scripts) == (("assets/qunce/review.css",), (SCRIPT,))
    assert values_of(config, "a.md", "甲", qunce_scripts=["runs", "today"]).styles == (
        "assets/qunce/messages.css",
        "assets/qunce/runs.css",
    )


def test_a_block_brings_the_script_it_needs(config):
    page = page_of(config, "a.md", "甲", qunce_scripts=["schedule"])
    for blocks in (["agenda"], ["calendar", "agenda"], ["stage-map"]):
        assert page_values(page, site_values(config), blocks).scripts == (
            SCRIPT,
            "assets/qunce/schedule.js",
        )
    plain = page_of(config, "b.md", "乙")
    assert page_values(plain, site_values(config), ["stage-map"]).scripts == (SCRIPT,)
    assert page_values(plain, site_values(config), ["calendar"]).scripts != (SCRIPT,)


def test_a_page_that_says_nothing_is_described_as_the_site(config):
    assert values_of(config, "a.md", "甲").description == "群策"
    config.site_description = "给运营用的手册"
    assert values_of(config, "a.md", "甲").description == "给运营用的手册"


@pytest.mark.parametrize(
    ("uri", "title", "meta", "heading"),
    [
        ("a.md", "甲 &amp; <b>乙</b>", {}, "甲 & 乙"),
        ("a.md", "甲", {"window_title": "总结：甲"}, "总结：甲"),
        ("index.md", "首页", {}, "群策"),
        ("index.md", "首页", {"window_title": "从这里开始"}, "从这里开始"),
    ],
)
def test_a_page_is_called(config, uri, title, meta, heading):
    assert values_of(config, uri, title, **meta).heading == heading


def test_neighbours_are_addresses_and_the_homepages_is_empty(config):
    page = page_of(config, "b.md", "乙")
    page.previous_page = page_of(config, "index.md", "首页")
    values = page_values(page, site_values(config), ())
    assert (values.previous_url, values.next_url) == ("", None)


def test_the_palette_is_the_themes_own_whatever_its_version_calls_it(config, tmp_path):
    assert palette_of(config).startswith("assets/stylesheets/palette.")
    later = tmp_path / "assets/stylesheets/palette.0123abcd.min.css"
    later.parent.mkdir(parents=True)
    later.write_text("", encoding="utf-8")
    assert palette_of(config) == "assets/stylesheets/palette.0123abcd.min.css"


def test_a_theme_without_a_palette_has_none(config):
    config.theme.dirs = config.theme.dirs[:1]
    assert palette_of(config) == ""


def test_what_takes_place_is_said_as_it_was_planned(config):
    assert values_of(config, "a.md", "甲", qunce_event='{"name": "甲"}').event == '{"name": "甲"}'
    assert values_of(config, "a.md", "甲").event == ""


def test_a_link_preview_has_an_image_at_a_whole_address_and_a_head_names_the_feeds(config):
    values = values_of(config, "a.md", "甲")
    assert values.image == "https://a.example/assets/qunce/mark.png"
    assert values.feeds == (("群策：排期变更", "changes.xml"), ("群策：总结", "summaries.xml"))
    config.site_url = ""
    assert values_of(config, "a.md", "甲").image == ""
