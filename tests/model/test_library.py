"""What a library knows of all its records together."""

from datetime import UTC, date, datetime

import pytest

from qunce.model.library import in_section_order
from qunce.model.share import Change, ChangeType
from qunce.model.summary import Correction, Withdrawal
from tests.builders import (
    at,
    make_item,
    make_library,
    make_playbook,
    make_share,
    make_slot,
    make_snippet,
    make_summary,
)

MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差")
OLD_BOOK = make_playbook(reviewed=date(2020, 1, 1))


def test_shares_come_by_start_then_by_id_and_only_those_that_have_one():
    later, first, second = (
        make_share("later", slot=make_slot("2026-12-13 20:30")),
        make_share("a-share", slot=make_slot("2026-12-06 20:30")),
        make_share("b-share", slot=make_slot("2026-12-06 20:30")),
    )
    library = make_library(later, second, first, make_share("idea", slot=None))
    assert library.shares_by_start() == (first, second, later)


def test_a_playbook_sends_its_snippets_and_those_of_its_items_each_once():
    playbook = make_playbook(
        snippets=("opening", "share-notice"),
        items=(
            make_item("notice", snippet="share-notice"),
            make_item("order"),
            make_item("close", snippet="closing"),
        ),
    )
    snippets = [make_snippet(id) for id in ("closing", "opening", "share-notice", "unused")]
    named = make_library(playbook, *snippets).snippets_named_by(playbook)
    assert [snippet.id for snippet in named] == ["opening", "share-notice", "closing"]


def test_playbooks_stand_by_section_then_as_ordered_then_by_id():
    books = [
        make_playbook("guest-share", section="share"),
        make_playbook("a-review", section="review"),
        make_playbook("a-plan", section="plan"),
        make_playbook("b-plan", section="plan"),
        make_playbook("c-plan", section="plan"),
    ]
    ordered = in_section_order({book.id: book for book in books}, ["c-plan"])
    assert list(ordered) == ["c-plan", "a-plan", "b-plan", "a-review", "guest-share"]


@pytest.mark.parametrize(
    ("record", "moment"),
    [
        (make_share(changes=(MOVED,)), at("2026-11-20 10:00")),
        (make_share(updated=at("2026-11-21 09:00")), at("2026-11-21 09:00")),
        (make_summary(published=date(2026, 12, 9)), datetime(2026, 12, 9, tzinfo=UTC)),
        (
            make_summary(withdrawn=Withdrawal(date(2026, 12, 22), "不发了")),
            datetime(2026, 12, 22, tzinfo=UTC),
        ),
        (
            make_summary(corrections=(Correction(date(2026, 12, 10), "改了名字"),)),
            datetime(2026, 12, 10, tzinfo=UTC),
        ),
        (make_playbook(reviewed=date(2026, 11, 22)), datetime(2026, 11, 22, tzinfo=UTC)),
    ],
    ids=["change", "update", "publication", "withdrawal", "correction", "review"],
)
def test_the_last_recorded_moment_is_of_whatever_is_latest(record, moment):
    assert make_library(OLD_BOOK, make_share("other"), record).last_recorded() == moment


def test_a_start_that_lies_ahead_is_no_record_of_the_past():
    assert make_library(OLD_BOOK, make_share()).last_recorded() == datetime(2020, 1, 1, tzinfo=UTC)


def test_the_day_of_an_approval_is_the_teams_own_and_dates_nothing():
    approved = make_summary(speaker_approved=date(2026, 12, 8))
    assert make_library(OLD_BOOK, make_share("other"), approved).last_recorded() < datetime(
        2026, 12, 1, tzinfo=UTC
    )
