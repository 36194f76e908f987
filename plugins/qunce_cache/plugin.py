"""The MkDocs plugin: puts the cache between the engine and what takes its time."""

import os
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from platformdirs import user_cache_path

from qunce_cache.both_ends import BothEnds, only_in_memory
from qunce_cache.code import code_digest
from qunce_cache.config import CacheConfig
from qunce_cache.digest import UnknownValueError, digest
from qunce_cache.finishing import CachedTemplate, Finishing, finishing
from qunce_cache.last_site import LastSite, put_aside, what_was_left
from qunce_cache.navigation import draw_navigation_once
from qunce_cache.pages import BEFORE_CONVERTED, BEFORE_DRAWN, convert, draw, is_on_disk
from qunce_cache.rendering import Converting, converting, icon_folders
from qunce_cache.searching import search_through
from qunce_cache.store import Store
from qunce_cache.templates import asked
from qunce_cache.words import Words

log = get_plugin_logger(__name__)

FIRST, LAST = 1000, -1000
"""Behind every other plugin, what they make of a page is what counts."""

HTML = ".html"
"""What the templates end with that `asked` looks into."""

MEGABYTE = 1024 * 1024


class CachePlugin(BasePlugin[CacheConfig]):  # type: ignore[no-untyped-call]  # - MkDocs' hook has no types
    """Starts from nothing at every build but what is on the disk."""

    converting: Converting | None = None
    finishing: Finishing | None = None
    both_ends: BothEnds | None = None
    last_site: LastSite | None = None
    words: Words | None = None
    """All that is left to the next build of a process; its dictionary takes a second to load."""
    is_dirty = False

    def on_startup(self, *, dirty: bool, **_: object) -> None:
        """Ask whether MkDocs will leave in the site's folder what is there."""
        self.is_dirty = dirty

    @event_priority(LAST)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Save the last site from being removed, only to be made again."""
        site = Path(config.site_dir)
        if self.config.enabled and not self.is_dirty:
            self.last_site = put_aside(site)
        else:
            what_was_left(site).forget()

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Find out what all pages share; all plugins have had their say on settings and files."""
        self.converting = self.finishing = None
        if self.config.enabled:
            self.store = Store(self._folder(Path(config.config_file_path or ".").resolve()))
            self.code = code_digest([*config.theme.dirs, *icon_folders(config)])
            try:
                self.converting = converting(self.store, config, files, self.code)
            except UnknownValueError as unknown:
                log.info("不缓存正文：看不出 %s 什么时候会变", unknown)
            else:
                if only_in_memory(config.plugins, BEFORE_CONVERTED):
                    pages = [*filter(is_on_disk, files.documentation_pages())]
                    make = partial(convert, config, files)
                    self.both_ends = BothEnds(self.store, pages, make)
        return nav

    @event_priority(LAST)
    def on_pre_page(self, page: Page, **_: object) -> Page:
        """Let a page be converted through the cache."""
        if self.both_ends:
            self.both_ends.reach(page.file.src_uri)
        if self.converting:
            page.render = partial(self.converting.render, page)  # type: ignore[method-assign]  # - this page's alone
        return page

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let pages be drawn through the cache, and come into the search by it."""
        self._end_both_ends()
        if self.last_site:
            self.last_site.bring_back(_written(files, self.last_site.site))
        if self.config.enabled:
            draw_navigation_once(env, config)
            self.words = search_through(self.store, config, self.code, self.words)
            try:
                self.finishing = finishing(
                    self.store, config, env, self.code, asked(config.theme.dirs)
                )
            except UnknownValueError as unknown:
                log.info("不缓存整页：看不出 %s 什么时候会变", unknown)
            else:
                _draw_through(self.finishing, env, config.theme.static_templates)
                self.env = env
        return env

    @event_priority(FIRST)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Get help with the pages that are still to come."""
        if self.finishing and not self.both_ends:
            pages = context["pages"] if self._draws_in_any_order(config) else ()
            make = partial(draw, config, self.env, nav, pages)
            self.both_ends = BothEnds(self.store, pages, make)
        if self.both_ends:
            self.both_ends.reach(page.file.src_uri)
        return context

    @event_priority(FIRST)
    def on_post_build(self, **_: object) -> None:
        """Keep to the size that was agreed on; show plugins that look at the site no old page."""
        self.on_shutdown()
        if self.config.enabled:
            self.store.shrink(self.config.megabytes * MEGABYTE)

    def on_build_error(self, **_: object) -> None:
        """Leave nothing of the last site, as MkDocs would have."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Nor after a build that was interrupted, which MkDocs does not call an error."""
        self._end_both_ends()
        if self.last_site:
            self.last_site.finish()
        self.last_site = None

    def _draws_in_any_order(self, config: MkDocsConfig) -> bool:
        """Whether no page shows what drawing another has changed, as search does its content."""
        shows_others = self.finishing and self.finishing.asked.inside_of_others
        return not shows_others and only_in_memory(config.plugins, BEFORE_DRAWN)

    def _end_both_ends(self) -> None:
        if self.both_ends:
            self.both_ends.end()
        self.both_ends = None

    def _folder(self, config_file: Path) -> Path:
        """Outside the project, unless it says otherwise.

        What is kept goes into the site unread: whoever may add a file to the project must not be
        able to add a page to the cache.
        """
        if self.config.folder:
            return config_file.parent / self.config.folder
        return user_cache_path("qunce-cache") / digest(str(config_file))[:16]


def _written(files: Files, site: Path) -> set[str]:
    """The files that MkDocs will write, by their place in the site, which a plugin may have changed.

    What a plugin has written there itself, MkDocs finds to be there and leaves; a plugin's own kind
    of file may look at what is there.
    """
    start = f"{site}{os.sep}"
    return {
        file.abs_dest_path.removeprefix(start).replace(os.sep, "/")
        for file in files
        if file.inclusion.is_included()  # type: ignore[no-untyped-call]  # - likewise
        and not (file.abs_src_path or "").startswith(start)
        and getattr(file.copy_file, "__func__", None) is File.copy_file
    }


def _draw_through(made: Finishing, env: Environment, static: Any) -> None:  # noqa: ANN401 - MkDocs' own
    """Templates come cached; those that are parts of others, or of no HTML, as they are."""
    get_template = env.get_template

    def get_cached(name: str, parent: str | None = None, globals: Any = None) -> object:  # noqa: A002, ANN401 - Jinja's signature
        template = get_template(name, parent, globals)
        is_whole = parent is None and isinstance(template, Template)
        is_html = name not in static or name.endswith(HTML)
        return CachedTemplate(template, made) if is_whole and is_html else template

    env.get_template = get_cached  # type: ignore[method-assign,assignment]  # - this environment's alone
