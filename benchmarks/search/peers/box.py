"""A search box of Material's markup, typed into and read off like a person would."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search.contender import Answer, address_of, unique

WATCH = Path(__file__).with_suffix(".js").read_text("utf-8")

INPUT = ".md-search__input"
LENS = 'label.md-header__button[for="__search"]'
"""What a phone shows in place of the box."""

QUIET = 300
"""The answer stands when nothing has changed for so many milliseconds."""

PATIENCE = 2_000
"""Without any change after so many milliseconds there is no answer."""


@dataclass(frozen=True, slots=True)
class Box:
    """The box on the page at `start`."""

    start: str

    def open(self, page: Page, root: str) -> None:
        """Load the page and begin to watch its list of results."""
        page.goto(f"{root}{self.start}{'index.html' if root.startswith('file:') else ''}")
        page.evaluate(WATCH)

    def is_there(self, page: Page) -> bool:
        """The box, or the lens in its place."""
        return page.locator(LENS).is_visible() or page.locator(INPUT).is_visible()

    def focus(self, page: Page) -> None:
        """Tap the lens where there is one, else click into the box."""
        lens = page.locator(LENS)
        (lens if lens.is_visible() else page.locator(INPUT)).click()
        page.wait_for_function("document.activeElement.matches('.md-search__input')")

    def ask(self, page: Page, text: str, root: str) -> Answer:
        """Replace what is in the box; links in the list count once per page."""
        page.keyboard.press("Control+A")
        page.keyboard.press("Delete")
        page.wait_for_function("searchWatch.isClear()")
        type_in(page, text)
        page.wait_for_function(f"searchWatch.isSettled({QUIET}, {PATIENCE})", polling=20)
        links, milliseconds = page.evaluate("[searchWatch.links(), searchWatch.milliseconds()]")
        return Answer(unique([address_of(link, root) for link in links]), milliseconds)

    def since_focus(self, page: Page) -> float:
        """As noted by the watch."""
        page.wait_for_function("searchWatch.shown")
        return float(page.evaluate("searchWatch.shown - searchWatch.focused"))


def type_in(page: Page, text: str) -> None:
    """Latin letter by letter, Chinese as an input method commits it: the whole run at once."""
    for run in re.findall(r"[\x20-\x7e]|[^\x20-\x7e]+", text):
        page.keyboard.insert_text(run) if ord(run[0]) > 0x7E else page.keyboard.press(key(run))
    page.keyboard.press("Shift")  # an input method lets go of a key, and Material waits for that


def key(character: str) -> str:
    """Playwright's name of a key."""
    return "Space" if character == " " else character
