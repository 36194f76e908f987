"""Chinese is cut as jieba cuts it, word by word."""

import random
from pathlib import Path
from types import ModuleType, SimpleNamespace

import jieba
import pytest
from backrefs import bre

from qunce_cache.words import QuickWords, quick_words

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


def test_words_that_were_added_count(monkeypatch):
    monkeypatch.setattr(jieba.dt, "FREQ", {**jieba.dt.FREQ})
    jieba.add_word("群里接龙")
    assert "群里接龙" in QuickWords(jieba).cut("大家在群里接龙报名")


def test_another_version_cuts_by_itself():
    another = ModuleType("jieba")
    vars(another).update(__version__="0.43", cut=str.split, dt=None)
    assert QuickWords(another).cut("a b") == ["a", "b"]


def test_it_stands_in_only_while_a_page_is_added():
    search = SimpleNamespace(jieba=jieba)
    with quick_words(search)():
        assert search.jieba is not jieba
    assert search.jieba is jieba


def test_without_jieba_nothing_stands_in():
    search = SimpleNamespace(jieba=None)
    with quick_words(search)():
        assert search.jieba is None
