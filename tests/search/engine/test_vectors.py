"""Long questions by what they are about. The site of these tests is too small to have vectors of
its own: of its pages the first is given one that agrees with the question, the others one that
does not."""

import pytest

QUESTION = "新人进来以后要做什么"

ASK = """async text => {
  await qunceSearch.start();
  const index = await qunceSearch.engine.open();
  const before = await qunceSearch.engine.search(text, {excerpts: 0});
  const near = before.results[1]?.page;
  const pack = numbers => btoa(String.fromCharCode(...numbers.map(number => number & 255)));
  const made = {
    "vectors/pages": [2, pack(index.pages.flatMap(({number}) => number === near ? [100, 0] : [-100, 0]))],
    "vectors/0": ["新人", pack([60, 0, 60, 0])],
  };
  const asked = [];
  const {part} = qunceSearch;
  qunceSearch.part = (name, version) => {
    if (!name.startsWith("vectors/")) return part(name, version);
    asked.push(name);
    return LOST.includes(name) ? null : {values: made[name]};
  };
  index.shards.vectors = 1;
  const {results, notice} = await qunceSearch.engine.search(text, {excerpts: 0});
  const gained = Object.fromEntries(results.map(({page, score}) => {
    const known = before.results.find(result => result.page === page);
    return [page === near ? "near" : "far", score - known.score];
  }));
  return {asked: asked.sort(), gained, notice};
}"""


@pytest.fixture
def ask(engine):
    return lambda text, lost=(): engine.page.evaluate(ASK.replace("LOST", str(list(lost))), text)


def test_of_the_pages_found_those_near_to_the_question_rise(ask):
    answer = ask(QUESTION)
    assert answer["asked"] == ["vectors/0", "vectors/pages"]
    assert answer["gained"] == pytest.approx({"near": 14, "far": 0})


@pytest.mark.parametrize("text", ["发广告", "有人发 URL 怎么处理", "用 Go 写群机器人"])
def test_what_is_short_or_has_letters_needs_no_vectors(ask, text):
    assert ask(text)["asked"] == []


def test_without_vectors_the_words_decide_and_the_reader_is_told(ask):
    answer = ask(QUESTION, ["vectors/pages"])
    assert answer["gained"]["near"] == answer["gained"]["far"] == 0
    assert answer["notice"]
