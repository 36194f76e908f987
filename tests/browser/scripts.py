"""Our scripts on an empty page: for the pure functions among them."""

from pathlib import Path

from playwright.sync_api import Page

import qunce

THEME = Path(qunce.__file__).parent / "theme"


def script_paths() -> list[Path]:
    """In the order a page loads them."""
    names = (THEME / "scripts.txt").read_text(encoding="utf-8").split()
    return [THEME / "scripts" / name for name in names]


def load_scripts(page: Page) -> None:
    page.goto("about:blank")
    for path in script_paths():
        page.add_script_tag(path=path)
