"""Two shares at one time."""

from datetime import timedelta

import pytest

from qunce.model.problem import Problem, Severity
from qunce.model.share import ShareStatus
from qunce.rules.checks.clashes import clash_problems
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
    values["start_line"] = 7
    return make_share("baker", **values | {"slot": make_slot("2026-12-06 21:00")} | details)


def clashes(*shares):
    return clash_problems(make_library(*shares, *PEOPLE, *GROUPS))


def test_two_shares_in_one_group_at_one_time_are_told_at_the_later_one():
    assert clashes(make_share(), other(groups=("florist-a",))) == [
        Problem(
            path="content/shares/baker/index.md",
            line=7,
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
            line=7,
            code="speaker-clash",
            message="speakers：林夏（示例） 同一时间还有《花店怎样把老顾客变成社群》（florist）",
            hint="改其中一场的时间，或者换一位嘉宾或主持",
            severity=Severity.WARNING,
        )
    ]


def test_a_host_cannot_speak_elsewhere():
    found = clashes(make_share(host="he-qing"), other())
    assert [problem.code for problem in found] == ["speaker-clash"]


def test_a_pair_that_shares_group_and_people_is_one_problem_with_all_names():
    both = {"groups": ("florist-b", "florist-a"), "speakers": ("lin-xia", "he-qing")}
    assert [problem.message for problem in clashes(make_share(**both), other(**both))] == [
        "groups：花艺一群（示例）、花艺二群（示例）；speakers：何青（示例）、林夏（示例） "
        "同一时间还有《花店怎样把老顾客变成社群》（florist）",
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
        ("content/shares/late/index.md", "group-clash"),
    ]


EVENING = [make_share(f"s-{n}", slot=make_slot(f"2026-12-06 20:{n:02}")) for n in range(6)]


def test_six_shares_in_one_evening_are_one_problem_at_the_last_one():
    [problem] = clashes(*EVENING)
    assert problem.path == "content/shares/s-5/index.md"
    assert problem.message == (
        "groups：花艺一群（示例）；speakers：林夏（示例） 同一时间还有"
        "《花店怎样把老顾客变成社群》（s-0）、《花店怎样把老顾客变成社群》（s-1）、"
        "《花店怎样把老顾客变成社群》（s-2）等 5 场"
    )


def test_each_evening_is_a_problem_of_its_own():
    next_week = [make_share(f"n-{n}", slot=make_slot("2026-12-13 20:30")) for n in range(2)]
    assert len(clashes(*EVENING, *next_week)) == 2


def test_a_chain_is_told_link_by_link_so_that_only_what_is_at_one_time_is_named():
    starts = ("20:00", "21:00", "22:00")
    chain = [make_share(f"c-{n}", slot=make_slot(f"2026-12-06 {s}")) for n, s in enumerate(starts)]
    assert [(p.path, "c-0" in p.message) for p in clashes(*chain)] == [
        ("content/shares/c-1/index.md", True),
        ("content/shares/c-2/index.md", False),
    ]


def test_what_is_over_is_not_told():
    library = make_library(*EVENING, *PEOPLE, *GROUPS)
    end = EVENING[-1].slot.end
    assert clash_problems(library, as_of=end) == []
    assert len(clash_problems(library, as_of=end - timedelta(minutes=3))) == 1
    assert len(clash_problems(library, as_of=EVENING[0].slot.start)) == 1


def test_without_a_moment_the_last_recorded_one_counts():
    recorded = make_share("later", slot=None, updated=make_slot("2027-01-01 10:00").start)
    assert clashes(*EVENING, recorded) == []
