"""Single pages of a site, each made by the steps of a whole build but without waiting for one."""

import re
import threading
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from qunce.mkdocs_plugin.files import MadeFile, content_of
from qunce.mkdocs_plugin.nav import nav_option
from qunce.mkdocs_plugin.plugin import QuncePlugin
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.problems import Checked

SAY_NOTHING_OF_PAGES = frozenset({"qunce-search", "qunce-cache", "material/search", "search"})
"""Plugins without which every page is the same: they are not called here."""

SHOWN_BY_OTHERS = re.compile(r"^(?:status|subtitle|icon)\s*:", re.MULTILINE)
"""What Material's navigation shows of the metadata of other pages."""

INDEXES = "navigation.indexes"
SHOW_NEIGHBOURS = frozenset({"navigation.footer", "navigation.path"})
"""With the first feature an index that leads a section goes by the section's name, unless one of
the others shows its own."""


class NotAloneError(Exception):
    """No page of this site can be made without the others; says what stands in the way."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is taken over as long as the site has the same pages under the same names."""

    nav: object
    files: tuple[object, ...]


class SinglePages:
    """Makes pages of what the project holds now, with the settings it was given.

    One at a time, whoever asks. Another mkdocs.yml, another theme, or another plugin wants
    another instance.
    """

    def __init__(self, config: MkDocsConfig, checked: Checked) -> None:
        """`config` is loaded, and nobody else's; its site_dir is where pages may be put.

        Raises NotAloneError.
        """
        _refuse_others(config)
        self._plugin = cast(QuncePlugin, config.plugins["qunce"])
        self._plugin.checked = checked
        self._config = config.plugins.on_config(config)
        _hear_only(self._plugin, self._config)
        self._env = self._plugin.on_env(self._config.theme.get_env())
        self._of_theme = Files([])
        self._of_theme.add_files_from_theme(self._env, self._config)
        self._shown: _Shown | None = None
        self._learnt: dict[str, tuple[str, str | None, MutableMapping[str, Any]]] = {}
        self._lock = threading.RLock()
        self.show(checked)

    def show(self, checked: Checked) -> None:
        """Make pages of this from now on."""
        with self._lock:
            self._plugin.show(checked, self._config)
            plan = self._plugin.plan
            shown = _Shown(plan.nav, tuple(map(_place, plan.files)))
            if shown == self._shown:
                self._go_on(plan.files)
            else:
                self._start_again()
                self._shown = shown
            self._glance()

    def has(self, uri: str) -> bool:
        """Whether the site has such a page."""
        return uri in self._pages

    def at(self, address: str) -> str | None:
        """The uri of the page whose file has this place in the site: `shares/florist/index.html`."""
        return self._by_place.get(address)

    def place_of(self, uri: str) -> str:
        """Where the file of a page stands in the site: `shares/florist/index.html`."""
        return self._pages[uri].dest_uri

    def any_file(self, place: str) -> bytes | None:
        """What a file of the site holds that is no page: of the plan, or of the theme."""
        with self._lock:
            file = next((one for one in self._files if one.dest_uri == place), None)
            if file is None or file.is_documentation_page():
                return None
            return file.content_bytes

    def of_file(self, path: str) -> str | None:
        """The uri of the page that shows the record or the words in a file of the project."""
        return next((file.uri for file in self._plugin.plan.files if file.edit == path), None)

    def html(self, uri: str) -> bytes:
        """A page as a build of the whole site would write it."""
        with self._lock:
            page = self._fresh(self._pages[uri])
            _populate_page(page, self._config, self._files)
            _build_page(page, self._config, self._documents, self._nav, self._env)
            place = Path(page.file.abs_dest_path)
            try:
                return place.read_bytes()
            finally:
                place.unlink()

    def file(self, uri: str) -> bytes | None:
        """What a planned file that is no page holds now."""
        with self._lock:
            file = self._files.get_file_from_path(uri)
            if file is None or uri not in self._planned:
                return None
            made = file.make() if isinstance(file, MadeFile) else _bytes_of(file)
        return made.encode() if isinstance(made, str) else made

    def _start_again(self) -> None:
        config = self._config
        config.nav = nav_option(self._plugin.plan.nav)
        self._files = self._plugin.arranged(self._of_theme, config)
        set_exclusions(self._files, config)
        self._nav = get_navigation(self._files, config)
        self._documents = self._files.documentation_pages()
        self._pages = {file.src_uri: file for file in self._documents}
        self._planned = {file.uri for file in self._plugin.plan.files}
        self._by_place = {file.dest_uri: file.src_uri for file in self._documents}
        self._untitled = [page for page in self._nav.pages if "title" not in vars(page)]
        self._in_nav = {page.file.src_uri for page in self._nav.pages}
        for file in self._documents:
            if file.page is None:
                Page(None, file, config)

    def _go_on(self, planned: Iterable[PlannedFile]) -> None:
        """The same files, made of what the project holds now."""
        for one in planned:
            file = self._files.get_file_from_path(one.uri)
            make = content_of(one, self._plugin.project)
            if isinstance(file, MadeFile) and make:
                file.make = make

    def _fresh(self, file: File) -> Page:
        """A page outside the navigation is called what it says itself, so it starts unnamed."""
        page = file.page
        if page is None or file.src_uri not in self._in_nav:
            return Page(None, file, self._config)
        if page in self._untitled:
            vars(page).pop("title", None)
        return page

    def _glance(self) -> None:
        """Learn what other pages show of a page: its name and mark in the navigation."""
        library = self._plugin.library
        features = {*self._config.theme.get("features", ())}
        own_names = INDEXES not in features or bool(features & SHOW_NEIGHBOURS)
        for page in self._nav.pages:
            authored = library.page_at(page.file.src_uri)
            marked = authored and SHOWN_BY_OTHERS.search(authored.front_matter)
            unnamed = page in self._untitled and (own_names or not page.is_index)
            if marked or unnamed:
                self._learn_name(self._fresh(page.file))

    def _learn_name(self, page: Page) -> None:
        uri, text = page.file.src_uri, page.file.content_string
        if self._learnt.get(uri, ("",))[0] != text:
            config, files = self._config, self._files
            page.read_source(config)
            config.plugins.on_page_markdown(
                page.markdown or "", page=page, config=config, files=files
            )
            self._learnt[uri] = text, page.title, page.meta
        _, page.title, page.meta = self._learnt[uri]


def _refuse_others(config: MkDocsConfig) -> None:
    if config.nav is not None:
        raise NotAloneError("nav")  # names of pages there may come from any of them
    plugins: Mapping[str, object] = config.plugins
    for name in plugins:
        if name != "qunce" and name not in SAY_NOTHING_OF_PAGES:
            raise NotAloneError(name)


def _hear_only(plugin: QuncePlugin, config: MkDocsConfig) -> None:
    for methods in config.plugins.events.values():
        methods[:] = [one for one in methods if getattr(one, "__self__", None) is plugin]


def _place(file: PlannedFile) -> object:
    return file.uri, file.edit, file.source, file.make is None


def _bytes_of(file: File) -> bytes | None:
    path = Path(file.abs_src_path or "")
    return path.read_bytes() if path.is_file() else None
