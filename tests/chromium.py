"""One Chromium for all tests that want one, and a fresh context for each of them."""

import os
import shutil
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, expect, sync_playwright

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
"""The same engine without the desktop around it takes a third of the CPU for a page."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No test asks for anything outside: what does is told at once that there is no such host.
    "--host-resolver-rules=MAP plain.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
TIMEOUT = 60_000
"""Milliseconds until what must happen at once counts as failed: a busy machine takes its time."""


@pytest.fixture(scope="session")
def browser():
    assert CHROMIUM, "缺少 chromium：先运行 tools/test-system-packages"
    expect.set_options(timeout=TIMEOUT)
    os.environ.setdefault("PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def new_context(browser: Browser, **options: object) -> BrowserContext:
    """A context as a reader in China has it."""
    defaults = {"viewport": DESKTOP, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
    context = browser.new_context(**(defaults | options))
    context.set_default_timeout(TIMEOUT)
    return context


def collect_errors(context: BrowserContext, errors: list[str]) -> None:
    """Note from now on what goes wrong on the pages of a context."""
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda message: errors.extend(_refusals(message)))


@pytest.fixture
def open_context(browser: Browser):
    """A function that opens a context as a reader in China has it; errors on its pages fail."""
    errors: list[str] = []
    with ExitStack() as stack:

        def open_one(*, fail_on_errors=True, **options) -> BrowserContext:
            context = new_context(browser, **options)
            if fail_on_errors:
                collect_errors(context, errors)
            stack.callback(context.close)
            return context

        yield open_one
    assert errors == []


def _refusals(message: ConsoleMessage) -> list[str]:
    """What the site's Content-Security-Policy kept the page from doing."""
    return [message.text] if "Content Security Policy" in message.text else []
