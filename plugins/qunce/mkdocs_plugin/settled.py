"""Whether a site follows from files that are known: what is not known here may read anything."""

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from qunce.mkdocs_plugin.between_builds import keeps_what_it_can

SEARCH = "qunce-search"
PLUGINS = (
    *("qunce.", "qunce_search.", "qunce_cache.", "mkdocs.contrib.search"),
    *("material.plugins.search.", "material.plugins.tags.", "material.plugins.meta."),
    "material.plugins.offline.",
)
"""Where plugins come from that read nothing but the inputs."""
PACKAGES = ("qunce", "qunce_search", "material", "mkdocs")
"""What has templates and is known as code."""
EXTENSIONS = ("markdown.", "pymdownx.", "material.", "mkdocs.", "qunce.")
"""Packages whose extensions and functions read nothing, but for these:"""
READ_FILES = ("pymdownx.snippets", "pymdownx.b64")
ICONS = "custom_icons"
"""The option of an extension that names folders."""
PLAIN = (str, int, float, type(None))
MOMENT = "build_date_utc"
"""What a template writes when it writes down when the site was built."""


def is_settled(config: MkDocsConfig, inputs: Collection[Path]) -> bool:
    """Whether nothing but our code, these files and folders and mkdocs.yml makes the site.

    Asked after a build, when every plugin has had its say on the settings.
    """
    return (
        keeps_what_it_can(config)
        and not config.hooks
        and not config.extra_templates
        and all(type(one).__module__.startswith(PLUGINS) for one in config.plugins.values())
        and _are_extensions_known(config)
        and _reads_only(inputs, config)
        and not _says_when_it_was_built(config)
    )


def _are_extensions_known(config: MkDocsConfig) -> bool:
    engine = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
    modules = {type(one).__module__ for one in engine.registeredExtensions}
    known = all(name.startswith(EXTENSIONS) and name not in READ_FILES for name in modules)
    return known and _is_known(config.mdx_configs)


def _is_known(value: object) -> bool:
    """Whether a value among the options is plain, or code that comes with the extensions."""
    match value:
        case Mapping():
            return ICONS not in value and all(map(_is_known, value.values()))
        case list() | tuple():
            return all(map(_is_known, value))
        case partial():
            return all(map(_is_known, (value.func, value.args, value.keywords)))
    if isinstance(value, PLAIN):
        return True
    home = getattr(value, "__module__", None) or type(value).__module__
    return f"{home}.".startswith(EXTENSIONS)


def _reads_only(inputs: Collection[Path], config: MkDocsConfig) -> bool:
    """Whether the settings, as MkDocs has them in the end, name no other places."""
    brought = [*map(_folder, PACKAGES)]
    own = (Path(folder) for folder in config.theme.dirs if not _is_below(brought, folder))
    search = config.plugins.get(SEARCH)
    synonyms = search.config.get("synonyms") if search else None
    return {Path(config.docs_dir), *own, *map(Path, filter(None, [synonyms]))} <= {*inputs}


def _says_when_it_was_built(config: MkDocsConfig) -> bool:
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    templates = own.rglob("*.html") if own else ()
    return any(MOMENT in path.read_text("utf-8", "replace") for path in templates)


def _folder(package: str) -> Path:
    found = find_spec(package)
    return Path((found and found.origin) or "").parent


def _is_below(folders: Iterable[Path], path: str) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)
