"""Each rule of feeds has a feed that breaks it: tests/golden/feeds/<rule>/, made from `good`.

To add a case: a folder with a feed.ics, and expected.txt with what is said of it.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.share import ShareStatus
from qunce.rendering.calendar.event import ALARMS, Events
from qunce.rendering.calendar.feed import Feed, feed_ics
from qunce.rendering.feed_lint import components, event_rules, feed_rules, lines, values
from qunce.rendering.feed_lint.fault import Rule
from qunce.rendering.feed_lint.feed_rules import Expected
from qunce.rendering.feed_lint.lint import FeedLint, feed_faults
from tests.builders import AS_OF, make_library, make_share

GOLDEN = Path(__file__).parents[2] / "golden" / "feeds"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())
EXPECTED = Expected(
    {"planned@qunce.example": 0, "moved@qunce.example": 1, "called-off@qunce.example": 1}
)
RULES = {
    rule.key
    for module in (components, event_rules, feed_rules, lines, values)
    for rule in vars(module).values()
    if isinstance(rule, Rule)
}


@pytest.mark.parametrize("case", CASES)
def test_a_feed_is_told_what_it_breaks_and_where(case):
    faults = feed_faults((GOLDEN / case / "feed.ics").read_bytes(), EXPECTED)
    said = (GOLDEN / case / "expected.txt").read_text(encoding="utf-8")
    assert "".join(f"{fault}\n" for fault in faults) == said


@pytest.mark.parametrize("case", CASES)
def test_who_has_seen_the_events_before_says_the_same(case):
    good, feed = ((GOLDEN / name / "feed.ics").read_bytes() for name in ("good", case))
    lint = FeedLint()
    assert lint.faults(good, EXPECTED) == []
    assert lint.faults(feed, EXPECTED) == feed_faults(feed, EXPECTED)


def test_the_good_feed_breaks_none_and_every_rule_is_broken_by_the_feed_of_its_name():
    assert (GOLDEN / "good" / "expected.txt").read_text(encoding="utf-8") == ""
    broken = {
        case
        for case in CASES
        for fault in feed_faults((GOLDEN / case / "feed.ics").read_bytes(), EXPECTED)
        if fault.rule.key == case
    }
    assert broken == RULES
    assert set(CASES) == RULES | {"good"}


@given(title=st.text(min_size=1), body=st.text())
def test_whatever_an_author_writes_the_feed_keeps_every_rule(title, body):
    share = make_share(title=printable(title), body=printable(body))
    feed = Feed("群策", "calendar.ics", [share])
    written = feed_ics(Events(make_library(share), AS_OF), feed)
    assert feed_faults(written, Expected({"florist@qunce.example": 0})) == []


def test_reminders_are_asked_for_where_they_belong_and_of_nothing_that_is_off():
    off = make_share("off", status=ShareStatus.CANCELLED)
    shares = [make_share(), off]
    feed = Feed("群策", "calendar.alarm.ics", shares, alarms=ALARMS)
    written = feed_ics(Events(make_library(*shares), AS_OF), feed)
    sequences = {"florist@qunce.example": 0, "off@qunce.example": 0}
    assert written.count(b"BEGIN:VALARM") == 2
    assert feed_faults(written, Expected(sequences, alarms=dict.fromkeys(sequences, ALARMS))) == []
    assert [fault.rule.key for fault in feed_faults(written, Expected(sequences))] == ["alarms"]


def printable(text: str) -> str:
    """Without what reading refuses in a file."""
    return "".join(c for c in text if c == "\n" or c.isprintable()) or "花店"
