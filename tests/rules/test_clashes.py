"""Two shares at one time."""

import pytest

from qunce.model.problem import Problem, Severity
from qunce.model.share import ShareStatus
from qunce.rules.clashes import clash_problems
from tests.builders import make_group, make_library, make_person, make_share, make_slot

PEOPLE = (
    make_person(),
    make_person("he-qing", "何青（示例）"),
    make_person("zhou-yu", "周予（示例）"),
)
GROUPS = (make_group(), make_group("florist-b", "花艺二群（示例）"))


def other(**details):
    """A share of somebody else, elsewhere, half an hour into the evening."""
    values = {"speakers": ("he-qing",), "groups": ("florist-b",), "title": "烘焙店开一次接龙"}
    return make_share("baker", **values | {"slot": make_slot("2026-12-06 21:00")} | details)


def clashes(*shares):
    return clash_problems(make_library(*shares, *PEOPLE, *GROUPS))


def test_two_shares_in_one_group_at_one_time_are_told_at_the_later_one():
    assert clashes(make_share(), other(groups=("florist-a",))) == [
        Problem(
            path="content/shares/baker/index.md",
            line=1,
            code="group-clash",
            message="groups：花艺一群（示例） 同一时间还有《花店怎样把老顾客变成社群》（florist）",
            hint="改其中一场的时间，或者换一个群",
            severity=Severity.WARNING,
        )
    ]


def test_one_speaker_at_two_places_is_told():
    assert clashes(make_share(), other(speakers=("lin-xia",))) == [
        Problem(
            path="content/shares/baker/index.md",
            line=1,
            code="speaker-clash",
            message="speakers：林夏（示例） 同一时间还有《花店怎样把老顾客变成社群》（florist）",
            hint="改其中一场的时间，或者换一位嘉宾或主持",
            severity=Severity.WARNING,
        )
    ]


def test_a_host_cannot_speak_elsewhere():
    found = clashes(make_share(host="he-qing"), other())
    assert [problem.code for problem in found] == ["speaker-clash"]


def test_a_pair_that_shares_group_and_people_has_both_problems_with_all_names():
    both = {"groups": ("florist-b", "florist-a"), "speakers": ("lin-xia", "he-qing")}
    assert [problem.message for problem in clashes(make_share(**both), other(**both))] == [
        "groups：花艺一群（示例）、花艺二群（示例） 同一时间还有《花店怎样把老顾客变成社群》（florist）",
        "speakers：何青（示例）、林夏（示例） 同一时间还有《花店怎样把老顾客变成社群》（florist）",
    ]


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"groups": ("florist-a",), "slot": make_slot("2026-12-06 22:00")},
        {"groups": ("florist-a",), "status": ShareStatus.CANCELLED},
        {"groups": ("florist-a",), "status": ShareStatus.POSTPONED},
        {"groups": ("florist-a",), "status": ShareStatus.IDEA, "slot": None},
    ],
)
def test_what_is_elsewhere_later_off_or_undated_clashes_with_nothing(details):
    assert clashes(make_share(), other(**details)) == []


def test_a_long_share_clashes_with_everything_during_it():
    day = make_share("day", slot=make_slot("2026-12-06 09:00", minutes=600))
    short = make_share("short", slot=make_slot("2026-12-06 10:00", minutes=30))
    late = make_share("late", slot=make_slot("2026-12-06 18:00", minutes=30))
    found = [(p.path, p.code) for p in clashes(day, short, late)]
    assert found == [
        ("content/shares/short/index.md", "group-clash"),
        ("content/shares/short/index.md", "speaker-clash"),
        ("content/shares/late/index.md", "group-clash"),
        ("content/shares/late/index.md", "speaker-clash"),
    ]
