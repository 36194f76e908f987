"""A search box as its user has it."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

ANSWERED = re.compile(r"找到 \d+ 页|没有找到")

RUN_CLOCK_FROM = """now => {
  const Real = window.RealDate ||= Date;
  const ahead = Real.parse(now) - Real.now();
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Date.now()); }
    static now() { return Real.now() + ahead; }
  };
}"""
"""Dates only: Material's own timers do not survive a clock that stands still."""


IS_COMPLETE_IN_SIGHT = """() => {
  const view = document.querySelector(".md-search__scrollwrap").getBoundingClientRect();
  return [...document.querySelectorAll(".qs-excerpt--awaited")].every(excerpt => {
    const item = excerpt.closest("li").getBoundingClientRect();
    return item.top >= view.bottom || item.bottom <= view.top;
  });
}"""
"""What comes from the text of a page comes when its result is seen."""


@dataclass(frozen=True)
class Box:
    """What is typed, and what is seen."""

    page: Page

    @property
    def input(self) -> Locator:
        return self.page.get_by_role("textbox", name="搜索")

    @property
    def panel(self) -> Locator:
        return self.page.locator(".md-search__output")

    @property
    def status(self) -> Locator:
        """What is seen at once."""
        return self.panel.locator(".qs-seen")

    @property
    def spoken(self) -> Locator:
        """What is read out, when typing pauses."""
        return self.panel.get_by_role("status")

    @property
    def items(self) -> Locator:
        return self.panel.locator(".md-search-result__item")

    @property
    def titles(self) -> list[str]:
        return self.panel.locator(".qs-title").all_inner_texts()

    @property
    def is_open(self) -> bool:
        return self.page.evaluate("document.getElementById('__search').checked")

    def item(self, title: str) -> Locator:
        return self.items.filter(has=self.page.locator(".qs-title", has_text=title))

    def chip(self, name: str) -> Locator:
        return self.panel.locator(".qs-chip").filter(has_text=name)

    def type(self, query: str) -> "Box":
        """Type into the field as it stands, and wait for the answer."""
        self.page.keyboard.press("/")
        self.page.keyboard.insert_text(query)
        expect(self.status).to_contain_text(ANSWERED)
        self.page.wait_for_function(IS_COMPLETE_IN_SIGHT)
        return self

    def set_clock(self, now: str) -> None:
        """Let the page believe in another moment, from which time runs on."""
        self.page.evaluate(RUN_CLOCK_FROM, now)
