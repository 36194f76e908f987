"""Our scripts on an empty page: for the pure functions among them."""

from pathlib import Path

from playwright.sync_api import Page

from qunce.theme.bundles import BUNDLES, sources


def script_paths() -> list[Path]:
    """In the order a page that needed all of them would load them, each once."""
    paths = (path for uri in BUNDLES if uri.endswith(".js") for path in sources(uri))
    return list(dict.fromkeys(paths))


def load_scripts(page: Page) -> None:
    page.goto("about:blank")
    for path in script_paths():
        page.add_script_tag(path=path)
