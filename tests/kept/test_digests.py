"""Digests tell apart whatever could be written differently, and mean the same in another process."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from functools import partial
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from markupsafe import Markup

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.settings import Settings
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.digests import Digests, UnknownValueError
from qunce.site_plan.kept.sameness import same
from qunce.site_plan.kept.stand_ins import SITE
from tests.cache.test_digest import PLAIN

NOON = datetime(2026, 12, 6, 12, tzinfo=UTC)
DIFFERENT = [
    *(None, True, 1, 1.0, "1", b"1", Fraction(1), Markup("1")),
    *((1,), [1], {1: 1}, {1}, frozenset({1}), (), [], {}, ((), ()), ((), (), ())),
    *("ab", ("a", "b"), ["ab"], {"a": "b"}, {"a": "b", "c": "d"}, {"c": "d", "a": "b"}),
    *(
        NOON,
        NOON.astimezone(timezone(timedelta(hours=8))),
        NOON.astimezone(ZoneInfo("Asia/Shanghai")),
    ),
    *(NOON.replace(fold=1), NOON.date(), NOON.time(), timedelta(1)),
    *(RecordKind.SHARE, RecordKind.SUMMARY, Audience.PUBLIC, "public", SITE),
    *(re.compile("a"), re.compile("a", re.I), re.compile("a" * 300), re.compile("a" * 300 + "b")),
    *(str, int, len, sorted, same, partial(same, 1), partial(same, 2), partial(same, one=1)),
]


def of_empty_site():
    settings = Settings("示例", "https://example.org/", "Asia/Shanghai", "示例")
    empty = Library(settings, *({},) * 8, pages=(), assets={})
    return Digests(Site.seen_by(Audience.PUBLIC, empty, NOON))


@pytest.fixture(scope="module")
def digests():
    return of_empty_site()


def test_values_that_could_be_written_differently_have_different_digests(digests):
    for one, other in combinations(DIFFERENT, 2):
        assert digests.of(one) != digests.of(other), (one, other)


@given(PLAIN, PLAIN)
def test_equal_digests_stand_for_the_same_values(one, other):
    digests = of_empty_site()
    assert (digests.of(one) == digests.of(other)) == same(one, other)


@pytest.mark.parametrize("value", [object(), lambda: 1, "a".join, Digests.of.__get__(object())])
def test_what_may_be_anything_has_none(digests, value):
    with pytest.raises(UnknownValueError):
        digests.of([value])


@pytest.mark.process
def test_another_process_comes_to_the_same(digests):
    program = "from tests.kept.test_digests import *; print(*map(of_empty_site().of, DIFFERENT))"
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == [*map(digests.of, DIFFERENT)]
