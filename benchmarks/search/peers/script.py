"""An engine without a box: its own client, asked through a page that has `window.ask`."""

from dataclasses import dataclass

from playwright.sync_api import Error, Page

from benchmarks.search.contender import Answer, address_of, unique

ASK = """async (text) => {
  const started = performance.now();
  const pages = await window.ask(text);
  window.milliseconds = performance.now() - started;
  window.firstAnswer ??= window.milliseconds;
  return pages;
}"""


@dataclass(frozen=True, slots=True)
class Script:
    """The page at `start` loads the engine with the first query, as a box would on its focus."""

    start: str

    def open(self, page: Page, root: str) -> None:
        """Load the page."""
        page.goto(root + self.start)

    def is_there(self, page: Page) -> bool:
        """A page made for the purpose."""
        del page
        return True

    def focus(self, page: Page) -> None:
        """There is nothing to focus."""

    def ask(self, page: Page, text: str, root: str) -> Answer:
        """Call the client; one that throws has no answer."""
        try:
            links = page.evaluate(ASK, text)
        except Error:
            return Answer((), 0)
        pages = unique([address_of(link, root) for link in links])
        return Answer(pages, page.evaluate("window.milliseconds"))

    def since_focus(self, page: Page) -> float:
        """The first call, loading included."""
        return float(page.evaluate("window.firstAnswer"))
