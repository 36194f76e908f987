"""Pages that were drawn before: what a template made of a page, the site and what plugins added."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, cast

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from qunce_cache.digest import UnknownValueError, digest
from qunce_cache.navigation import may_change_others
from qunce_cache.rendering import Told, toc_tokens
from qunce_cache.store import Store
from qunce_cache.templates import Asked

log = logging.getLogger(f"mkdocs.plugins.{__name__}")

OWN_PLACE = {
    *("site_dir", "config_file_path", "watch", "dev_addr", "plugins", "theme", "mdx_configs"),
    *("exclude_docs", "draft_docs", "not_in_nav"),
}
"""Settings that no page shows, or that count in another way."""

OF_PAGE = {
    *("file", "parent", "previous_page", "next_page", "toc", "content", "meta", "markdown"),
    *("present_anchor_ids", "links_to_anchors", "render", "_title_from_render"),
}
"""Attributes of a page that count in another way, or that no template can show."""

OF_CONTEXT = {"nav", "pages", "config", "page", "build_date_utc"}
"""What MkDocs puts into every context and what counts in another way; the rest as it is."""


@dataclass(slots=True)
class Finishing:
    """How the pages of one build are drawn."""

    store: Store
    common: str
    asked: Asked
    others_change: bool = False
    """Whether the navigation and the settings may be others for each page."""
    _navs: dict[int, str] = field(default_factory=dict)

    def render(self, template: Template, context: Mapping[str, Any]) -> str:
        """What `Template.render` does, from the cache where it can be."""
        key = self._key(template, context)
        if key is None:
            return template.render(context)
        kept = self.store.read(key)
        if kept is not None:
            return kept.decode()
        told = Told()
        with told:
            output = template.render(context)
        # As with Markdown: what was said is said in every build. Likewise, what a template changes
        # in settings or metadata, it changes in every build.
        if not told.anything and self._key(template, context) == key:
            self.store.write(key, output.encode("utf-8", "xmlcharrefreplace"))
        return output

    def _key(self, template: Template, context: Mapping[str, Any]) -> str | None:
        try:
            return self._digest(template, context)
        except UnknownValueError as unknown:
            log.debug("%s: %s", template.name, unknown)
            return None

    def _digest(self, template: Template, context: Mapping[str, Any]) -> str:
        config = cast(MkDocsConfig, context["config"])
        rest = {name: value for name, value in context.items() if name not in OF_CONTEXT}
        page: Page | None = context["page"]
        # Where no page is drawn, a plugin may well have left others out of those that are listed.
        others = self._nav if page else self._shown_of_others
        nav = others(context["nav"], context["pages"])
        own = page and page_values(page)
        around = _around(config, template.environment) if self.others_change else None
        return digest(["page", self.common, around, template.name, nav, config.extra, own, rest])

    def _nav(self, nav: Navigation, pages: Iterable[File]) -> str:
        """The same object all through a build, unless a plugin gives a page its own."""
        if self.others_change:
            return self._shown_of_others(nav, pages)
        if id(nav) not in self._navs:
            self._navs[id(nav)] = self._shown_of_others(nav, pages)
        return self._navs[id(nav)]

    def _shown_of_others(self, nav: Navigation, pages: Iterable[File]) -> str:
        listed = [self._listed(file.page) for file in pages if file.page]
        return digest([[*self._items(nav.items)], listed])

    def _items(self, items: Iterable[object]) -> Iterable[object]:
        for item in items:
            match item:
                case Page():
                    yield self._listed(item)
                case Section():
                    yield [item.title, [*self._items(item.children)]]
                case Link():
                    yield [item.title, item.url]
                case _:
                    raise UnknownValueError(type(item).__name__)

    def _listed(self, page: Page) -> object:
        """What other pages show of a page."""
        names = self.asked.meta_of_others
        meta = {k: v for k, v in page.meta.items() if names is None or k in names}
        inside = page_values(page) if self.asked.inside_of_others else None
        return [page.title, page.url, page.file.src_uri, bool(page.meta), meta, inside]


TRANSLATIONS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
"""What MkDocs puts among the globals of a theme that can be translated; the locale counts."""


class CachedTemplate:
    """A template of pages; in everything else what it stands for."""

    def __init__(self, template: Template, finishing: Finishing) -> None:
        self._template = template
        self._finishing = finishing

    def render(self, *contexts: Any, **more: Any) -> str:  # noqa: ANN401 - Jinja's signature
        """The page, from the cache where it can be; what a plugin draws by itself, as ever."""
        match contexts:
            case [Mapping() as context] if not more and context.keys() >= OF_CONTEXT:
                return self._finishing.render(self._template, context)
        return self._template.render(*contexts, **more)

    def __getattr__(self, name: str) -> object:
        return getattr(self._template, name)


def finishing(
    store: Store, config: MkDocsConfig, env: Environment, code: str, asks: Asked
) -> Finishing:
    """For one build; raises UnknownValueError where something may change without being seen."""
    if asks.shows_moment:
        raise UnknownValueError("build_date_utc")
    common = [code, _around(config, env), _plugins(config)]
    return Finishing(store, digest(common), asks, may_change_others(config))


def _around(config: MkDocsConfig, env: Environment) -> object:
    settings = {name: value for name, value in config.items() if name not in OWN_PLACE}
    return [settings, _theme(config.theme), _added(env)]


def page_values(page: Page) -> object:
    """All that a template can show of the page it draws."""
    rest = {name: value for name, value in vars(page).items() if name not in OF_PAGE}
    file = page.file
    own = [page.title, page.content, toc_tokens(page.toc), dict(page.meta), page.is_homepage]
    around = [other and other.url for other in (page.previous_page, page.next_page)]
    above = [section.title for section in page.ancestors]
    return [own, around, above, file.src_uri, file.dest_uri, file.url, file.inclusion.name, rest]


def _plugins(config: MkDocsConfig) -> object:
    """Which run, and with which options: what they put into a page's context counts there."""
    listed = cast("Mapping[str, BasePlugin[Any] | ModuleType]", config.plugins)
    return [(name, _plugin(one)) for name, one in listed.items()]


def _plugin(one: "BasePlugin[Any] | ModuleType") -> object:
    # MkDocs lists hooks among the plugins. They have no options, and their files count as code.
    if isinstance(one, ModuleType):
        return []
    return [f"{type(one).__module__}.{type(one).__qualname__}", dict(one.config)]


def _theme(theme: Theme) -> object:
    options = {name: value for name, value in theme.items() if name != "locale"}
    return [theme.name, str(theme.locale), sorted(theme.static_templates), options]


def _added(env: Environment) -> object:
    """Filters, tests and globals that plugins have added to what Jinja brings."""
    plain = Environment()  # noqa: S701 - nothing is rendered with it
    return [
        {name: value for name, value in mine.items() if name not in {*brought, *TRANSLATIONS}}
        for mine, brought in (
            (env.filters, plain.filters),
            (env.tests, plain.tests),
            (env.globals, plain.globals),
        )
    ]
