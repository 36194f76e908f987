import pytest

from qunce_search.synonyms import DEFAULT, groups_of, other_words
from qunce_search.tokens import fold


def used(*words):
    return lambda word: word in words


def test_a_group_is_a_list_of_words():
    assert groups_of("- [裂变, 拉新]\n- [KOL, 达人, 100]\n") == [
        ["裂变", "拉新"],
        ["KOL", "达人", "100"],
    ]


def test_an_empty_file_has_no_groups():
    assert groups_of("# 还没有\n") == []


@pytest.mark.parametrize("text", ["裂变: 拉新", "- 裂变", "裂变"])
def test_another_shape_is_refused(text):
    with pytest.raises(ValueError, match="同义词文件"):
        groups_of(text)


def test_a_word_has_the_others_that_the_site_uses():
    groups = [["裂变", "拉新", "转介绍"]]
    assert other_words(groups, used("拉新", "裂变")) == {
        "裂变": ["拉新"],
        "拉新": ["裂变"],
        "转介绍": ["裂变", "拉新"],
    }


def test_a_word_of_two_groups_has_the_others_of_both_in_their_order():
    groups = [["嘉宾", "讲师", "大咖"], ["达人", "大咖"], ["讲师", "大咖"]]
    assert other_words(groups, used("嘉宾", "讲师", "达人"))["大咖"] == ["嘉宾", "讲师", "达人"]


def test_a_word_without_others_is_still_a_word():
    assert other_words([["嘉宾须知", "讲师手册"]], used("嘉宾须知"))["嘉宾须知"] == []


def test_a_group_without_a_used_word_helps_nobody():
    assert other_words([["裂变", "拉新"], ["单独"]], used("单独")) == {}


def test_words_are_folded_as_queries_are():
    assert other_words([["KOL", "達人"]], used("kol")) == {"kol": [], "达人": ["kol"]}


def test_the_groups_that_ship_have_no_word_twice_in_a_group():
    for group in groups_of(DEFAULT.read_text(encoding="utf-8")):
        folded = [fold(word) for word in group]
        assert len(folded) > 1
        assert sorted(set(folded)) == sorted(folded)
