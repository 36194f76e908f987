"""Queries nobody means, and index files that do not arrive."""

import shutil

import pytest

from tests.browser.server import served
from tests.search.engine.asking import Engine

HOSTILE = {
    "nothing": "",
    "blanks": " \t\n\u3000",
    "10,000 characters": "群规" * 5000,
    "10,000 letters": "a" * 10_000,
    "10,000 different characters": "".join(map(chr, range(0x4E00, 0x4E00 + 10_000))),
    "punctuation": "，。！？…—·「」{}[]()<>|\\/?*+^$",
    "a regular expression": "(.*)+$[^a-z]{1,3}\\",
    "markup": "<img src=x onerror=alert(1)></script>",
    "emoji": "👩‍👩‍👧🏽🎉️群规",
    "zero width": "\u200b\u200d\ufeff",
    "halves of characters": "\ud83d群\udc00规\ud800",
    "prototype": "constructor __proto__ toString",
    "numbers": "0 -1 1e309 NaN",
    "a filter without a word": "类型:文案",
    "a filter for nothing": "类型: 群规",
    "null": "\u0000群规\u0000",
    "right to left": "\u202e规群\u202c",
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_query_throws(engine, query):
    answer = engine.ask(query)
    assert isinstance(answer["results"], list)
    assert answer["notice"] is None


def test_marks_between_characters_change_nothing(engine):
    assert engine.titles("群\u200b规") == engine.titles("群规")


def test_a_value_that_is_no_text_is_read_as_text(engine):
    assert engine.page.evaluate("qunceSearch.start().then(() => qunceSearch.engine.search(42))")


@pytest.fixture
def broken(site, tmp_path):
    """A copy of the site whose files a test may spoil."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    with served(copy) as port:
        yield copy / "assets" / "qunce-search", f"http://127.0.0.1:{port}/"


def opened(open_context, origin):
    page = open_context(fail_on_errors=False).new_page()
    page.goto(origin)
    return Engine(page)


def spoil(folder, spoilt):
    for path in folder.glob("*.js"):
        spoilt(path)


NOTICE = "索引有一部分没读到，结果可能不全"


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        lambda path: path.write_text(""),
    ],
    ids=["missing", "cut short", "empty"],
)
def test_what_is_left_of_an_index_still_answers(open_context, broken, spoilt):
    folder, origin = broken
    spoil(folder / "terms", spoilt)
    answer = opened(open_context, origin).ask("快速排序")
    assert answer["notice"] == NOTICE
    assert answer["results"][0]["title"] == "快速排序"
    assert answer["results"][0]["excerpt"]["text"]


def test_results_stand_without_their_texts(open_context, broken):
    folder, origin = broken
    shutil.rmtree(folder / "texts")
    answer = opened(open_context, origin).ask("快速排序")
    assert answer["notice"] == NOTICE
    assert answer["results"][0]["title"] == "快速排序"
    assert answer["results"][0]["excerpt"] is None


def test_a_file_that_was_missing_is_asked_for_again(open_context, broken):
    folder, origin = broken
    away = folder.with_name("away")
    (folder / "terms").rename(away)
    engine = opened(open_context, origin)
    assert engine.ask("大根堆")["notice"] == NOTICE
    away.rename(folder / "terms")
    answer = engine.ask("大根堆")
    assert (answer["notice"], answer["results"][0]["title"]) == (None, "堆排序")


def test_without_a_head_opening_fails_and_can_be_tried_again(open_context, broken):
    folder, origin = broken
    (folder / "head.js").rename(folder / "away.js")
    engine = opened(open_context, origin)
    opening = (
        "qunceSearch.start().then(() => qunceSearch.engine.open()).then(() => true, () => false)"
    )
    assert engine.page.evaluate(opening) is False
    (folder / "away.js").rename(folder / "head.js")
    assert engine.page.evaluate(opening) is True
    assert engine.first("快速排序") == "快速排序"


def test_a_site_built_anew_meanwhile_is_noticed(open_context, broken):
    folder, origin = broken
    engine = opened(open_context, origin)
    assert engine.first("快速排序") == "快速排序"
    head = folder / "head.js"
    version = head.read_text().split('"')[3]
    for path in folder.rglob("*.js"):
        path.write_text(path.read_text().replace(f'"{version}"', '"newer"', 1))
    answer = engine.ask("大根堆")
    assert (answer["notice"], answer["results"][0]["title"]) == (None, "堆排序")


OPENED_EARLY = """async () => {
  const opened = qunceSearch.engine.open();
  await Promise.all([opened, qunceSearch.start()]);
  return qunceSearch.delivered.size;
}"""


def test_a_head_on_its_way_is_not_read_twice(open_context, origin):
    """A second reading would lie about for the day the site is built anew."""
    page = open_context().new_page()
    held = []

    def hold(route):
        held.append(route)

    page.route("**/head.js*", hold)
    page.goto(origin)
    page.evaluate("void qunceSearch.start()")
    page.wait_for_function("() => Boolean(qunceSearch.engine)")
    page.evaluate(f"void (window.left = ({OPENED_EARLY})())")
    held[0].continue_()
    assert page.evaluate("window.left") == 0


def test_files_of_two_builds_side_by_side_answer_as_far_as_they_go(open_context, broken):
    folder, origin = broken
    for path in (folder / "terms").glob("*.js"):
        _, name, _, _, rest = path.read_text().split('"', 4)
        path.write_text(f'qunceSearch.deliver("{name}","another"{rest}')
    engine = opened(open_context, origin)
    for _ in range(2):
        answer = engine.ask("快速排序")
        assert (answer["notice"], answer["results"][0]["title"]) == (NOTICE, "快速排序")


def test_a_head_cut_short_is_as_good_as_none(open_context, broken):
    folder, origin = broken
    head = folder / "head.js"
    head.write_bytes(head.read_bytes()[:-9])
    engine = opened(open_context, origin)
    opening = (
        "qunceSearch.start().then(() => qunceSearch.engine.open()).catch(error => error.message)"
    )
    assert engine.page.evaluate(opening) == "search index not found"


def test_characters_that_do_not_arrive_leave_the_titles(open_context, broken):
    folder, origin = broken
    shutil.rmtree(folder / "characters")
    answer = opened(open_context, origin).ask("割")
    assert (answer["notice"], answer["results"][0]["title"]) == (NOTICE, "割点和桥")
