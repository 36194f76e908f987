"""Whatever a file holds: a record or a problem, never an exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qunce.model.problem import Severity
from qunce.reading.records.project import read_project
from qunce.site_plan.problems import check_library
from tests.reading.projects import PLAYBOOK, SHARE, SNIPPET, SUMMARY, good_text, write_project

PATHS = (
    SHARE,
    SUMMARY,
    SNIPPET,
    PLAYBOOK,
    "content/people/lin-xia.md",
    "content/groups/florist-a.md",
    "content/series/sunday-share.md",
    "content/index.md",
    "mkdocs.yml",
)
ODD = st.sampled_from(
    [*"：，“”　\t\r\0\u2028\u200b\ufeff#&*!|>%@`'\"[]{}-:,\n/", "---\n", "///\n", "```\n"]
)


@st.composite
def nearly_good(draw):
    """A good file with a piece of it replaced."""
    path = draw(st.sampled_from(PATHS))
    text = good_text(path)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 20)))
    put = draw(st.lists(ODD | st.text(max_size=3), max_size=3).map("".join))
    return path, (text[:start] + put + text[end:]).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("project")


def check(root, path, data):
    reading = read_project(write_project(root, {path: data}))
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    assert (reading.library is None) == bool(errors)
    assert all(problem.line >= 1 and problem.hint for problem in reading.problems)
    assert all("\n" not in str(problem) for problem in reading.problems)
    return reading


@given(st.sampled_from(PATHS), st.binary(max_size=300))
def test_any_bytes(root, path, data):
    check(root, path, data)


@given(nearly_good())
def test_any_slip_of_the_hand(root, file):
    check(root, *file)


@given(nearly_good())
@settings(max_examples=30, deadline=None)
def test_the_check_goes_on_with_what_could_be_read(root, file):
    reading = check(root, *file)
    assert reading.library in (None, reading.readable)
    readable = reading.readable
    checked = check_library(readable, as_of=readable.last_recorded(), unread=reading.unread)
    assert all(problem.path for problem in checked.problems)


@given(st.sampled_from(PATHS), st.text(max_size=200), st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_metadata_and_any_body(root, path, metadata, body):
    check(root, path, f"---\n{metadata}\n---\n{body}".encode("utf-8", "surrogatepass"))


def test_an_address_no_part_of_us_could_take_apart(root):
    text = good_text("mkdocs.yml").replace("https://qunce", "https://：qunce")
    check(root, "mkdocs.yml", text.encode())


def test_a_fence_without_channel_and_text(root):
    check(root, SNIPPET, good_text(SNIPPET).replace("```群公告\n", "``群公告\n").encode())
