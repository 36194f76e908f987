from benchmarks.search.queries import Query
from benchmarks.search.scores import Asked, Score, score


def asked(*pages, wanted="here/"):
    return Asked(Query("title", "红包", frozenset([wanted])), pages, 1.0)


def test_the_rank_is_that_of_the_first_wanted_page():
    assert asked("there/", "here/").rank == 2
    assert asked("there/").rank is None


def test_a_page_below_the_tenth_is_not_found():
    assert asked(*(f"{n}/" for n in range(10)), "here/").rank is None


def test_scores_count_every_query_the_same():
    found_first, found_second, missed = asked("here/"), asked("there/", "here/"), asked()
    assert score([found_first, found_second, missed, missed]) == Score(
        count=4, mrr=0.375, first=0.25, third=0.5, tenth=0.5, nothing=0.5
    )
