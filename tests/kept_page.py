"""A page that the next test uses too, unless a test has left something on it that stays.

A page of its own starts a process of Chromium, which takes as long as what most tests do there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, ViewportSize

from tests.chromium import DESKTOP, collect_errors, new_context

USES = 25
"""So many tests have it: whatever sets a clock adds a little to every page that is opened after."""
STAYS = {
    "page": ("add_init_script", "emulate_media", "expose_binding", "expose_function", "on", "once"),
    "more of a page": ("route", "set_default_timeout", "set_extra_http_headers"),
    "context": ("add_cookies", "add_init_script", "clear_permissions", "expose_binding", "on"),
    "more of a context": ("grant_permissions", "new_page", "once", "route", "set_offline"),
    "clock": ("fast_forward", "install", "pause_at", "resume", "run_for", "set_system_time"),
}
"""What cannot be taken back, or would have to be."""
STORED = "local_storage,indexeddb,cache_storage"


@dataclass
class Loan:
    """A page, what went wrong on it, and how often it was lent."""

    page: Page
    errors: list[str]
    uses: int = 0
    marks: list[str] = field(default_factory=list)

    def is_clean(self, origin: str) -> bool:
        """Whether all that is left can be cleared away."""
        if self.marks or self.uses >= USES or self.page.is_closed():
            return False
        if self.page.url == "about:blank":
            return True
        elsewhere = not self.page.url.startswith(origin) or len(self.page.context.pages) > 1
        return not elsewhere and not self.page.evaluate("sessionStorage.length")


@dataclass
class KeptPage:
    """Lends a page of one origin to one test after the other."""

    browser: Browser
    origin: str
    options: dict[str, object] = field(default_factory=dict)
    script: str = ""
    """What is run before the scripts of a page."""
    _kept: Loan | None = None

    @contextmanager
    def lent(self) -> Iterator[Page]:
        """The page as nobody has used it; errors on it fail who has it."""
        loan, self._kept = self._kept or self._new(), None
        loan.uses += 1
        if loan.page.viewport_size != DESKTOP:
            loan.page.set_viewport_size(DESKTOP)
        yield loan.page
        if loan.is_clean(self.origin) and not self._kept:
            self._clear(loan.page)
            self._kept = loan
        else:
            loan.page.context.close()
        assert loan.errors == []

    def close(self) -> None:
        """When no test will ask any more."""
        if self._kept:
            self._kept.page.context.close()

    def _new(self) -> Loan:
        context = new_context(self.browser, **self.options)
        if self.script:
            context.add_init_script(self.script)
        permissions = ["clipboard-read", "clipboard-write"]
        context.grant_permissions(permissions, origin=self.origin)
        loan = Loan(context.new_page(), [])
        collect_errors(context, loan.errors)
        _watch(loan)
        return loan

    def _clear(self, page: Page) -> None:
        page.goto("about:blank")
        chromium = page.context.new_cdp_session(page)
        stored = {"origin": self.origin.rstrip("/"), "storageTypes": STORED}
        chromium.send("Storage.clearDataForOrigin", stored)
        chromium.detach()


@dataclass
class KeptContext:
    """As a context, but that its first page is one that was lent."""

    page: Page
    viewport: ViewportSize
    _is_open: bool = False

    def new_page(self) -> Page:
        """The page that was lent, and then others beside it."""
        page = self.page.context.new_page() if self._is_open else self.page
        self._is_open = True
        page.set_viewport_size(self.viewport)
        return page


def _watch(loan: Loan) -> None:
    """Have it noted when something is done that stays."""
    page = loan.page
    for name, methods in STAYS.items():
        of = page.clock if name == "clock" else page.context if "context" in name else page
        for method in methods:
            setattr(of, method, _noting(loan.marks, method, getattr(of, method)))


def _noting(marks: list[str], name: str, done: Callable[..., object]) -> Callable[..., object]:
    def noted(*arguments: object, **options: object) -> object:
        marks.append(name)
        return done(*arguments, **options)

    return noted
