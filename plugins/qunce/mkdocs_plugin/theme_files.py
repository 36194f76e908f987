"""Our templates, styles and scripts, laid over whatever theme the site uses."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

THEME = Path(__file__).parent / "theme"
STYLES = "assets/qunce/qunce.css"
SCRIPT = "assets/qunce/qunce.js"
SCRIPT_SOURCES = "scripts"
"""Their folder; `scripts.txt` beside it names them in the order they build on one another."""
FOR_MAINTAINERS = re.compile(r"^\s*(?:(?://[^\n]*|/\*.*?\*/)\n)?", re.MULTILINE | re.DOTALL)
"""Indentation, and comments that stand on lines of their own."""


def lay_over(config: MkDocsConfig) -> None:
    """Put our theme in front of the site's own, but behind what its author overrides."""
    directories = config.theme.dirs
    if str(THEME) not in directories:
        directories.insert(1 if config.theme.custom_dir else 0, str(THEME))
    if STYLES not in config.extra_css:
        config.extra_css = [STYLES, *config.extra_css]
    if SCRIPT not in map(str, config.extra_javascript):
        config.extra_javascript = [SCRIPT, *config.extra_javascript]


def script() -> str:
    """All our scripts as one: one request, and what they have in common compresses once."""
    names = (THEME / f"{SCRIPT_SOURCES}.txt").read_text(encoding="utf-8").split()
    sources = [(THEME / SCRIPT_SOURCES / name).read_text(encoding="utf-8") for name in names]
    return FOR_MAINTAINERS.sub("", "".join(sources))


def is_script_source(file: File) -> bool:
    """Whether a theme file only serves to make `script`, and so is not published itself."""
    return file.src_dir == str(THEME) and file.src_uri.startswith(SCRIPT_SOURCES)
