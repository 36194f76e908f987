"""The client's scripts, put together."""

from pathlib import Path

from rjsmin import jsmin  # type: ignore[import-untyped]  # - ships no types

CLIENT = Path(__file__).parent / "client"

LISTS = {
    "loader.js": ("loader.txt",),
    "search.js": ("modules.txt", "box.txt"),
    "asked.js": ("asked.txt",),
    "highlight.js": ("highlight.txt",),
}
"""What a site gets: a script on every page, one for the first focus, one for queries that may ask
for days, states and the like, one for pages reached from the list of results. Each is put together of modules, listed in the order they build on."""


def client_files() -> dict[str, str]:
    """File name → content."""
    return {name: "".join(map(_modules, lists)) for name, lists in LISTS.items()}


def _modules(name: str) -> str:
    modules = (CLIENT / name).read_text(encoding="utf-8").split()
    return "".join(map(_source, modules))


def _source(name: str) -> str:
    return f"{jsmin((CLIENT / name).read_text(encoding='utf-8'))}\n"
