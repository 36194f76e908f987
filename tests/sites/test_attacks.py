"""Attacks in every word of a site: opened in Chromium without any policy, none runs."""

import json
from pathlib import Path

import pytest

from tests.browser.server import served
from tests.sites.building import built, edit, tiny_project
from tests.sites.hostile import PAYLOADS, Tally, hostile_project

AUDIENCES = ("public", "internal")
BUILT = 5
"""Attacks that the check lets pass in some place of a body, for each payload, at the least."""

POKE = """() => {
  const events = ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error', 'begin', 'start']
  for (const element of document.querySelectorAll('body *')) {
    for (const name of events) {
      if (element.getAttribute(`on${name}`)) element.dispatchEvent(new Event(name))
    }
    if (element.getAttribute('onclick') || element.protocol === 'javascript:') element.click()
  }
  for (const field of document.querySelectorAll('input:not([type=checkbox]), textarea')) {
    field.focus()
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const pressed = new Set()
  for (const button of document.querySelectorAll('main button, main summary, main label')) {
    if (!pressed.has(button.className)) button.click()
    pressed.add(button.className)
  }
}"""


@pytest.fixture(scope="module", params=AUDIENCES)
def attacked(request, made_once):
    """A built site, and how many attacks were refused and built."""

    def make(folder: Path) -> None:
        tally = Tally()
        built(hostile_project(folder, tally), audience=request.param)
        counts = {"refused": len(tally.refused), "built": len(tally.built)}
        (folder / "tally.json").write_text(json.dumps(counts), encoding="utf-8")

    return made_once(f"attacked-{request.param}", make)


def watched(open_context, runs: list[str]):
    context = open_context(fail_on_errors=False)
    context.expose_binding("x", lambda source: runs.append(source["page"].url))
    # No page needs a third party: whatever asks for one is told at once that there is none.
    context.route("https://**", lambda route: route.abort())
    return context.new_page()


def test_no_attack_runs(attacked, open_context):
    site = attacked / "site"
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    tally = json.loads((attacked / "tally.json").read_text("utf-8"))
    assert len(pages) > 60
    assert tally["built"] > BUILT * len(PAYLOADS)
    assert tally["refused"] > BUILT * len(PAYLOADS)
    runs: list[str] = []
    page = watched(open_context, runs)
    with served(site) as port:
        for path in pages:
            page.goto(f"http://127.0.0.1:{port}/{path}", wait_until="load")
            page.evaluate(POKE)
    assert runs == []


def test_no_attack_runs_among_the_results_of_a_search(attacked, open_context):
    runs: list[str] = []
    page = watched(open_context, runs)
    with served(attacked / "site") as port:
        for words in ("script", "onerror", "javascript"):
            page.goto(f"http://127.0.0.1:{port}/")
            page.keyboard.press("/")
            page.keyboard.type(words)
            page.wait_for_selector(".md-search-result__item")
            page.evaluate(POKE)
    assert runs == []


def test_an_attack_that_nobody_stops_would_be_noticed(made_once, open_context):
    def make(folder: Path) -> None:
        project = tiny_project(folder)
        attack = "<script>x()</script> <a onmouseover='x()' href='javascript:x()'>字</a>"
        edit(project / "content/help/index.md", "\n---\n", f"\n---\n\n{attack}\n")
        built(project)

    site = made_once("unstopped", make) / "site"
    runs: list[str] = []
    page = watched(open_context, runs)
    with served(site) as port:
        page.goto(f"http://127.0.0.1:{port}/help/")
        page.evaluate(POKE)
        page.evaluate("() => new Promise(done => setTimeout(done))")
    assert len(runs) == 3
