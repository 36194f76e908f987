"""The client's scripts, put together."""

import re
from pathlib import Path

CLIENT = Path(__file__).parent / "client"
MODULES = "modules.txt"
"""In the client's folder: the modules of the engine, in the order they build on one another."""

FOR_MAINTAINERS = re.compile(r"^\s*(?:(?://[^\n]*|/\*.*?\*/)\n)?", re.MULTILINE | re.DOTALL)
"""Indentation, and comments that stand on lines of their own."""


def client_files() -> dict[str, str]:
    """File name → content: what every page carries, and what the first focus fetches."""
    modules = (CLIENT / MODULES).read_text(encoding="utf-8").split()
    return {"loader.js": _source("loader.js"), "search.js": "".join(map(_source, modules))}


def _source(name: str) -> str:
    return FOR_MAINTAINERS.sub("", (CLIENT / name).read_text(encoding="utf-8"))
