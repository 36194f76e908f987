from mkdocs.config.defaults import MkDocsConfig

from qunce.mkdocs_plugin.theme import lay_over
from qunce.theme.bundles import TEMPLATES


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
    assert config.theme.dirs[0] == str(TEMPLATES)


def test_what_the_author_overrides_comes_first(tmp_path):
    config = config_with(tmp_path, theme={"name": "material", "custom_dir": str(tmp_path)})
    lay_over(config)
    assert config.theme.dirs[:2] == [str(tmp_path), str(TEMPLATES)]


def test_laying_over_twice_changes_nothing(tmp_path):
    config = config_with(tmp_path, extra_css=["mine.css"], extra_javascript=["mine.js"])
    lay_over(config)
    once = [*config.theme.dirs], [*config.extra_css], [*config.extra_javascript]
    lay_over(config)
    assert once == (config.theme.dirs, config.extra_css, config.extra_javascript)
