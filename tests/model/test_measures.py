"""What is counted: one table, which the record and its keys follow."""

from dataclasses import fields

from qunce.model.kinds.share_values import NUMBER_KEYS
from qunce.model.review.measures import MEASURES, VOTES, counted_at
from qunce.model.share import Numbers, WantedTopic
from tests.builders import make_share


def test_every_number_of_a_share_is_a_measure():
    names = [field.name for field in fields(Numbers)]
    assert [measure.name for measure in MEASURES] == names == [key.name for key in NUMBER_KEYS]


def test_what_nobody_counted_is_no_zero():
    share = make_share(numbers=Numbers(attended=0))
    assert [counted_at(share, measure) for measure in MEASURES] == [None, 0, *[None] * 4]


def test_votes_are_those_of_the_topics_that_were_asked_for():
    share = make_share(wanted=(WantedTopic("道谢", 6), WantedTopic("轮流讲", 4, "idea")))
    assert counted_at(share, VOTES) == 10
    assert counted_at(make_share(), VOTES) is None
