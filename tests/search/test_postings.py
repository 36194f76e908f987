import json
from collections import Counter

from qunce_search.postings import MOST_COUNTED, packed, packed_all, postings


def test_a_term_knows_its_sections_and_how_often():
    assert postings([Counter(["图论", "图论", "kmp"]), Counter(), Counter(["图论"])]) == {
        "图论": [(0, 2), (2, 1)],
        "kmp": [(0, 1)],
    }


def test_entries_are_steps_and_counts_in_printable_digits():
    # (0, 1) → 0·3+0 = 0, the first of the characters from # on; (2, 4) → step 1, 1·3+2 = 5, the
    # sixth, and 1 more than three; (22, 2) → step 19, 19·3+1 = 58 → 1 before 1.
    assert packed([(0, 1), (2, 4), (22, 2)]) == "#" + "($" + "^$"


def test_no_digit_needs_a_mark_before_it_in_json():
    text = packed((number * 61, 1 + number % 9) for number in range(4000))
    assert json.dumps(text) == f'"{text}"'
    assert " " not in text


def test_many_occurrences_count_as_eight():
    assert packed([(0, 500)]) == packed([(0, MOST_COUNTED)])


def test_terms_are_packed_in_one_order():
    assert list(packed_all({"乙": [(0, 1)], "a": [(0, 1)], "一": [(0, 1)]})) == ["a", "一", "乙"]
