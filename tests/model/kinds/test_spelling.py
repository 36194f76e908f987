"""What is written is what would be read."""

from datetime import date, datetime, time, timedelta

import pytest

from qunce.model.kinds.keys import Form
from qunce.model.kinds.spelling import spelling
from qunce.model.offset import Offset
from qunce.reading.values.maps import convert
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.nodes import ScalarNode


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [
        (Form.TEXT, "花店", "花店"),
        (Form.NUMBER, 12, "12"),
        (Form.WALL_TIME, datetime(2026, 12, 6, 20, 30), "2026-12-06 20:30"),  # noqa: DTZ001 - a wall time
        (Form.YES_OR_NO, True, "yes"),
        (Form.YES_OR_NO, False, "no"),
        (Form.DATE, date(2026, 12, 6), "2026-12-06"),
        (Form.CLOCK, time(8, 5), "08:05"),
        (Form.DURATION, timedelta(hours=2), "120m"),
        (Form.DAYS, timedelta(days=180), "180d"),
        (Form.OFFSET, Offset.parse("T-2d@20:00"), "T-2d@20:00"),
        (Form.TIMEZONE, "Asia/Shanghai", "Asia/Shanghai"),
    ],
)
def test_a_value_is_written_as_it_is_read(form, value, text):
    assert spelling(form, value) == text
    report = Report("x.md")
    assert convert(form, ScalarNode(1, text), Place(report, "x")) == value
    assert report.problems == []
