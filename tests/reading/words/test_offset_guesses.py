"""What an offset that cannot be read may have meant."""

import pytest

from qunce.model.offset import Offset
from qunce.reading.words.offset_guesses import offset_guess
from qunce.rendering.text.offset_words import offset_words


@pytest.mark.parametrize(
    ("words", "guess"),
    [
        ("-2天", "T-2d"),
        ("t-2d", "T-2d"),
        ("T-2", "T-2d"),
        ("Ｔ－２ｄ", "T-2d"),
        ("T—2d", "T-2d"),
        ("T-2d 8:00", "T-2d@08:00"),
        ("T - 10 m", "T-10m"),
        ("e-10分钟", "E-10m"),
        ("E-10分", "E-10m"),
        ("+2小时", "T+2h"),
        ("开讲前两天 20:00", "T-2d@20:00"),
        ("开场前十分钟", "T-10m"),
        ("散场前 10 分钟", "E-10m"),
        ("结束后一个小时", "E+1h"),
        ("散场后 1 天 12:00", "E+1d@12:00"),
    ],
)
def test_what_is_nearly_right_is_recognised(words, guess):
    assert offset_guess(words) == guess


@pytest.mark.parametrize(
    "words", ["", "T", "前两天", "明天 20:00", "T-2h@20:00", "T-2d@25:00", "散场前", "T-2x", "2d"]
)
def test_what_could_mean_anything_is_not_guessed(words):
    assert offset_guess(words) is None


@pytest.mark.parametrize("spelling", ["T-2d@20:00", "T+5m", "T-14d", "E-10m", "E+1d@12:00", "E+2h"])
def test_what_a_page_says_can_be_written_back(spelling):
    assert offset_guess(offset_words(Offset.parse(spelling))) == spelling
