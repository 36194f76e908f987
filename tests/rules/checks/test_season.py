"""What nobody sees who looks at one share at a time."""

from datetime import date, timedelta

import pytest

from qunce.model.problem import Problem, Severity
from qunce.model.share import ShareStatus
from qunce.rules.checks.open_slots import empty_days, open_slot_problems
from qunce.rules.checks.season import season_problems
from tests.builders import (
    AS_OF,
    at,
    make_group,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
)

PEOPLE = (make_person(), make_person("he-qing", "何青（示例）"))
GROUPS = (make_group(), make_group("florist-b", "花艺二群（示例）"))


def found(*shares, series=(), as_of=AS_OF):
    return season_problems(make_library(*shares, *PEOPLE, *GROUPS, *series), as_of)


def codes(*shares, **more):
    return [problem.code for problem in found(*shares, **more)]


def earlier(**details):
    return make_share("noon", slot=make_slot("2026-12-06 12:00"), speakers=("he-qing",), **details)


def test_two_shares_of_a_group_in_one_evening_are_told_at_the_later_one():
    assert found(earlier(title="中午一场"), make_share(start_line=7)) == [
        Problem(
            path="content/shares/florist/index.md",
            line=7,
            code="group-twice",
            message="groups：花艺一群（示例） 同一天还有《中午一场》（noon）",
            hint="把其中一场改到另一天，或者换一个群",
            severity=Severity.WARNING,
        )
    ]


def test_groups_that_have_the_same_evening_are_one_problem():
    both = {"groups": ("florist-b", "florist-a")}
    [problem] = found(earlier(**both), make_share(**both))
    assert problem.message.startswith("groups：花艺一群（示例）、花艺二群（示例） 同一天还有")


@pytest.mark.parametrize(
    "details",
    [
        {"groups": ("florist-b",)},
        {"status": ShareStatus.CANCELLED},
        {"slot": make_slot("2026-12-05 12:00")},
        {"slot": make_slot("2026-12-06 20:00")},
    ],
    ids=["another group", "cancelled", "another day", "at one time: told as a clash"],
)
def test_otherwise_an_evening_is_nobodys_business(details):
    other = make_share(
        "noon", speakers=("he-qing",), **{"slot": make_slot("2026-12-06 12:00"), **details}
    )
    assert codes(other, make_share()) == []


def again(start, **details):
    return make_share("again", slot=make_slot(start), groups=("florist-b",), **details)


def test_a_speaker_who_is_back_within_thirty_days_is_told_with_the_distance():
    [problem] = found(make_share(), again("2026-12-27 20:30", start_line=5))
    assert (problem.path, problem.line) == ("content/shares/again/index.md", 5)
    assert problem.message == (
        "speakers：林夏（示例） 还讲《花店怎样把老顾客变成社群》（florist），隔 21 天"
    )


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("2027-01-04 20:30", ["speaker-again"]),
        ("2027-01-05 20:30", []),
        ("2026-12-06 10:00", ["speaker-again"]),
    ],
)
def test_thirty_days_later_is_late_enough(start, told):
    assert codes(make_share(), again(start)) == told


def test_what_a_speaker_did_a_while_ago_counts_and_what_is_over_is_not_told():
    shares = make_share(slot=make_slot("2026-11-15 20:30")), again("2026-12-06 20:30")
    assert codes(*shares) == ["speaker-again"]
    assert codes(*shares, as_of=at("2026-12-07 00:00")) == []


def test_each_series_has_listeners_of_its_own_and_its_host_speaks_in_each():
    desk = make_series("desk", host="lin-xia")
    assert codes(make_share(), again("2026-12-20 20:30", series="desk"), series=[desk]) == []
    held = make_share(series="desk"), again("2026-12-20 20:30", series="desk")
    assert codes(*held, series=[desk]) == []
    other = make_series("desk", host="he-qing")
    assert codes(*held, series=[other]) == ["speaker-again"]


SUNDAYS = [date(2026, 10, 11) + timedelta(weeks=2 * n) for n in range(4)]
"""11 October, 25 October, 8 and 22 November: every other Sunday."""
TODAY = date(2026, 11, 23)


def test_an_evening_that_a_series_would_have_and_nobody_fills_is_found():
    assert empty_days(SUNDAYS, 6, TODAY) == [date(2026, 12, 6)]
    assert empty_days(SUNDAYS, 6, TODAY + timedelta(days=4)) == [date(2026, 12, 6)]
    assert empty_days([*SUNDAYS, date(2026, 12, 20)], 6, TODAY) == [date(2026, 12, 6)]


def test_a_share_that_was_moved_by_a_few_days_fills_its_evening():
    assert empty_days([*SUNDAYS, date(2026, 12, 9)], 6, TODAY) == []
    moved = [*SUNDAYS[:-1], date(2026, 11, 23)]
    assert empty_days(moved, 6, TODAY) == [date(2026, 12, 6)]


@pytest.mark.parametrize(
    ("days", "today"),
    [([], TODAY), (SUNDAYS[:1], TODAY), (SUNDAYS, date(2027, 1, 4)), (SUNDAYS, date(2026, 10, 1))],
    ids=["no share yet", "no habit yet", "come to rest", "not begun"],
)
def test_a_series_without_a_habit_has_no_empty_evenings(days, today):
    assert empty_days(days, 6, today) == []


def test_a_weekly_series_is_asked_for_three_weeks():
    weekly = [date(2026, 11, 1) + timedelta(weeks=n) for n in range(4)]
    assert empty_days(weekly, 6, TODAY) == [
        date(2026, 11, 29),
        date(2026, 12, 6),
        date(2026, 12, 13),
    ]


def test_empty_evenings_are_one_problem_of_the_series_with_a_line_that_fills_the_first():
    shares = [
        make_share(f"s-{n}", slot=make_slot(f"{day} 20:30"), series="sunday-share")
        for n, day in enumerate(SUNDAYS)
    ]
    shares.append(
        make_share(
            "off",
            slot=make_slot("2026-12-06 20:30"),
            series="sunday-share",
            status=ShareStatus.CANCELLED,
        )
    )
    library = make_library(*shares, *PEOPLE, *GROUPS, make_series())
    [problem] = open_slot_problems(library, at("2026-11-23 10:00"))
    assert (problem.path, problem.code) == ("content/series/sunday-share.md", "series-slot-empty")
    assert problem.message == "往后 3 周里空着 1 档：12月6日"
    assert (
        "qunce new share sunday-share-20261206 --series sunday-share --start '2026-12-06 20:30'"
        in problem.hint
    )
