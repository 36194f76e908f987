"""A site from the cache is the site, whatever was edited in between."""

import random
from pathlib import Path

import pytest
from jinja2 import Template
from markdown import Extension
from markdown.postprocessors import Postprocessor
from material.extensions import emoji

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


class Reading(Postprocessor):
    """Puts behind each page what stands in a file."""

    def __init__(self, file):
        super().__init__()
        self.file = file

    def run(self, text):
        return text + Path(self.file).read_text("utf-8")


class ReadingExtension(Extension):
    """Does not ask the engine to be reset for each page, which then does not know of it."""

    def __init__(self, **options):
        self.config = {"file": ["", "What is read."]}
        super().__init__(**options)

    def extendMarkdown(self, md):  # noqa: N802 - Markdown's name
        md.postprocessors.register(Reading(self.getConfig("file")), "reading", 1)


def makeExtension(**options):  # noqa: N802 - likewise
    """What Markdown looks for in a module that is listed as an extension."""
    return ReadingExtension(**options)


def reading(folder):
    return f"tests.cache.test_same_site: {{file: {folder / 'said.txt'}}}"


def pictures(folder):
    return f"pymdownx.b64: {{base_path: {folder}}}"


def icons(folder):
    functions = {"emoji_index": "twemoji", "emoji_generator": "to_svg"}
    named = [
        f"{option}: !!python/name:material.extensions.emoji.{function} "
        for option, function in functions.items()
    ]
    return f"pymdownx.emoji: {{{', '.join(named)}, options: {{custom_icons: [{folder}]}}}}"


@pytest.mark.parametrize(
    ("extension", "name"),
    [(reading, "said.txt"), (pictures, "a.png"), (icons, "own/a.svg")],
    ids=["own", "b64", "icons"],
)
def test_files_that_extensions_read_are_read_again(tmp_path, extension, name):
    site, read = SmallSite(tmp_path / "site"), tmp_path / "read" / name
    site.extensions.append(f"{{{extension(tmp_path / 'read')}}}")
    site.write("index.md", "# 首页\n\n![](a.png) :own-a:\n")
    (site.folder / "docs/a.png").write_bytes(b"")
    read.parent.mkdir(parents=True)
    for content in ("<svg>1</svg>", "<svg>2</svg>"):
        read.write_text(content, encoding="utf-8")
        emoji._load.cache_clear()  # noqa: SLF001 - as in a process of its own
        made = site.built(cached=True)
    clean = site.built(cached=False)
    assert not differences(made, clean)
    read.write_text("<svg>3</svg>", encoding="utf-8")
    emoji._load.cache_clear()  # noqa: SLF001 - likewise
    assert differences(clean, site.built(cached=False)) >= {"index.html"}, "it is read"


def test_a_template_that_is_moved_is_another(tmp_path):
    """Behind the same other one in the order of their names."""
    site = SmallSite(tmp_path / "site")
    override = site.folder / "theme/partials/toc.html"
    override.parent.mkdir()
    override.write_text("<p>我们的</p>", encoding="utf-8")
    first = site.built(cached=True)
    override.rename(site.folder / "theme/toc.html")
    made = site.built(cached=True)
    assert not differences(made, site.built(cached=False))
    assert made != first


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
