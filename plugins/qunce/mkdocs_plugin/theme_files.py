"""Our templates, styles and scripts, laid over whatever theme the site uses."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

THEME = Path(__file__).parent / "theme"
STYLES = "assets/qunce/qunce.css"
SCRIPT = "assets/qunce/qunce.js"
SOURCES = {STYLES: "styles", SCRIPT: "scripts"}
"""What is published → the folder of its sources; `<folder>.txt` beside it gives their order."""
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


def bundle(uri: str) -> str:
    """All our styles or scripts as one: one request, and what they share compresses once."""
    folder = THEME / SOURCES[uri]
    names = folder.with_suffix(".txt").read_text(encoding="utf-8").split()
    sources = [(folder / name).read_text(encoding="utf-8") for name in names]
    return FOR_MAINTAINERS.sub("", "".join(sources))


def is_source(file: File) -> bool:
    """Whether a theme file only goes into a bundle, and so is not published itself."""
    return file.src_dir == str(THEME) and file.src_uri.startswith(tuple(SOURCES.values()))
