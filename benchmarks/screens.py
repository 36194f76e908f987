"""How many screens of a phone the handbook's pages take, and how much stands on them.

    python -m benchmarks.screens [--site DIR] [--against DIR]

Builds the handbook, or takes a built site; counts playbooks, glossary, index of snippets and home
in headless Chromium at 390 × 844, as each opens and with every fold open. With a second site, what
each figure was there stands before it: `12.3 → 4.1`.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search.browser import PHONE, chromium
from benchmarks.search.server import served

REPOSITORY = Path(__file__).parents[1]
OTHERS = ("", "glossary", "snippets")
COLUMNS = ("page", "opens", "unfolded", "words", "items", "必做", "numbers")

OPEN_ALL = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"
COUNT = """() => {
  const page = document.querySelector('.md-content').cloneNode(true);
  page.querySelectorAll('.qc-three, .qc-chapters, .qc-runs, [data-progress], summary > span, button')
    .forEach((part) => part.remove());
  const all = (selector) => page.querySelectorAll(selector).length;
  const heading = [...page.querySelectorAll('h2')].find((h) => h.textContent === '数据与复盘');
  let numbers = 0;
  for (let at = (heading?.closest('summary') || heading)?.nextElementSibling;
       at && !at.matches('h2'); at = at.nextElementSibling)
    numbers += at.querySelectorAll('li > strong:first-child').length;
  return [page.textContent.replace(/\\s/g, '').length,
    all('form [data-item]'), all('form .qc-must'), numbers];
}"""
"""The words of a page without what only helps to use it; the numbers a playbook looks at."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: screens as it opens and unfolded, characters, items, how many required, numbers."""

    opens: float
    unfolded: float
    words: int
    items: int
    required: int
    numbers: int


def measured(site: Path) -> dict[str, Measured]:
    """Every page that is looked at, by its address."""
    with chromium() as browser, served(site) as server:
        context = browser.new_context(viewport={"width": PHONE.width, "height": PHONE.height})
        page = context.new_page()
        return {
            address: _measure(page, f"{server.address}{address}") for address in _addresses(site)
        }


def _addresses(site: Path) -> list[str]:
    books = sorted(site.glob("playbooks/*/*/index.html"))
    folders = [book.parent.relative_to(site).as_posix() for book in books if not _has_moved(book)]
    return [f"{folder}/" if folder else "" for folder in (*OTHERS, *folders)]


def _has_moved(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def _measure(page: Page, url: str) -> Measured:
    page.goto(url, wait_until="networkidle")
    opens = _screens(page)
    page.evaluate(OPEN_ALL)
    return Measured(opens, _screens(page), *page.evaluate(COUNT))


def _screens(page: Page) -> float:
    height = page.evaluate("document.documentElement.scrollHeight")
    return round(height / PHONE.height, 1)


def lines(now: Mapping[str, Measured], before: Mapping[str, Measured]) -> Iterator[str]:
    """The table; a page that is gone, or new, has a dash."""
    yield "| " + " | ".join(COLUMNS) + " |"
    yield "|---" * len(COLUMNS) + "|"
    for address in [*before, *(new for new in now if new not in before)]:
        figures = _figures(before.get(address), now.get(address), is_compared=bool(before))
        yield f"| {address or 'home'} | {' | '.join(figures)} |"
    for name, pages in {"before": before, "now": now}.items():
        if pages:
            books = [one for address, one in pages.items() if address.startswith("playbooks/")]
            yield f"{name}: {_sum(books)}"


def _figures(before: Measured | None, now: Measured | None, *, is_compared: bool) -> list[str]:
    count = len(COLUMNS) - 1
    is_now, was = (list(map(str, astuple(one))) if one else ["—"] * count for one in (now, before))
    return [f"{a} → {b}" for a, b in zip(was, is_now, strict=True)] if is_compared else is_now


def _sum(books: Sequence[Measured]) -> str:
    words, items, required = (
        sum(getattr(one, name) for one in books) for name in ("words", "items", "required")
    )
    most = max(one.opens for one in books)
    return (
        f"{len(books)} playbooks, {words} characters, {items} items, {required} 必做,"
        f" {sum(one.numbers for one in books)} numbers; at most {most} screens as they open"
    )


@contextmanager
def _built() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "qunce", "build", "--site-dir", f"{folder}/site"]
        subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
        yield Path(folder, "site")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    parser.add_argument("--against", type=Path, help="another built site to compare it with")
    asked = parser.parse_args()
    before = measured(asked.against) if asked.against else {}
    if asked.site:
        now = measured(asked.site)
    else:
        with _built() as site:
            now = measured(site)
    print("\n".join(lines(now, before)))


if __name__ == "__main__":
    main()
