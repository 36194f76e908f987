import pytest
from mkdocs.config.defaults import MkDocsConfig

from qunce.mkdocs_plugin.theme_files import SCRIPT, SOURCES, THEME, bundle, lay_over


def config_with(tmp_path, **options):
    config = MkDocsConfig()
    config.load_dict(
        {"site_name": "群策", "docs_dir": str(tmp_path), "site_dir": "site", **options}
    )
    config.validate()
    return config


def test_our_templates_come_before_the_themes_own(tmp_path):
    config = config_with(tmp_path, theme={"name": "material"})
    lay_over(config)
    assert config.theme.dirs[0] == str(THEME)


def test_what_the_author_overrides_comes_first(tmp_path):
    config = config_with(tmp_path, theme={"name": "material", "custom_dir": str(tmp_path)})
    lay_over(config)
    assert config.theme.dirs[:2] == [str(tmp_path), str(THEME)]


def test_laying_over_twice_changes_nothing(tmp_path):
    config = config_with(tmp_path, extra_css=["mine.css"], extra_javascript=["mine.js"])
    lay_over(config)
    once = [*config.theme.dirs], [*config.extra_css], [*config.extra_javascript]
    lay_over(config)
    assert once == (config.theme.dirs, config.extra_css, config.extra_javascript)


@pytest.mark.parametrize(("uri", "folder"), SOURCES.items())
def test_every_source_is_listed_once_and_exists(uri, folder):
    listed = (THEME / f"{folder}.txt").read_text(encoding="utf-8").split()
    assert sorted(listed) == sorted(path.name for path in (THEME / folder).iterdir())
    assert bundle(uri)


@pytest.mark.parametrize("uri", SOURCES)
def test_a_bundle_has_neither_comments_nor_indentation(uri):
    lines = bundle(uri).splitlines()
    assert [line for line in lines if line.startswith((" ", "//", "/*"))] == []


def test_no_script_is_missing_from_the_bundle():
    assert bundle(SCRIPT).count('"use strict";') == len(list((THEME / "scripts").iterdir()))
