import re

from qunce_search.pinyin_table import (
    common_characters,
    common_readings,
    other_readings,
    reading,
    words_read_differently,
)


def test_common_characters_and_their_readings_go_together():
    runs = re.findall(r"([a-z]+)(\d+)", common_readings())
    syllables = [syllable for syllable, count in runs for _ in range(int(count))]
    by_character = dict(zip(common_characters(), syllables, strict=True))
    assert len(by_character) == 3755
    assert [by_character[c] for c in "群策女重行"] == ["qun", "ce", "nv", "zhong", "xing"]


def test_characters_beyond_the_common_ones_are_listed():
    assert other_readings("浏群岚嶙") == "lan岚 lin嶙 liu浏"


def test_syllables_are_spelt_as_they_are_typed():
    assert [reading(c) for c in "女略好a"] == ["nv", "lve", "hao", ""]


def test_a_word_says_how_it_is_read():
    assert words_read_differently(["重庆火锅", "去重庆"]) == {"重庆": "chong qing"}


def test_words_that_read_as_their_characters_need_no_entry():
    assert words_read_differently(["嘉宾须知"]) == {}


def test_kana_is_no_stumbling_block():
    assert words_read_differently(["重庆のラーメン"]) == {"重庆": "chong qing"}
