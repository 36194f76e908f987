"""Made-up people, groups and shares say that they are made up."""

from qunce.model.people import Group, Person
from tests.handbook.real import library

SIGN = "（示例）"


def test_every_sample_person_and_group_says_so_in_its_title():
    records: list[Person | Group] = [*library().people.values(), *library().groups.values()]
    assert [f"{one.path}：{one.title}" for one in records if not one.title.endswith(SIGN)] == []


def test_every_sample_share_is_tagged_as_one():
    shares = library().shares.values()
    assert [share.path for share in shares if "示例" not in share.tags] == []
