"""The handbook, built for everybody: no file that nobody planned, and no contact."""

import re

import pytest

from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.problems import check_library
from tests.sites.leaks import telling, unexplained

pytestmark = pytest.mark.browser


def test_the_handbook_has_no_file_that_nobody_planned(handbook):
    library = handbook.library
    plans = check_library(library, as_of=library.last_recorded()).plans
    found = unexplained(handbook.folder, plans[Audience.PUBLIC])
    # Only a build draws: a check plans no pictures.
    drawn = re.compile(r"shares/[^/]+/(poster|card|publish/(cover|quote-\d))\.png")
    assert [path for path in found if not drawn.fullmatch(path)] == []


def test_the_handbook_tells_nothing_that_is_internal(handbook):
    library = handbook.library
    contacts = [person.contact for person in library.people.values() if person.contact]
    assert contacts
    assert telling(handbook.folder, contacts) == []


def test_no_page_of_the_handbook_has_a_comment(handbook):
    comments = [path for path, _ in telling(handbook.folder, ["<!--"]) if path.endswith(".html")]
    assert comments == []
