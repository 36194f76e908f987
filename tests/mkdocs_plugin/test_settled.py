"""Which sites follow from files that are known, so that none of these need a build again."""

import pytest
from markdown import Extension
from mkdocs.config import load_config

from qunce.mkdocs_plugin.settled import is_settled
from tests.sites.building import edit, tiny_project


class OwnExtension(Extension):
    """Asks for nothing but to be there."""

    def extendMarkdown(self, md):  # noqa: N802 - Markdown's name
        """Change nothing."""


def makeExtension(**options):  # noqa: N802 - likewise
    """What Markdown looks for in a module that is listed as an extension."""
    return OwnExtension(**options)


@pytest.fixture
def project(tmp_path):
    project = tiny_project(tmp_path)
    _add(project, "  - qunce-cache\n")
    return project


def is_so(project, *more):
    config = load_config(str(project / "mkdocs.yml"))
    inputs = (project / "content", project / "playbooks", project / "mkdocs.yml")
    return is_settled(config, (*inputs, *(project / name for name in more)))


def test_a_site_with_our_plugins_is(project):
    assert is_so(project)


def test_content_must_be_among_what_is_looked_at(project):
    assert not is_settled(load_config(str(project / "mkdocs.yml")), [project / "playbooks"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - qunce-cache\n", ""),
        ("  - qunce-cache\n", "  - qunce-cache: {enabled: false}\n"),
        ("  - qunce-cache\n", "  - qunce-cache\n  - privacy\n"),
        ("plugins:\n", "hooks: [hook.py]\nplugins:\n"),
        ("plugins:\n", "extra_templates: [robots.txt]\nplugins:\n"),
        ("  - qunce\n", "  - qunce\n  - pymdownx.snippets\n"),
        ("  - qunce\n", "  - qunce\n  - tests.mkdocs_plugin.test_settled\n"),
    ],
)
def test_what_may_read_anything_is_built_again(project, old, new):
    (project / "hook.py").write_text("")
    _edit_last(project / "mkdocs.yml", old, new)
    assert not is_so(project)


def test_templates_of_the_author_are_looked_at_unless_they_say_when_the_site_was_built(project):
    edit(project / "mkdocs.yml", "  name: material\n", "  name: material\n  custom_dir: own\n")
    (project / "own").mkdir()
    (project / "own/main.html").write_text('{% extends "base.html" %}')
    assert not is_so(project)
    assert is_so(project, "own")
    (project / "own/.#main.html").symlink_to("somebody@nowhere")
    (project / "own/of.html").mkdir()
    assert is_so(project, "own")
    (project / "own/sitemap.xml").write_text("{{ build_date_utc }}")
    assert not is_so(project, "own")


def test_words_of_the_search_are_looked_at(project):
    (project / "words.yml").write_text("[]")
    _add(project, "  - qunce-search: {synonyms: words.yml}\n")
    assert not is_so(project)
    assert is_so(project, "words.yml")


def _add(project, plugin):
    edit(project / "mkdocs.yml", "plugins:\n", f"plugins:\n{plugin}")


def _edit_last(path, old, new):
    """`- qunce` is listed twice: as a plugin, and last of all as an extension."""
    before, found, after = path.read_text(encoding="utf-8").rpartition(old)
    assert found
    path.write_text(before + new + after, encoding="utf-8")
