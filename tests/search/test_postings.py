import json
from collections import Counter

from qunce_search.postings import MOST_COUNTED, Postings, entry


def packed(*sections):
    postings = Postings()
    for terms in sections:
        postings.add(Counter(terms))
    return postings.finished()


def test_a_term_knows_its_sections_and_how_often():
    found = packed(["图论", "图论", "kmp"], [], ["图论"])
    assert found == {"图论": entry(0, 2) + entry(1, 1), "kmp": entry(0, 1)}


def test_entries_are_steps_and_counts_in_printable_digits():
    # No step, once: 0·3+0 = 0, the first of the characters from # on; one step, four times: 1·3+2 =
    # 5, the sixth, and 1 more than three; 19 steps, twice: 19·3+1 = 58 → 1 before 1.
    assert [entry(0, 1), entry(1, 4), entry(19, 2)] == ["#", "($", "^$"]


def test_no_digit_needs_a_mark_before_it_in_json():
    text = "".join(entry(number * 61, 1 + number % 9) for number in range(4000))
    assert json.dumps(text) == f'"{text}"'
    assert " " not in text


def test_many_occurrences_count_as_eight():
    assert entry(0, 500) == entry(0, MOST_COUNTED)


def test_terms_are_packed_in_one_order():
    assert list(packed(["乙", "a", "一"])) == ["a", "一", "乙"]
