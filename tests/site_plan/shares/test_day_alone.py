"""A share of long ago of which only the day is known: on its page and in the archive, no hour."""

import json
import re
from datetime import timedelta

import pytest

from qunce.model.share import ShareStatus, Slot
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import feed_ics, share_calendar
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.due import due_items
from qunce.rules.asked.tasks import share_tasks
from qunce.rules.checks.clashes import clash_problems
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
from tests.site_plan.pages import front_matter

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
    texts = {uri: text for uri, text in pages.items() if uri.endswith(".md")}
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
    assert b"VEVENT" not in feed_ics(Events(library, AS_OF), share_calendar(library.shares["old"]))


def test_machines_read_a_day(pages):
    event = json.loads(front_matter(pages["shares/old/index.md"])["qunce_event"])
    assert (event["startDate"], event["endDate"]) == ("2018-05-06", "2018-05-06")


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        ("T-2d", "2018-05-04"),
        ("T-2d@20:00", "2018-05-04 20:00:00+08:00"),
        ("T-2h", None),
        ("E-10m", None),
        ("E+0d", "2018-05-06"),
        ("E+1d@12:00", "2018-05-07 12:00:00+08:00"),
    ],
)
def test_what_counts_hours_has_no_moment_what_counts_days_has(at, moment):
    library = make_library(make_share("old", slot=DAY), make_playbook(items=[make_item("x", at)]))
    [due] = due_items(library, library.shares["old"])
    assert (due.moment and str(due.moment.at or due.moment.day)) == moment


def test_its_summary_is_due_two_days_after_its_day():
    library = make_library(make_share("old", slot=DAY))
    summary = next(t for t in share_tasks(library, library.shares["old"]) if t.id == "summary")
    assert str(summary.moment.day) == "2018-05-08"


def test_an_announcement_lacks_the_hour_rather_than_inventing_one():
    share = make_share(slot=DAY)
    snippet = make_snippet("x", make_text("{{时间}} {{开始}}–{{结束}} {{时长}}"))
    [text] = announcements(snippet, share_values(make_library(share), share, 2026))
    assert text.blanks == ("开始", "结束", "时长")


def test_a_text_names_no_calendar_file_that_is_not_there():
    share = make_share(slot=DAY)
    assert share_values(make_library(share), share, 2026)["日历链接"] == ""


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
