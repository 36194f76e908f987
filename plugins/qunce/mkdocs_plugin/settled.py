"""Whether a site follows from files that are known: what is not known here may read anything."""

from collections.abc import Collection, Iterable
from importlib.util import find_spec
from pathlib import Path

from markdown import Extension, Markdown
from mkdocs.config.defaults import MkDocsConfig

from qunce.mkdocs_plugin.between_builds import keeps_what_it_can
from qunce.press.code import READING_NOTHING

SEARCH = "qunce-search"
PLUGINS = (
    *("qunce.", "qunce_search.", "qunce_cache.", "mkdocs.contrib.search"),
    *("material.plugins.search.", "material.plugins.tags.", "material.plugins.meta."),
    "material.plugins.offline.",
)
"""Where plugins come from that read nothing but the inputs."""
PACKAGES = ("qunce", "qunce_search", "material", "mkdocs")
"""What has templates and is known as code."""
READ_FILES = ("pymdownx.snippets", "pymdownx.b64")
"""Extensions that read files, though they come from packages whose others read nothing."""
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
    # What an engine lists as registered is only what asked to be reset for each page.
    engine, options = Markdown(), config.mdx_configs or {}
    built = (
        one if isinstance(one, Extension) else engine.build_extension(one, options.get(one, {}))
        for one in config.markdown_extensions
    )
    modules = {type(one).__module__ for one in built}
    return all(
        f"{name}.".startswith(READING_NOTHING) and name not in READ_FILES for name in modules
    )


def _reads_only(inputs: Collection[Path], config: MkDocsConfig) -> bool:
    """Whether the settings, as MkDocs has them in the end, name no other places."""
    brought = [*map(_folder, PACKAGES)]
    own = (Path(folder) for folder in config.theme.dirs if not _is_below(brought, folder))
    search = config.plugins.get(SEARCH)
    synonyms = search.config.get("synonyms") if search else None
    return {Path(config.docs_dir), *own, *map(Path, filter(None, [synonyms]))} <= {*inputs}


def _says_when_it_was_built(config: MkDocsConfig) -> bool:
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    # A sitemap and what pages include are templates too, whatever they are called; some editors
    # mark a file that is open by a link beside it that leads nowhere.
    files = filter(Path.is_file, own.rglob("*") if own else ())
    return any(MOMENT.encode() in path.read_bytes() for path in files)


def _folder(package: str) -> Path:
    found = find_spec(package)
    return Path((found and found.origin) or "").parent


def _is_below(folders: Iterable[Path], path: str) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)
