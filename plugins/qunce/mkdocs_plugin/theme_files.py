"""Our templates, styles and scripts, laid over whatever theme the site uses."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

THEME = Path(__file__).parent / "theme"
ASSETS = "assets/qunce"
SCRIPTS = "scripts.txt"
"""Names of the scripts, one on a line, in the order they build on one another."""


def lay_over(config: MkDocsConfig) -> None:
    """Put our theme in front of the site's own, but behind what its author overrides."""
    directories = config.theme.dirs
    if str(THEME) not in directories:
        directories.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css = [*_ours(_styles(), config.extra_css), *config.extra_css]
    config.extra_javascript = [
        *_ours(_scripts(), config.extra_javascript),
        *config.extra_javascript,
    ]


def _styles() -> list[str]:
    return sorted(path.name for path in THEME.glob(f"{ASSETS}/*.css"))


def _scripts() -> list[str]:
    return (THEME / SCRIPTS).read_text(encoding="utf-8").split()


def _ours(names: list[str], present: Iterable[object]) -> list[str]:
    """The uris of those a build before this one has not put there already."""
    known = {str(uri) for uri in present}
    return [uri for name in names if (uri := f"{ASSETS}/{name}") not in known]
