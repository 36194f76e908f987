"""Attacks in every word of a site: opened in Chromium without any policy, none runs."""

import json
from pathlib import Path

import pytest

from tests.browser.server import served
from tests.sites.building import built, edit, tiny_project
from tests.sites.hostile import PAYLOADS, Tally, hostile_project

AUDIENCES = ("public", "internal")
LEAST_PAGES = {"internal": 60, "public": 2}
"""So many are opened at the least."""
BUILT = 5
"""Attacks that the check lets pass in some place of a body, for each payload, at the least."""

POKE = """() => {
  // A press may lead to another page, which would cross the next visit; scripts in links run.
  navigation.addEventListener('navigate', (event) => event.preventDefault())
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


@pytest.fixture(scope="module")
def attacked(made_once):
    """The site of each audience, and how many attacks were refused and built."""

    def make(folder: Path) -> None:
        tally = Tally()
        project = hostile_project(folder, tally)
        for audience in AUDIENCES:
            built(project, audience=audience).rename(folder / audience)
        counts = {"refused": len(tally.refused), "built": len(tally.built)}
        (folder / "tally.json").write_text(json.dumps(counts), encoding="utf-8")

    return made_once("attacked", make)


def watched(open_context, runs: list[str]):
    context = open_context(fail_on_errors=False)
    context.expose_binding("x", lambda source: runs.append(source["page"].url))
    return context.new_page()


def pages_to_open(attacked: Path, audience: str) -> list[str]:
    """Every page of the team's site; of the public one those that say a line of their own."""
    texts = {
        name: {
            page.relative_to(attacked / name).as_posix(): page.read_text("utf-8")
            for page in (attacked / name).rglob("*.html")
        }
        for name in AUDIENCES
    }
    internal = {path: lines_of(text) for path, text in texts["internal"].items()}
    return sorted(
        path
        for path, text in texts[audience].items()
        if audience == "internal" or not lines_of(text) <= internal.get(path, set())
    )


def lines_of(text: str) -> set[str]:
    return {line.strip() for line in text.split("\n")}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_attack_runs(attacked, open_context, audience):
    tally = json.loads((attacked / "tally.json").read_text("utf-8"))
    assert tally["built"] > BUILT * len(PAYLOADS)
    assert tally["refused"] > BUILT * len(PAYLOADS)
    paths = pages_to_open(attacked, audience)
    assert len(paths) > LEAST_PAGES[audience]
    runs: list[str] = []
    page = watched(open_context, runs)
    with served(attacked / audience) as port:
        for path in paths:
            page.goto(f"http://127.0.0.1:{port}/{path}", wait_until="load")
            page.evaluate(POKE)
    assert runs == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_attack_runs_among_the_results_of_a_search(attacked, open_context, audience):
    runs: list[str] = []
    page = watched(open_context, runs)
    with served(attacked / audience) as port:
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
