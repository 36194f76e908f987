"""A share of long ago of which only the day is known: on its page and in the archive, no hour."""

import json
import re
from datetime import timedelta

import pytest

from qunce.model.share import ShareStatus, Slot
from qunce.rendering.calendar.feed import share_ics
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.values import share_values
from qunce.rules.clashes import clash_problems
from qunce.rules.due import due_items
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.builders import (
    AS_OF,
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_text,
)

DAY = Slot(at("2018-05-06 00:00"), at("2018-05-07 00:00"), is_whole_day=True)
CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?![\d:])")


@pytest.fixture(scope="module")
def pages():
    share = make_share("old", slot=DAY, title="从前的一场")
    plan = plan_site(make_library(share), as_of=AS_OF, audience=Audience.PUBLIC)
    return {file.uri: file.content for file in plan.files}


def test_page_and_archive_show_the_day_with_its_weekday(pages):
    assert "2018年5月6日（周日）" in pages["shares/old/index.md"]
    assert "2018年5月6日（周日）" in pages["calendar/2018-05.md"]


def test_no_page_shows_an_hour(pages):
    texts = {uri: text for uri, text in pages.items() if isinstance(text, str)}
    found = {uri: CLOCK.findall(text) for uri, text in texts.items() if "从前的一场" in text}
    assert "shares/old/index.md" in found
    assert not any("00:00" in hours for hours in found.values())
    assert not any("T00:00" in text for text in texts.values())


def test_no_length_no_calendar_row_and_no_calendar_file(pages):
    page = pages["shares/old/index.md"]
    assert "1440" not in page
    assert "加到日历" not in page
    assert "share.ics" not in page
    assert "shares/old/share.ics" not in pages


def test_no_feed_has_an_event_of_it(pages):
    assert b"VEVENT" not in pages["calendar.ics"]
    library = make_library(make_share("old", slot=DAY))
    assert b"VEVENT" not in share_ics(library, library.shares["old"], as_of=AS_OF)


def test_machines_read_a_day(pages):
    data = re.search(r'application/ld\+json">(.*?)</script>', pages["shares/old/index.md"])
    event = json.loads(data[1])
    assert (event["startDate"], event["endDate"]) == ("2018-05-06", "2018-05-06")


def test_items_that_count_hours_have_no_moment_those_that_count_days_have():
    items = (make_item("day", "T-2d"), make_item("clock", "T-2d@20:00"), make_item("hour", "T-2h"))
    book = make_playbook(items=items)
    moments = [due.moment for due in due_items(make_share(slot=DAY), book)]
    assert [moment and str(moment.at or moment.day) for moment in moments] == [
        "2018-05-04",
        "2018-05-04 20:00:00+08:00",
        None,
    ]


def test_an_announcement_lacks_the_hour_rather_than_inventing_one():
    share = make_share(slot=DAY)
    snippet = make_snippet("x", make_text("{{时间}} {{开始}}–{{结束}} {{时长}}"))
    [text] = announcements(snippet, share_values(make_library(share), share, 2026))
    assert text.blanks == ("开始", "结束", "时长")


def test_a_day_clashes_with_nothing():
    during = make_share("during", slot=make_slot("2018-05-06 20:30"))
    library = make_library(make_share("old", slot=DAY), during)
    assert clash_problems(library, as_of=DAY.start - timedelta(days=1)) == []


@pytest.mark.parametrize("status", [ShareStatus.CANCELLED, ShareStatus.POSTPONED])
def test_one_that_was_called_off_shows_its_day_too(status):
    library = make_library(make_share("old", slot=DAY, status=status))
    plan = plan_site(library, as_of=AS_OF, audience=Audience.PUBLIC)
    page = next(file.content for file in plan.files if file.uri == "shares/old/index.md")
    assert "2018年5月6日（周日）</time>" in page
    assert "00:00" not in page
