from datetime import UTC, datetime

import pytest

from qunce.mkdocs_plugin.moment import build_moment
from tests.builders import at, make_library, make_share

LIBRARY = make_library(make_share(updated=at("2026-12-01 10:00")))


def test_the_content_says_what_time_it_is_when_nobody_else_does():
    assert build_moment("", {}, LIBRARY) == at("2026-12-01 10:00")


def test_source_date_epoch_is_asked_first():
    assert build_moment("", {"SOURCE_DATE_EPOCH": "86400"}, LIBRARY) == datetime(
        1970, 1, 2, tzinfo=UTC
    )


@pytest.mark.parametrize("date", ["2026-11-22", "2026-11-22 00:00"])
def test_a_date_asked_for_wins_and_is_wall_time_of_the_project(date):
    assert build_moment(date, {"SOURCE_DATE_EPOCH": "86400"}, LIBRARY) == at("2026-11-22 00:00")


def test_another_spelling_is_refused():
    with pytest.raises(ValueError, match="明天"):
        build_moment("明天", {}, LIBRARY)
