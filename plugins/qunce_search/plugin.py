"""The MkDocs plugin: hands rendered pages to the index, shows the box.

How the box appears without Material's search plugin: Material's header includes
`partials/search.html` when `config.plugins` holds a "material/search" whose config is enabled,
and asks nothing else of it. So a stand-in with just that goes into the collection, and our theme
folder, laid over Material's, answers the include with our own partial. Nothing of Material is
copied, and sites that override the header keep working.

Material's script fetches its index only where the document has a form named "search", and
starts its worker only for `data-md-component="search"`. Our partial has neither, hence no
request. The rest of that script still serves us: it locks the page behind an open search on
phones and closes the search when the address changes, both by the `__search` toggle.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from jinja2 import Environment
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from yaml import YAMLError

from qunce_search.client_files import client_files
from qunce_search.config import SearchConfig
from qunce_search.documents import RenderedPage
from qunce_search.front_matter import facets, is_excluded
from qunce_search.indexing import Indexing
from qunce_search.kept import key_of, read
from qunce_search.sections import plain
from qunce_search.synonyms import DEFAULT, Groups, groups_of

log = get_plugin_logger(__name__)

FOLDER = "assets/qunce-search"
THEME = Path(__file__).parent / "theme"
MATERIAL_SEARCH = "material/search"


class BoxConfig(Config):  # type: ignore[no-untyped-call]  # - MkDocs' hook has no types
    """The one thing Material's header wants to know."""

    enabled = c.Type(bool, default=True)


class BoxSlot(BasePlugin[BoxConfig]):  # type: ignore[no-untyped-call]  # - likewise
    """Stands in for Material's search plugin; listens to nothing."""


class SearchPlugin(BasePlugin[SearchConfig]):  # type: ignore[no-untyped-call]  # - likewise
    """Starts from nothing at every build, though MkDocs keeps it for the sake of `on_shutdown`."""

    indexing: Indexing | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay our theme over the site's, below what its author overrides."""
        self.indexing = None
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_javascript = [*config.extra_javascript, f"{FOLDER}/loader.js"]
        if MATERIAL_SEARCH in config.plugins:
            log.info("mkdocs.yml 里的 search 已经用不到，可以删掉那一行")
        else:
            config.plugins[MATERIAL_SEARCH] = box_slot()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the scripts that search."""
        for name, content in client_files().items():
            files.append(File.generated(config, f"{FOLDER}/{name}", content=content))
        return files

    # After every plugin that fills in pages at this point, as Material's tags do.
    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Index now: all content is rendered, and files and templates are still to come."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        indexed = [rendered(page) for page in pages if not is_excluded(page.meta)]
        groups = synonym_groups(self.config.synonyms)
        place = self._place(indexed, groups, config)
        kept = read(place) if place else None
        if kept is None:
            self.indexing = Indexing()
            self.indexing.send(indexed, groups, Path(config.site_dir, FOLDER), place)
            return env
        for name, text in kept.items():
            # As bytes: of a text the system would choose the ends of lines.
            files.append(File.generated(config, f"{FOLDER}/{name}", content=text.encode()))
        return env

    def on_post_build(self, **_: object) -> None:
        """Wait for the index, which mostly is there by now."""
        indexing, self.indexing = self.indexing, None
        try:
            if indexing:
                indexing.finish()
        except RuntimeError as error:
            raise PluginError(f"搜索索引没有写成：\n{error}") from error

    def on_build_error(self, **_: object) -> None:
        """Leave no process behind."""
        self._abandon()

    def on_shutdown(self) -> None:
        """Nor behind a build that was interrupted, which MkDocs does not call an error."""
        self._abandon()

    def _place(
        self, pages: Sequence[RenderedPage], synonyms: Groups, config: MkDocsConfig
    ) -> Path | None:
        """Where the index of just these pages is kept, if it is."""
        if not self.config.kept:
            return None
        try:
            key = key_of(pages, synonyms)
        except (ValueError, PackageNotFoundError):
            return None
        return Path(config.config_file_path).resolve().parent / self.config.kept / key

    def _abandon(self) -> None:
        indexing, self.indexing = self.indexing, None
        if indexing:
            indexing.abandon()


def rendered(page: Page) -> RenderedPage:
    """A page as the index wants it."""
    title = plain(str(page.title or "")) or page.url
    return RenderedPage(page.url, title, page.content or "", facets(page.meta))


def synonym_groups(own: str | None) -> Groups:
    """The groups that ship, and the site's own."""
    paths = [DEFAULT, *([Path(own)] if own else [])]
    try:
        return [group for path in paths for group in groups_of(path.read_text(encoding="utf-8"))]
    except (ValueError, YAMLError) as error:
        raise PluginError(f"{own}：{error}") from error


def box_slot() -> BoxSlot:
    """A stand-in with its defaults."""
    slot = BoxSlot()
    slot.load_config({})
    return slot
