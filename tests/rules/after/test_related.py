"""Shares about the same."""

from qunce.model.index import indexed
from qunce.rules.after.related import related_shares
from tests.builders import make_share


def related(*tags_of_others):
    share = make_share("this", tags=("示例", "花店", "老顾客"))
    others = [make_share(f"s-{n}", tags=tags) for n, tags in enumerate(tags_of_others)]
    by_tag = indexed([share, *others], lambda one: one.tags)
    return [other.id for other in related_shares(share, by_tag)]


def test_what_shares_most_tags_comes_first():
    assert related(("花店",), ("花店", "老顾客")) == ["s-1", "s-0"]


def test_a_rare_tag_counts_for_more_than_one_that_everybody_carries():
    assert related(("示例",), ("示例",), ("示例",), ("老顾客",))[0] == "s-3"


def test_of_equals_the_later_comes_first():
    assert related(("花店",), ("花店",)) == ["s-1", "s-0"]


def test_other_tags_relate_nothing():
    assert related(("宠物",)) == []
