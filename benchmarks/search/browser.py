"""Chromium as a reader has it: on a desk, or as a phone in the hand."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.site_build import BUILT_AT

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
TIMEOUT = 120_000
"""Milliseconds; Material's worker may read its index for half a minute on the phone."""

TIMEZONE = "Asia/Shanghai"
CLOCK = f"""{{
  const Clock = Date;
  const behind = {BUILT_AT} * 1000 - Clock.now();
  globalThis.Date = class extends Clock {{
    constructor(...parts) {{
      super(...(parts.length ? parts : [Clock.now() + behind]));
    }}
    static now() {{
      return Clock.now() + behind;
    }}
  }};
}}"""
"""The reader lives when the corpora are built: 下周谁分享 has the same answer on every day."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A device: its screen, how much slower its CPU is, and its line (bits/s, seconds)."""

    name: str
    width: int
    height: int
    cpu: float
    line: tuple[float, float] | None


DESKTOP = Profile("desktop", 1280, 900, 1, None)
PHONE = Profile("phone", 390, 844, 4, (1.6e6, 0.150))


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    if not CHROMIUM:
        sys.exit("chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser, profile: Profile, *, offline: bool = False) -> Iterator[Page]:
    """A page with nothing cached; its CPU slowed down, its network cut on demand."""
    context = browser.new_context(
        viewport={"width": profile.width, "height": profile.height},
        has_touch=profile is PHONE,
        is_mobile=profile is PHONE,
        locale="zh-CN",
        timezone_id=TIMEZONE,
        offline=offline,
    )
    context.set_default_timeout(TIMEOUT)
    context.add_init_script(CLOCK)
    page = context.new_page()
    if profile.cpu > 1:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": profile.cpu})
    yield page
    context.close()
