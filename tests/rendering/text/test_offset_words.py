"""Offsets in words."""

import pytest

from qunce.model.offset import Offset
from qunce.rendering.text.offset_words import offset_label, offset_words


@pytest.mark.parametrize(
    ("spelling", "words"),
    [
        ("T-2d@20:00", "开讲前两天 20:00"),
        ("T-7d", "开讲前七天"),
        ("T-10d@10:00", "开讲前十天 10:00"),
        ("T-14d", "开讲前 14 天"),
        ("T-0d@10:00", "开讲当天 10:00"),
        ("T-0d", "开讲当天"),
        ("T-1h", "开讲前一小时"),
        ("T-12h", "开讲前 12 小时"),
        ("T-10m", "开讲前 10 分钟"),
        ("T-0m", "开讲时"),
        ("T-0h", "开讲时"),
        ("T+5m", "开讲后 5 分钟"),
        ("T+1d@20:00", "开讲后一天 20:00"),
        ("E-10m", "散场前 10 分钟"),
        ("E+0m", "散场时"),
        ("E+0d", "散场当天"),
        ("E+2h", "散场后两小时"),
        ("E+1d@12:00", "散场后一天 12:00"),
    ],
)
def test_an_offset_is_said_in_words(spelling, words):
    assert offset_words(Offset.parse(spelling)) == words


def test_no_offset_says_nothing():
    assert offset_words(None) == ""


@pytest.mark.parametrize(
    ("spelling", "label"),
    [
        ("T-2d@20:00", "T-2"),
        ("T-0d@10:00", "T-0"),
        ("T-0m", "T-0"),
        ("T-02d", "T-2"),
        ("T+2h", "T+2 小时"),
        ("E-10m", "E-10 分钟"),
        ("E+1d@12:00", "E+1"),
    ],
)
def test_beside_its_date_an_offset_is_short(spelling, label):
    assert offset_label(Offset.parse(spelling)) == label
