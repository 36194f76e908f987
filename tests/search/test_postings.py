from collections import Counter

from qunce_search.postings import MOST_COUNTED, packed, packed_all, postings


def test_a_term_knows_its_sections_and_how_often():
    assert postings([Counter(["图论", "图论", "kmp"]), Counter(), Counter(["图论"])]) == {
        "图论": [(0, 2), (2, 1)],
        "kmp": [(0, 1)],
    }


def test_entries_are_steps_and_counts_in_varints():
    # (0, 1) → 0·8+0; (2, 3) → step 1, 1·8+2; (20, 1) → step 17, 136 = 0x88 → 0x88 0x01.
    assert packed([(0, 1), (2, 3), (20, 1)]) == bytes([0, 10, 0x88, 0x01])


def test_many_occurrences_count_as_eight():
    assert packed([(0, 500)]) == packed([(0, MOST_COUNTED)])


def test_terms_are_packed_in_one_order():
    assert list(packed_all({"乙": [(0, 1)], "a": [(0, 1)], "一": [(0, 1)]})) == ["a", "一", "乙"]
