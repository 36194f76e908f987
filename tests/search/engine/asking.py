"""Asking the engine of the page that is open."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

ASK = """async ([text, options]) => {
  await qunceSearch.start();
  return qunceSearch.engine.search(text, options);
}"""


@dataclass(frozen=True)
class Engine:
    page: Page

    def ask(self, text: str, **options: object) -> dict[str, Any]:
        """The answer as it is handed to the box."""
        return self.page.evaluate(ASK, [text, options])

    def titles(self, text: str, **options: object) -> list[str]:
        return [result["title"] for result in self.ask(text, **options)["results"]]

    def first(self, text: str) -> str | None:
        return next(iter(self.titles(text)), None)
