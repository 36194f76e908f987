"""mkdocs.yml as text: what it says of the project, tags and all."""

import pytest

from qunce.model.settings import Settings
from qunce.reading.records.settings import read_settings

PLAIN = """\
site_name: 群策
site_url: https://qunce.example/handbook
docs_dir: content
plugins:
  - search
  - qunce
"""


@pytest.fixture
def settings_of(tmp_path):
    for folder in ("content", "books"):
        (tmp_path / folder).mkdir()

    def read(text):
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        settings, problems = read_settings(tmp_path / "mkdocs.yml")
        assert problems == []
        return settings

    return read


def test_what_is_not_written_has_its_default(settings_of):
    assert settings_of(PLAIN) == Settings(
        site_name="群策",
        site_url="https://qunce.example/handbook/",
        timezone="Asia/Shanghai",
        site_key="qunce.example",
        docs_dir="content",
        playbooks_dir="playbooks",
    )


@pytest.mark.parametrize("listed", ["  - qunce:\n{}", "  qunce:\n{}", "  search:\n  qunce:\n{}"])
def test_the_plugin_may_be_listed_as_mkdocs_allows(settings_of, listed):
    options = "      timezone: Europe/Berlin\n      site_key: key\n      playbooks_dir: books\n"
    settings = settings_of(PLAIN.split("  - search", maxsplit=1)[0] + listed.format(options))
    assert (settings.timezone, settings.site_key) == ("Europe/Berlin", "key")
    assert settings.playbooks_dir == "books"


def test_tags_of_other_plugins_are_passed_over(settings_of):
    tags = """\
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      options: &shared {a: !relative $config_dir}
  - toc: *shared
"""
    assert settings_of(PLAIN + tags) == settings_of(PLAIN)


def test_environment_variables_are_resolved_as_mkdocs_does(settings_of, monkeypatch):
    text = PLAIN.replace(
        "https://qunce.example/handbook", "!ENV [URL_A, URL_B, 'https://a.example']"
    )
    assert settings_of(text).site_url == "https://a.example/"
    monkeypatch.setenv("URL_B", "https://b.example")
    assert settings_of(text).site_key == "b.example"
    assert settings_of(PLAIN.replace("群策", "!ENV URL_B")).site_name == "https://b.example"
    zone = "- qunce: {timezone: !ENV [ZONE, Asia/Tokyo], site_key: ~} # 注释"
    assert settings_of(text.replace("- qunce", zone)).timezone == "Asia/Tokyo"


@pytest.mark.parametrize("nothing", ["", "~", "null", "''"])
def test_a_site_without_an_address_needs_a_key(settings_of, nothing):
    text = PLAIN.replace("https://qunce.example/handbook", nothing)
    text = text.replace("- qunce\n", "- qunce: {site_key: my-group}\n")
    assert (settings_of(text).site_url, settings_of(text).site_key) == ("", "my-group")


def test_everything_wrong_is_told_at_once(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("nav: []\n")
    _, problems = read_settings(tmp_path / "mkdocs.yml")
    assert [problem.message for problem in problems] == [
        "plugins 里没有 qunce",
        "没有写 site_name",
        "没有 site_key，也没有 site_url",
        "没有写 docs_dir",
    ]


@pytest.mark.parametrize(
    "text", ["- a\n", "x: " + "[" * 3000, "a: b: c\n", "\ufeffa: b\n", "a: \0\n"]
)
def test_what_is_no_settings_is_a_problem(tmp_path, text):
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(tmp_path / "mkdocs.yml")
    assert settings is None
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("written", "folders"),
    [
        ("", True),
        ("use_directory_urls: false\n", False),
        ("use_directory_urls: No\n", False),
        ("use_directory_urls: true\n", True),
        ("use_directory_urls: !ENV [QUNCE_NOT_SET, false]\n", False),
    ],
)
def test_the_address_of_a_page_is_a_folder_unless_it_says_otherwise(settings_of, written, folders):
    assert settings_of(PLAIN + written).directory_urls == folders


@pytest.mark.parametrize(
    ("listed", "folders"),
    [
        ("  - offline\n", False),
        ("  - material/offline\n", False),
        ("  - offline:\n", False),
        ("  - offline:\n      enabled: true\n", False),
        ("  - offline:\n      enabled: !ENV [QUNCE_NOT_SET, false]\n", True),
    ],
)
def test_the_plugin_offline_makes_pages_files_unless_it_is_off(settings_of, listed, folders):
    text = PLAIN.replace("  - search\n", listed)
    assert settings_of(text).directory_urls == folders


def test_where_pages_are_files_their_addresses_say_so(settings_of):
    addresses = settings_of(PLAIN + "use_directory_urls: false\n").addresses
    assert addresses.public_url("today.md") == "https://qunce.example/handbook/today.html"


def test_the_files_that_the_site_is_dressed_in(settings_of):
    named = (
        "extra_css: [styles/a.css]\n"
        "extra_javascript:\n  - /b.js\n  - {path: c.mjs, type: module}\n"
        "theme: {name: material, logo: assets/d.svg, favicon: e.png}\n"
    )
    assert settings_of(PLAIN + named).look == (
        *("styles/a.css", "b.js", "c.mjs", "assets/d.svg", "e.png"),
    )


@pytest.mark.parametrize("name", ["<b>群策", "群策 > 社群", "'群策\" onload=x()'"])
def test_a_name_that_themes_would_take_for_html(tmp_path, name):
    config_file = tmp_path / "mkdocs.yml"
    (tmp_path / "content").mkdir()
    config_file.write_text(PLAIN.replace("site_name: 群策", f"site_name: {name}"), "utf-8")
    settings, problems = read_settings(config_file)
    assert settings is None
    assert any("site_name：" in problem.message for problem in problems)
