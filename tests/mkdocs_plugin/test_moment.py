from datetime import UTC, datetime

import pytest
from mkdocs.exceptions import PluginError

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


@pytest.mark.parametrize(
    ("date", "epoch", "told"),
    [
        ("明天", "0", "看不懂 date: 明天，写成 2026-11-22"),
        ("", "昨天", "SOURCE_DATE_EPOCH 要写成秒数，现在是“昨天”"),
        ("", "9" * 30, "SOURCE_DATE_EPOCH 要写成秒数，现在是“999"),
    ],
)
def test_another_spelling_is_refused_in_words(date, epoch, told):
    with pytest.raises(PluginError, match=told):
        build_moment(date, {"SOURCE_DATE_EPOCH": epoch}, LIBRARY)
