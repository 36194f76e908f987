"""Chinese is cut as jieba cuts it, word by word."""

import random
from pathlib import Path
from types import ModuleType, SimpleNamespace

import jieba
import pytest
from backrefs import bre

from qunce_cache.digest import UnknownValueError
from qunce_cache.words import QuickWords, Words

HAN = bre.compile(r"\p{script: Han}+", bre.UNICODE)
PAGES = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def runs():
    """What stands between two marks on real pages, and what no author would write."""
    pages = sorted(PAGES.rglob("*.md"))[::20]
    real = [run for page in pages for run in HAN.findall(page.read_text("utf-8"))]
    dice = random.Random(1)
    chars = [*"".join(real), "㐂", "𠮷", "々"]
    mixed = ["".join(dice.choices(chars, k=dice.randrange(1, 30))) for _ in range(500)]
    return [*real[:3000], *mixed]


def test_the_words_are_those_of_jieba(runs):
    words = QuickWords(jieba)
    for run in runs:
        assert [*words.cut(run.encode())] == [*jieba.cut(run.encode())]


def test_whoever_asks_for_another_way_of_cutting_gets_it():
    words = QuickWords(jieba)
    assert [*words.cut("社群运营手册", cut_all=True)] == [*jieba.cut("社群运营手册", cut_all=True)]
    assert words.lcut is jieba.lcut


@pytest.fixture
def own_jieba(monkeypatch):
    """With words of its own, which another test does not see."""
    jieba.initialize()
    monkeypatch.setattr(jieba.dt, "FREQ", {**jieba.dt.FREQ})
    monkeypatch.setattr(jieba.dt, "total", jieba.dt.total)
    monkeypatch.setattr(jieba.finalseg, "Force_Split_Words", set())
    return jieba


@pytest.mark.parametrize(
    "change",
    [
        lambda jieba: jieba.add_word("群里接龙"),
        lambda jieba: jieba.del_word("大家"),
        lambda jieba: jieba.suggest_freq("里接", tune=True),
        lambda jieba: jieba.load_userdict(["报名表 5"]),
    ],
)
def test_words_that_change_between_two_pages_count_from_there_on(own_jieba, change):
    run = "大家在群里接龙报名表"
    search = SimpleNamespace(jieba=own_jieba)
    words = Words(search)
    before = words.digest()
    with words.quickly():
        assert [*search.jieba.cut(run)] == [*own_jieba.cut(run)]
    assert words.digest() == before
    change(own_jieba)
    with words.quickly():
        assert [*search.jieba.cut(run)] == [*own_jieba.cut(run)]
    with pytest.raises(UnknownValueError):
        words.digest()
    assert Words(search).digest() != before


def test_a_dictionary_that_nobody_loaded_yet_counts_by_what_it_says(
    own_jieba, monkeypatch, tmp_path
):
    own = tmp_path / "words.txt"
    monkeypatch.setattr(own_jieba, "dt", own_jieba.Tokenizer(str(own)))
    monkeypatch.setattr(own_jieba, "cut", own_jieba.dt.cut)
    seen = set()
    for text in ("群里接龙 5", "大家在群里 5", "群里接龙 5"):
        own.write_text(text, encoding="utf-8")
        seen.add(Words(SimpleNamespace(jieba=own_jieba)).digest())
    assert len(seen) == 2
    assert [*QuickWords(own_jieba).cut("群里接龙")] == ["群里接龙"]
    assert not own_jieba.dt.initialized, "what is loaded here is loaded for nobody else"


def test_the_dictionary_is_loaded_once_for_all_builds_of_a_process():
    search = SimpleNamespace(jieba=jieba)
    first = Words(search)
    with first.quickly():
        cut = search.jieba.cut
    with Words(search, first).quickly():
        assert search.jieba.cut is cut


def test_another_version_cuts_by_itself_and_nothing_of_it_is_kept():
    another = ModuleType("jieba")
    vars(another).update(__version__="0.43", cut=str.split, dt=None)
    search = SimpleNamespace(jieba=another)
    words = Words(search)
    with pytest.raises(UnknownValueError):
        words.digest()
    with words.quickly():
        assert search.jieba.cut("a b") == ["a", "b"]


def test_it_stands_in_only_while_a_page_is_added():
    search = SimpleNamespace(jieba=jieba)
    with Words(search).quickly():
        assert search.jieba is not jieba
    assert search.jieba is jieba


def test_without_jieba_nothing_stands_in():
    search = SimpleNamespace(jieba=None)
    words = Words(search)
    assert words.digest() == words.digest()
    with words.quickly():
        assert search.jieba is None
