"""Markdown that was converted before: a page's HTML, contents, anchors and links."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from markdown import Extension, Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from qunce_cache.both_ends import only_in_memory
from qunce_cache.digest import UnknownValueError, digest
from qunce_cache.store import Store
from qunce_cache.traced import TracedFunctions, split_options, still_holds, trace_of

WHILE_CONVERTED = ("pre_page", "page_read_source", "page_markdown", "page_content")
"""The events between the first page that is converted and the last."""

PURE = ("markdown.", "pymdownx.", "material.", "mkdocs.", "properdocs.")
"""Packages whose extensions make the same of the same source and options, but for these:"""

READS_FILES = {"pymdownx.snippets": "8<-"}
"""Extensions that read files of their own → what is written where they do."""
READS_PICTURES = "pymdownx.b64"
"""It reads what a page shows, and many things that are written make a picture."""
EMOJI = "pymdownx.emoji"

LOGS = ("mkdocs", "properdocs")
"""What MkDocs says of links it says there, and lets nothing of it through to the root; its fork
ProperDocs, which it is replaced by under its own name, says it under another.
"""


@dataclass(frozen=True, slots=True)
class Converting:
    """How the pages of one build are converted, apart from what each page says itself."""

    store: Store
    common: str
    """The digest of what all pages share."""
    traced: TracedFunctions
    marks: tuple[str, ...]
    """What a page with one of these says depends on files that nobody knows of."""
    settings: str | None = None
    """The digest of the settings, where a hook may change them from page to page."""

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """What `Page.render` does, from the cache where it can be."""
        key = self._key(page, config)
        if key and self._restore(page, key, files):
            return
        told = Told()
        with told:
            type(page).render(page, config, files)
        # What was said of a page is said in every build, so the page is converted in every build.
        if key and not told.anything:
            self._keep(page, key)

    def _key(self, page: Page, config: MkDocsConfig) -> str | None:
        source = page.markdown or ""
        if any(mark in source for mark in self.marks):
            return None
        if self.settings and _settings(config) != self.settings:
            return None
        return digest(["render", self.common, page.file.src_uri, page.file.url, source])

    def _restore(self, page: Page, key: str, files: Files) -> bool:
        kept = self.store.read(key)
        if kept is None:
            return False
        entry = json.loads(kept)
        linked = {uri: files.get_file_from_path(uri) for uri in entry["links"]}
        if None in linked.values() or not still_holds(self.traced, entry["trace"]):
            return False
        page.content = entry["content"]
        page.toc = get_toc(entry["toc"])
        page._title_from_render = entry["title"]  # noqa: SLF001 - there is no other way to set it
        page.present_anchor_ids = set(entry["anchors"])
        page.links_to_anchors = {
            cast(File, linked[uri]): anchors for uri, anchors in entry["links"].items()
        }
        return True

    def _keep(self, page: Page, key: str) -> None:
        links = page.links_to_anchors or {}
        entry = {
            "content": page.content,
            "toc": toc_tokens(page.toc),
            "title": page._title_from_render,  # noqa: SLF001 - as above
            "anchors": sorted(page.present_anchor_ids or ()),
            "links": {file.src_uri: anchors for file, anchors in links.items()},
            "trace": trace_of(self.traced, page.file.src_uri),
        }
        self.store.write(key, json.dumps(entry, ensure_ascii=False).encode())


def converting(store: Store, config: MkDocsConfig, files: Files, code: str) -> Converting:
    """For one build; raises UnknownValueError where something may change without being seen."""
    _, traced = split_options(config.mdx_configs)
    settings = _settings(config)
    marks = tuple(_marks(_extensions(config), traced))
    listed = [(file.src_uri, file.url, file.inclusion.name) for file in files]
    # A build that is quieter keeps pages of which a louder one would have been told something.
    heard = [logging.getLogger(name).getEffectiveLevel() for name in LOGS]
    common = digest([code, settings, heard, sorted(listed)])
    stays = only_in_memory(config.plugins, WHILE_CONVERTED)
    return Converting(store, common, traced, marks, None if stays else settings)


def icon_folders(config: MkDocsConfig) -> list[str]:
    """Folders of the site's own icons, which pages that show one are made of."""
    options = (config.mdx_configs or {}).get(EMOJI, {}).get("options") or {}
    return [*(options.get("custom_icons") or ())]


def toc_tokens(toc: Iterable[AnchorLink] | TableOfContents) -> list[dict[str, Any]]:
    """A table of contents as Python-Markdown's `toc` extension gives it."""
    return [
        {"name": one.title, "id": one.id, "level": one.level, "children": toc_tokens(one.children)}
        for one in toc
    ]


def _settings(config: MkDocsConfig) -> str:
    """Of the extensions, and of what is told of links and where they lead."""
    options, _ = split_options(config.mdx_configs)
    validation: Mapping[str, object] = config.validation
    links = [validation, config.use_directory_urls, config.site_url]
    return digest([config.markdown_extensions, options, links])


def _extensions(config: MkDocsConfig) -> Iterable[Extension]:
    """Those that are listed, and those that come with them.

    An engine itself knows only of the ones that asked it to be reset for each page.
    """
    options = config.mdx_configs or {}
    engine = Markdown(extensions=config.markdown_extensions, extension_configs=options)
    yield from engine.registeredExtensions
    for listed in config.markdown_extensions:
        if isinstance(listed, str):
            yield engine.build_extension(listed, options.get(listed, {}))
        else:
            yield listed


def _marks(extensions: Iterable[Extension], traced: TracedFunctions) -> Iterable[str]:
    """Where extensions read files; an extension that may read anything at all is unknown.

    One that is handed a traced function asks for what it needs by that.
    """
    asking = {name.partition(".")[0] for name in traced}
    for extension in extensions:
        module = type(extension).__module__
        is_pure = f"{module}.".startswith(PURE) and module != READS_PICTURES
        if mark := READS_FILES.get(module):
            if "auto_append" in extension.config and extension.getConfig("auto_append"):
                raise UnknownValueError(f"{module}: auto_append")
            yield mark
        elif not is_pure and module.partition(".")[0] not in asking:
            raise UnknownValueError(module)


class Told(logging.Handler):
    """Whether anything was logged meanwhile that a reader of the log would see again."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - logging's signature
        """Whatever it says."""
        self.anything = True

    def __enter__(self) -> None:
        for name in (None, *LOGS):
            logging.getLogger(name).addHandler(self)

    def __exit__(self, *_: object) -> None:
        for name in (None, *LOGS):
            logging.getLogger(name).removeHandler(self)
