from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest

from qunce.site_plan.kept.sameness import same
from tests.builders import make_share

EIGHT = datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_share(), make_share()),
        ({"a": [1, "甲"]}, {"a": [1, "甲"]}),
        ({"a": 1}.values(), {"a": 1}.values()),
        (partial(sorted, key=len), partial(sorted, key=len)),
    ],
)
def test_what_would_be_written_alike_is_the_same(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EIGHT, EIGHT.astimezone(UTC)),
        (1, True),
        (1, 1.0),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ((1,), [1]),
        (make_share(), make_share(title="另一场")),
        (make_share(tags=("花",)), make_share(tags=["花"])),
    ],
)
def test_what_is_equal_and_written_otherwise_is_not(one, other):
    assert not same(one, other)


def test_what_is_not_known_to_be_plain_is_the_same_only_as_itself():
    one, other = object(), object()
    assert same(one, one)
    assert not same(one, other)
