"""Five calendar programs see the same events in one feed, and a subscriber follows a share."""

from dataclasses import replace
from datetime import datetime

import icalendar
import pytest

from qunce.model.share import Change, ChangeType, ShareStatus, Slot
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import Feed, feed_ics
from tests.builders import AS_OF, at, make_library, make_share, make_slot
from tests.rendering.feed_clients.readers import READERS, read_with

LONG_TITLE = "一、二, 三; 四\\五：" + "花店怎样把老顾客变成社群，" * 12 + "👩\u200d🌾💐"


def berlin(start: str, end: str) -> Slot:
    return Slot(at(start, "Europe/Berlin"), at(end, "Europe/Berlin"))


def changed(type_: ChangeType, **details) -> tuple[Change, ...]:
    return (Change(at("2026-11-20 10:00"), type_, "嘉宾出差", **details),)


SHARES = (
    make_share("as-planned"),
    make_share(
        "moved",
        changes=changed(ChangeType.RESCHEDULED, from_start=at("2026-11-29 20:30")),
    ),
    make_share("called-off", status=ShareStatus.CANCELLED, changes=changed(ChangeType.CANCELLED)),
    make_share(
        "put-off",
        status=ShareStatus.POSTPONED,
        changes=changed(ChangeType.POSTPONED, from_start=at("2026-12-06 20:30")),
    ),
    make_share("past-midnight", slot=make_slot("2026-12-06 23:00", minutes=120)),
    make_share(
        "before-clocks-go-back",
        timezone="Europe/Berlin",
        slot=berlin("2026-10-24 20:00", "2026-10-24 21:00"),
    ),
    make_share(
        "while-clocks-go-back",
        timezone="Europe/Berlin",
        slot=Slot(
            at("2026-10-25 01:30", "Europe/Berlin"),
            at("2026-10-25 02:30", "Europe/Berlin").replace(fold=1),
        ),
    ),
    make_share(
        "as-clocks-go-forward",
        timezone="Europe/Berlin",
        slot=berlin("2026-03-29 01:30", "2026-03-29 03:30"),
    ),
    make_share(
        "after-clocks-went-forward",
        timezone="Europe/Berlin",
        slot=berlin("2026-03-29 20:00", "2026-03-29 21:00"),
    ),
    make_share("long", title=LONG_TITLE),
    make_share(
        "in-utc",
        timezone="UTC",
        slot=Slot(at("2026-12-06 12:30", "UTC"), at("2026-12-06 14:00", "UTC")),
    ),
)

TITLE = "花店怎样把老顾客变成社群"
EXPECTED = {
    "as-planned": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", TITLE, "CONFIRMED", 0),
    "moved": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", TITLE, "CONFIRMED", 1),
    "called-off": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", f"【已取消】{TITLE}", "CANCELLED", 1),
    "put-off": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", f"【已延期】{TITLE}", "CANCELLED", 1),
    "past-midnight": ("2026-12-06T15:00Z", "2026-12-06T17:00Z", TITLE, "CONFIRMED", 0),
    "before-clocks-go-back": ("2026-10-24T18:00Z", "2026-10-24T19:00Z", TITLE, "CONFIRMED", 0),
    "while-clocks-go-back": ("2026-10-24T23:30Z", "2026-10-25T01:30Z", TITLE, "CONFIRMED", 0),
    "as-clocks-go-forward": ("2026-03-29T00:30Z", "2026-03-29T01:30Z", TITLE, "CONFIRMED", 0),
    "after-clocks-went-forward": ("2026-03-29T18:00Z", "2026-03-29T19:00Z", TITLE, "CONFIRMED", 0),
    "long": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", LONG_TITLE, "CONFIRMED", 0),
    "in-utc": ("2026-12-06T12:30Z", "2026-12-06T14:00Z", TITLE, "CONFIRMED", 0),
}


def feed(*shares) -> bytes:
    return feed_ics(Events(make_library(*shares), AS_OF), Feed("群策", "calendar.ics", shares))


@pytest.mark.parametrize("read", READERS)
def test_every_program_sees_the_same_events(read):
    seen = {
        event["uid"]: tuple(event[key] for key in ("start", "end", "summary", "status", "sequence"))
        for event in read(feed(*SHARES))
    }
    assert seen == {
        f"{id}@qunce.example": (
            datetime.fromisoformat(start).timestamp(),
            datetime.fromisoformat(end).timestamp(),
            *rest,
        )
        for id, (start, end, *rest) in EXPECTED.items()
    }


@pytest.mark.parametrize("read", READERS)
def test_every_program_sees_the_lines_of_a_description(read):
    share = make_share(body="老顾客散在通讯录里；她讲：\\\n\n- 一, 二\n- 三; 四")
    (event,) = read(feed(share))
    assert event["description"] == (
        "嘉宾：林夏（示例）\n形式：群内文字\n群：花艺一群（示例）\n\n"
        "老顾客散在通讯录里；她讲：\\\n\n• 一, 二\n• 三; 四\n\n"
        "详情：https://qunce.example/shares/florist/"
    )


@pytest.mark.parametrize("read", READERS)
def test_every_program_accepts_a_feed_without_events(read):
    assert read(feed()) == []


@pytest.mark.process
@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["no-such-program"], r"no-such-program is not installed \(needs this\)"),
        (["node", "--eval", "throw 'broken'"], r"broken(.|\n)*\(needs this\)"),
    ],
)
def test_a_program_that_is_missing_or_fails_is_a_failure_that_says_what_it_needs(command, message):
    with pytest.raises(pytest.fail.Exception, match=message):
        read_with(command, b"", "needs this")


class Subscriber:
    """Keeps events by UID and takes a new one only if its SEQUENCE is not older."""

    def __init__(self):
        self.events = {}

    def fetch(self, feed: bytes):
        for event in icalendar.Calendar.from_ical(feed).events:
            kept = self.events.get(event["UID"])
            if kept is None or event["SEQUENCE"] >= kept["SEQUENCE"]:
                self.events[event["UID"]] = event


def test_a_subscriber_that_saw_the_plan_the_move_and_the_end_keeps_one_cancelled_event():
    planned = make_share(slot=make_slot("2026-11-29 20:30"))
    move = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", planned.slot.start)
    moved = replace(planned, slot=make_slot("2026-12-06 20:30"), changes=(move,))
    end = Change(at("2026-12-01 10:00"), ChangeType.CANCELLED, "嘉宾生病")
    cancelled = replace(moved, status=ShareStatus.CANCELLED, changes=(move, end))
    subscriber = Subscriber()
    for state in (planned, moved, cancelled, moved):  # the last one is a stale copy from a cache
        subscriber.fetch(feed(state))
    assert [
        (str(event["SUMMARY"]), event.start, str(event["STATUS"]), event["SEQUENCE"])
        for event in subscriber.events.values()
    ] == [(f"【已取消】{TITLE}", at("2026-12-06 20:30"), "CANCELLED", 2)]
