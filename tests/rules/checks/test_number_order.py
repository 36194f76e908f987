"""The numbers of a series follow its dates."""

import pytest

from qunce.model.problem import Problem, Severity
from qunce.model.share import ShareStatus
from qunce.rules.checks.number_order import number_problems
from tests.builders import make_library, make_series, make_share, make_slot


def numbered(number, *, later=None, **details):
    """What is told of a share on 6 December and one a week later."""
    first = make_share(series="sunday-share", number=number)
    second = {"series": "sunday-share", "number": later, "title": "烘焙店开一次接龙"}
    second |= {"slot": make_slot("2026-12-13 20:30"), "start_line": 7}
    series = make_series("sunday-share")
    return list(
        number_problems(make_library(first, make_share("baker", **second | details), series))
    )


def test_a_later_share_with_a_lower_number_is_told_with_the_one_before_it():
    assert numbered(2, later=1) == [
        Problem(
            path="content/shares/baker/index.md",
            line=7,
            code="number-order",
            message="number：这一场写的是第 1 期，排在它前面的《花店怎样把老顾客变成社群》（florist）是第 2 期",
            hint="照日期的先后改期数",
            severity=Severity.WARNING,
        )
    ]


def test_one_number_twice_is_told():
    assert [problem.code for problem in numbered(3, later=3)] == ["number-order"]


@pytest.mark.parametrize(
    "details",
    [{"later": 3}, {"later": None}, {"later": 1, "status": ShareStatus.CANCELLED}],
    ids=["in order", "not counted", "off"],
)
def test_all_else_is_fine(details):
    assert numbered(2, **details) == []
