import re
from datetime import date

import pytest

from qunce.model.workdays import Workdays
from qunce.rendering.html.days.month_table import Entry, agenda_html, month_table
from qunce.rendering.html.share_tag import CANCELLED, DRAFT, RELOCATED


def make_entry(day, **changes):
    values = {
        "clock": "20:30",
        "title": "花店",
        "url": "../florist/",
        "when": "",
        "keys": ("group-a", "group-b"),
    }
    return Entry(day=day, **(values | changes))


def weeks(year, month):
    table = month_table(year, month, (), workdays=Workdays())
    return [re.findall(r"<time.*?>(.*?)<", row) for row in re.findall("<tr>.*?</tr>", table)[1:]]


def test_a_month_that_ends_on_sunday_borrows_no_day_of_the_next():
    assert weeks(2026, 5)[-1] == ["25", "26", "27", "28", "29", "30", "31"]
    assert weeks(2026, 5)[0] == ["4月27日", "28", "29", "30", "1", "2", "3"]


def test_a_february_that_fits_takes_four_weeks():
    assert len(weeks(2027, 2)) == 4


def test_the_leap_day_has_a_cell():
    assert "29" in weeks(2028, 2)[-1]


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        (None, "10月21日 19:30，花店"),
        (CANCELLED, "10月21日 19:30，已取消，花店"),
        (RELOCATED, "10月21日 19:30，已改地点，花店"),
        (DRAFT, "10月21日 19:30，草案，花店"),
    ],
)
def test_an_entry_s_spoken_name_has_date_time_and_state(tag, name):
    assert make_entry(date(2026, 10, 21), clock="19:30", tag=tag).spoken == name


def test_entries_of_a_day_keep_their_order():
    day = date(2026, 10, 21)
    entries = [make_entry(day, title="早"), make_entry(day, title="晚")]
    table = month_table(2026, 10, entries, workdays=Workdays())
    assert re.findall(r'class="qc-plain".*?>(.*?)</a>', table) == ["早", "晚"]
    assert table.count('data-k="group-a group-b"') == 2


def test_only_what_will_take_place_counts_down():
    day = date(2026, 10, 21)
    ahead = make_entry(day, starts="2026-10-21T20:30:00+08:00", ends="2026-10-21T22:00:00+08:00")
    off = make_entry(day, ends="2026-10-21T22:00:00+08:00")
    assert agenda_html([ahead, off]).count("data-until") == 1
    assert agenda_html([ahead, off]).count("<li data-k") == 2


def test_no_entries_make_no_agenda():
    assert agenda_html([]) == ""
