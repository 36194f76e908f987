"""Values that a page could tell apart have different digests; what may be anything has none."""

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from qunce_cache.digest import UnknownValueError, digest

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@dataclass(frozen=True)
class Pair:
    one: object
    other: object


def typed(value):
    """A value with its types, as `1 == True` and `"a" == Markup("a")`."""
    if isinstance(value, dict):
        return [dict, *((typed(key), typed(held)) for key, held in value.items())]
    return (
        [type(value), *map(typed, value)]
        if isinstance(value, list | tuple)
        else [type(value), value]
    )


@given(PLAIN, PLAIN)
def test_equal_digests_are_equal_values(one, other):
    assert (digest(one) == digest(other)) == (typed(one) == typed(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["ab", "c"], ["a", "bc"]),
        ("<b>", Markup("<b>")),
        (1, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (Pair(1, 2), Pair(2, 1)),
        (date(2026, 1, 1), "2026-01-01"),
        (partial(digest, 1), partial(digest, 2)),
        (re.compile("a"), re.compile("a", re.IGNORECASE)),
        (Path("a"), "a"),
        (digest, typed),
    ],
)
def test_what_a_template_can_tell_apart_differs(one, other):
    assert digest(one) != digest(other)


def test_sets_have_no_order():
    assert digest({"a", "b", "c"}) == digest({"c", "b", "a"})


def circular():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize("value", [object(), lambda: 0, circular(), iter([]), [{"a": object()}]])
def test_what_may_be_anything_has_none(value):
    with pytest.raises(UnknownValueError):
        digest(value)
