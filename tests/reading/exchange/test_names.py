"""Names in cells, and the ids made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.kinds.names import ID
from qunce.reading.exchange.names import Names, free_id, id_of, is_one_name, person_id, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("林夏、许一", ["林夏", "许一"]),
        ("林夏，许一, 周屿/秦田／白舟", ["林夏", "许一", "周屿", "秦田", "白舟"]),
        ("A Lin & B Xu and C Bai", ["A Lin", "B Xu", "C Bai"]),
        ("林夏/许一/...", ["林夏", "许一"]),
        ("林夏、林夏", ["林夏"]),
        ("林夏@街角花店", ["林夏@街角花店"]),
        ("—", []),
    ],
)
def test_a_cell_may_hold_several_names(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("林夏", "lin-xia"),
        ("曾单", "zeng-dan"),
        ("许一（阿一）", "xu-yi"),
        ("（示例）", "shi-li"),
        ("Ada Lin", "ada-lin"),
        ("K", "k-1"),
        ("con", "con-1"),
        ("Pățan", "patan"),
        ("！！！", ""),
    ],
)
def test_an_id_says_the_name_in_pinyin(name, id):
    assert person_id(name) == id


@given(st.text())
def test_whatever_the_words_are_an_id_of_them_is_one(words):
    assert id_of(words) == "" or ID.fullmatch(id_of(words))


@given(st.text(), st.sets(st.text(max_size=3)))
def test_a_free_id_is_nobodys(id, taken):
    assert free_id(id, taken) not in taken


def names() -> Names:
    return Names(frozenset({"lin-xia"}), {"林夏": ["lin-xia"]}, {"小林": "lin-xia", "待定": ""})


def test_known_people_keep_their_ids_and_new_ones_are_made_once():
    people = names()
    said = ["林夏", "小林", "lin-xia", "待定", "许一@书店", "许一", "林下"]
    ids = [people.person(name) for name in said]
    assert ids == ["lin-xia", "lin-xia", "lin-xia", "", "xu-yi", "xu-yi", "lin-xia-2"]
    assert {id: one.values for id, one in people.new.items()} == {
        "xu-yi": {"title": "许一", "organization": "书店"},
        "lin-xia-2": {"title": "林下"},
    }


@given(st.text(min_size=1))
def test_what_counts_as_one_name_is_read_as_one(name):
    if is_one_name(name):
        assert split_names(name) == [name]
