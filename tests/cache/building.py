"""Small Material sites, built with the cache and without."""

import random
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

CONFIG = """\
site_name: 小站
site_url: https://small.example/
theme:
  name: material
  language: zh
  font: false
  custom_dir: theme
  features: [{features}]
plugins:
  - search
  - qunce-cache:
      enabled: {enabled}
      folder: ../kept
markdown_extensions: [{extensions}]
hooks: [hook.py]
"""

HOOK = """\
def on_page_context(context, **_):
    context["page"].meta["author"] = {author!r}
"""

PAGES = {
    "index.md": "# 首页\n\n看[甲](a.md)和[乙的一节](more/b.md#yi)。\n",
    "a.md": "---\ntags: [花]\n---\n\n# 甲\n\n## 一节\n\n正文 **重**。\n",
    "more/b.md": "# 乙\n\n## 一节 {#yi}\n\n回[首页](../index.md)。\n\n- 一\n- 二\n",
    "more/c.md": "---\ntitle: 丙\nstatus: new\n---\n\n没有标题的一页。\n",
}

Files = dict[str, bytes]


class SmallSite:
    """A project that can be edited, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.features = ["navigation.prune"]
        self.extensions = ["attr_list", "tables", "toc"]
        for uri, text in PAGES.items():
            self.write(uri, text)
        (folder / "theme").mkdir()
        self.footer = ""
        self.author = "甲"
        self.hook = HOOK
        self.nav = ""

    @property
    def pages(self) -> list[Path]:
        """The Markdown files, in a fixed order."""
        return sorted((self.folder / "docs").rglob("*.md"))

    def write(self, uri: str, text: str) -> None:
        """Put a page in its place."""
        path = self.folder / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def built(self, *, cached: bool) -> Files:
        """All files of the site, by their place."""
        return built_into(
            self.folder / ("cached" if cached else "clean"), self.config(cached=cached)
        )

    def config(self, *, cached: bool) -> Path:
        """The mkdocs.yml as the site is now, with all that goes into a build besides pages."""
        text = CONFIG.format(
            features=", ".join(self.features),
            extensions=", ".join(self.extensions),
            enabled=str(cached).lower(),
        )
        text += self.nav
        config = self.folder / "mkdocs.yml"
        config.write_text(text, encoding="utf-8")
        override = '{% extends "base.html" %}{% block footer %}' + self.footer + "{% endblock %}"
        (self.folder / "theme/main.html").write_text(override, encoding="utf-8")
        hook = self.hook.format(author=self.author)
        (self.folder / "hook.py").write_text(hook, encoding="utf-8")
        return config


def built_into(site: Path, config: Path) -> Files:
    """The files of a site, once it is built."""
    build(load_config(str(config), site_dir=str(site)))
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def _say_more(site: SmallSite, dice: random.Random) -> None:
    path = dice.choice(site.pages)
    more = dice.choice(
        ["又一段。", "## 新的一节", "[首页](/)", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"]
    )
    path.write_text(f"{path.read_text('utf-8')}\n{more}\n", encoding="utf-8")


def _link(site: SmallSite, dice: random.Random) -> None:
    one, other = dice.choice(site.pages), dice.choice(site.pages)
    href = "/".join([*[".."] * (len(one.relative_to(site.folder / "docs").parts) - 1), ""])
    href += other.relative_to(site.folder / "docs").as_posix()
    one.write_text(f"{one.read_text('utf-8')}\n[去]({href})\n", encoding="utf-8")


def _name(site: SmallSite, dice: random.Random) -> None:
    path = dice.choice(site.pages)
    key = dice.choice(["title", "description", "status", "icon", "hide: [toc]\nx"])
    text = f"---\n{key}: {dice.choice(['甲', 'new', 'material/home'])}\n---\n\n# 名\n\n正文。\n"
    path.write_text(text, encoding="utf-8")


def _add(site: SmallSite, dice: random.Random) -> None:
    site.write(f"{dice.choice(['', 'more/', 'other/'])}n{dice.randrange(9)}.md", "# 新\n\n一段。\n")


def _remove(site: SmallSite, dice: random.Random) -> None:
    removable = [path for path in site.pages if path.name.startswith("n")]
    if removable:
        dice.choice(removable).unlink()


def _set(site: SmallSite, dice: random.Random) -> None:
    features = ["navigation.prune", "navigation.tabs", "toc.integrate", "navigation.footer"]
    site.features = dice.sample(features, 2)


def _extend(site: SmallSite, dice: random.Random) -> None:
    more = dice.sample(["admonition", "footnotes", "pymdownx.tilde", "def_list"], 2)
    site.extensions = ["attr_list", "tables", "toc", *more]


def _override(site: SmallSite, dice: random.Random) -> None:
    site.footer = f"<p>{dice.randrange(3)}</p>"


def _hook(site: SmallSite, dice: random.Random) -> None:
    site.author = f"乙{dice.randrange(3)}"


EDITS: tuple[Callable[[SmallSite, random.Random], None], ...] = (
    *(_say_more, _say_more, _link, _link, _name, _add, _remove, _set, _extend, _override, _hook),
)
