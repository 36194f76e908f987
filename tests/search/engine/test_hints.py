"""What moves pages up or down besides their words: kinds, names, offers, and lists of others."""

import pytest

SITE = """
  const page = (number, url, title, said = {}) => ({number, url, title, ...said});
  const pages = [
    page(0, "groups/", "群和圈子"),
    page(1, "groups/florists/", "花店主理人群", {kind: "群"}),
    page(2, "groups/readers/", "读书会", {kind: "群"}),
    page(3, "shares/a/", "花店开张", {kind: "分享", ends: "2026-11-22", about: ["林夏"], offers: ["报名"]}),
    page(4, "shares/a/summary/", "花店开张", {kind: "总结", about: ["林夏"]}),
    page(5, "books/", "花店手册", {kind: "手册"}),
    page(6, "people/lin/", "林夏", {kind: "人"}),
  ];
  const titles = {all: pages.map(({title}) => ({key: title})), byTerm: new Map()};
  const index = {pages, titles, simplified: (text) => text};
  const entries = (scores) => Object.entries(scores).map(([number, score]) => ({page: pages[number], score})).sort((a, b) => b.score - a.score);
  const numbers = (found) => found.map(({page}) => page.number);
"""

ORDER = f"""async ([text, scores, how]) => {{
  await qunceSearch.start();
  {SITE}
  return numbers(qunceSearch[how](entries(scores), qunceSearch.spell(text, index), index));
}}"""


@pytest.fixture(scope="module")
def order(browser, origin):
    page = browser.new_page()
    page.goto(origin)
    yield lambda how, text, scores: page.evaluate(ORDER, [text, scores, how])
    page.close()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("花店 总结", 4),
        ("花店的总结", 4),
        ("花店那场", 3),
        ("花店手册", 5),
        ("花店报名", 3),
        ("花店怎么报名", 3),
        ("林夏 花店", 3),
        ("开一家花店", 5),
        ("办一场分享", 5),
    ],
)
def test_a_kind_an_offer_or_a_name_beside_the_words_raises_its_pages(order, text, first):
    assert order("withHints", text, {"5": 60, "3": 50, "4": 45})[0] == first


def test_a_list_stands_behind_the_best_of_what_it_lists(order):
    assert order("listsBehind", "群", {"0": 50, "5": 45, "1": 40, "2": 36}) == [5, 1, 0, 2]


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        # By its own name.
        ("群和圈子", {"0": 50, "1": 40}),
        # Far from what it lists.
        ("群", {"0": 50, "1": 20}),
        # With nothing of it found.
        ("群", {"0": 50, "5": 45}),
    ],
)
def test_or_where_it_is(order, text, scores):
    assert order("listsBehind", text, scores)[0] == 0


def test_borders_of_cells_are_seen_and_marks_stay_where_they_were(own_engine):
    shown = own_engine.page.evaluate(
        """async () => {
          await qunceSearch.start();
          const index = {textShards: [[0, 0]], version: "x", simplified: (text) => text};
          qunceSearch.text = async () => "一句。\\n写总结\\n必做\\n统筹\\nT+7";
          return qunceSearch.excerptOf(index, [0], ["必做", "统筹"]);
        }"""
    )
    assert shown["text"] == "…必做 · 统筹 · T+7"
    assert [shown["text"][slice(*mark)] for mark in shown["marks"]] == ["必做", "统筹"]
