"""When a share's items and messages are due."""

import pytest

from qunce.model.offset import Moment, Offset
from qunce.model.placeholder import Subject
from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus
from qunce.model.summary import SummaryStatus
from qunce.rules.asked.due import DueMessage, announcement_pack, due_items
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_snippet,
    make_summary,
)


def moment(text: str) -> Moment:
    return Moment(at(text).date(), at(text))


def day(text: str) -> Moment:
    return Moment(at(text).date(), None)


def due(share, *items, snippets=()):
    library = make_library(share, make_playbook(items=items), *snippets)
    return [(due.item.id, due.moment) for due in due_items(library, share)]


def test_items_keep_their_order_and_get_the_moments_of_this_share():
    items = (
        make_item("thanks", "T+1d"),
        make_item("notice", "T-2d@20:00"),
        make_item("closing", None),
        make_item("warm-up", "T-10m"),
    )
    assert due(make_share(), *items) == [
        ("thanks", day("2026-12-07")),
        ("notice", moment("2026-12-04 20:00")),
        ("closing", None),
        ("warm-up", moment("2026-12-06 20:20")),
    ]


def test_an_item_that_does_not_say_when_is_due_when_its_text_is_sent():
    closing = make_snippet("closing", at=Offset.parse("E-10m"))
    said, unsaid = (
        make_item("a", "T+1h", snippet="closing"),
        make_item("b", None, snippet="closing"),
    )
    assert due(make_share(), said, unsaid, snippets=[closing]) == [
        ("a", moment("2026-12-06 21:30")),
        ("b", moment("2026-12-06 21:50")),
    ]


def test_a_share_without_a_slot_has_items_without_moments():
    share = make_share(status=ShareStatus.IDEA, slot=None)
    assert due(share, make_item()) == [("notice", None)]


def snippet(id, at=None, purpose="notice", **changes):
    offset = Offset.parse(at) if at else None
    return make_snippet(id, at=offset, purpose=purpose, **changes)


def pack(share, *snippets, items=(), summary=None):
    playbook = make_playbook(snippets=tuple(s.id for s in snippets), items=items)
    records = [playbook, share, *snippets, *([summary] if summary else [])]
    return announcement_pack(make_library(*records), share)


def ids(messages: tuple[DueMessage, ...]) -> list[str]:
    return [message.snippet.id for message in messages]


def test_messages_come_by_moment_whole_days_first_and_undated_ones_last():
    undated = snippet("undated")
    thanks = snippet("thanks", "T+2h")
    teaser = snippet("teaser", "T-7d")
    notice = snippet("notice", "T-2d@20:00")
    morning = snippet("morning", "T-0d@10:00")
    today = snippet("today", "T-0d")
    found = pack(make_share(), undated, thanks, teaser, notice, morning, today)
    assert [(due.snippet, due.moment) for due in found] == [
        (teaser, day("2026-11-29")),
        (notice, moment("2026-12-04 20:00")),
        (today, day("2026-12-06")),
        (morning, moment("2026-12-06 10:00")),
        (thanks, moment("2026-12-06 22:30")),
        (undated, None),
    ]


def test_messages_of_one_moment_stay_in_the_order_they_are_written():
    snippets = [snippet(name, "T-0m") for name in ("opening", "rules", "first-words")]
    assert ids(pack(make_share(), *snippets)) == ["opening", "rules", "first-words"]


def test_a_snippet_that_an_item_sends_is_sent_once_and_when_the_item_says():
    items = (make_item("notice", "T-3d@18:00", snippet="notice"),)
    (message,) = pack(make_share(), snippet("notice"), items=items)
    assert message.moment == moment("2026-12-03 18:00")


def test_a_snippets_own_moment_comes_before_the_items():
    items = (make_item("notice", "T-3d@18:00", snippet="notice"),)
    (message,) = pack(make_share(), snippet("notice", "T-2d@20:00"), items=items)
    assert message.moment == moment("2026-12-04 20:00")


def test_only_texts_about_a_share_are_in_its_pack():
    others = [snippet(subject, subject=subject) for subject in Subject]
    assert ids(pack(make_share(), *others)) == ["share"]


CHANGE = {
    ChangeType.RESCHEDULED: "reschedule",
    ChangeType.POSTPONED: "postpone",
    ChangeType.CANCELLED: "cancel",
    ChangeType.REINSTATED: "reinstate",
    ChangeType.RELOCATED: "relocate",
}
NOTICES = [snippet(purpose, purpose=purpose) for purpose in CHANGE.values()]


def test_without_a_change_there_is_no_notice_of_one():
    assert pack(make_share(), *NOTICES) == ()


@pytest.mark.parametrize("type_", CHANGE)
def test_a_change_is_announced_when_it_is_recorded(type_):
    share = make_share(changes=(Change(at("2026-11-20 10:00"), type_, "嘉宾出差"),))
    (message,) = pack(share, *NOTICES)
    assert message.snippet.purpose == CHANGE[type_]
    assert message.moment == moment("2026-11-20 10:00")


def test_only_the_last_change_is_announced():
    changes = (
        Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差"),
        Change(at("2026-11-21 10:00"), ChangeType.CANCELLED, "嘉宾生病"),
    )
    assert ids(pack(make_share(changes=changes), *NOTICES)) == ["cancel"]


def test_a_change_recorded_elsewhere_is_dated_in_the_shares_zone():
    recorded = at("2026-11-20 20:00", "America/New_York")
    share = make_share(changes=(Change(recorded, ChangeType.CANCELLED, "嘉宾生病"),))
    (message,) = pack(share, *NOTICES)
    assert message.moment == moment("2026-11-21 09:00")


def test_every_kind_of_change_has_its_notice():
    assert set(CHANGE) == set(ChangeType)


@pytest.mark.parametrize(
    ("record", "sent"),
    [(Permission.NO, []), (Permission.YES, ["replay"]), (Permission.UNKNOWN, ["replay"])],
)
def test_no_replay_is_sent_where_the_speaker_allows_no_recording(record, sent):
    share = make_share(consent=Consent(record=record))
    assert ids(pack(share, snippet("replay", "T+3d@20:00", needs=("回放链接",)))) == sent


@pytest.mark.parametrize(
    ("status", "type_"),
    [
        (ShareStatus.CANCELLED, ChangeType.CANCELLED),
        (ShareStatus.POSTPONED, ChangeType.POSTPONED),
    ],
)
def test_a_share_that_is_off_sends_nothing_but_its_notice(status, type_):
    change = Change(at("2026-11-20 10:00"), type_, "嘉宾出差")
    share = make_share(status=status, changes=(change,))
    assert ids(pack(share, snippet("teaser", "T-7d"), *NOTICES)) == [CHANGE[type_]]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (None, []),
        (make_summary(status=SummaryStatus.REVIEW), []),
        (make_summary(status=SummaryStatus.WITHDRAWN), []),
        (make_summary(), ["summary"]),
        (make_summary(status=SummaryStatus.CORRECTED), ["summary"]),
    ],
)
def test_a_summary_is_announced_once_readers_may_see_it(summary, expected):
    announcement = snippet("summary", "T+3d@20:00", purpose="summary")
    assert ids(pack(make_share(), announcement, summary=summary)) == expected
