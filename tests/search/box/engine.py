"""An engine that answers what and when a test says."""

import json

from playwright.sync_api import Page

INSTALL = """() => qunceSearch.start().then(() => {
  const waiting = {};
  window.answers = { waiting, asked: [] };
  const result = given => ({url: location.href, title: '', kind: '', status: '', date: '', ends: '',
    calendar: '', sections: [], excerpt: null, copy: null, actions: [], ...given});
  window.answers.give = (text, given) => waiting[text]({query: text, terms: [text], counts: {},
    notice: null, suggestions: [], ...given, results: (given.results || []).map(result)});
  Object.assign(qunceSearch.engine, {
    search: text => new Promise(resolve => {
      window.answers.asked.push(text);
      waiting[text] = resolve;
    }),
    excerpts: answer => Promise.resolve(answer),
  });
})"""


class Engine:
    """Takes the place of the real one on a page that has a box."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate(INSTALL)

    @property
    def asked(self) -> list[str]:
        return self.page.evaluate("answers.asked")

    def wait_for(self, text: str) -> None:
        self.page.wait_for_function("text => answers.asked.includes(text)", arg=text)

    def answer(self, text: str, *titles: str, **given: object) -> None:
        """Let the answer to a query arrive: results by title, or whole in `results`."""
        answer = {"results": [{"title": title} for title in titles]} | given
        self.page.evaluate(f"text => answers.give(text, {json.dumps(answer)})", text)
