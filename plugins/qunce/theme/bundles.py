"""Styles and scripts: small files for maintainers, one file each for readers."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"
"""What an engine lays over the site's own theme: templates and files published as they are."""
STYLES = "assets/qunce/qunce.css"
SCRIPT = "assets/qunce/qunce.js"
SOURCES = {STYLES: "styles", SCRIPT: "scripts"}
"""What is published → the folder of its sources; `<folder>.txt` beside it gives their order."""
FOR_MAINTAINERS = re.compile(r"^\s*(?:(?://[^\n]*|/\*.*?\*/)\n)?", re.MULTILINE | re.DOTALL)
"""Indentation, and comments that stand on lines of their own."""


def bundle(uri: str) -> str:
    """All our styles or scripts as one: one request, and what they share compresses once."""
    folder = FOLDER / SOURCES[uri]
    names = folder.with_suffix(".txt").read_text(encoding="utf-8").split()
    sources = [(folder / name).read_text(encoding="utf-8") for name in names]
    return FOR_MAINTAINERS.sub("", "".join(sources))
