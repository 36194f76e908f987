"""What shares owe once they are over."""

from datetime import date

from qunce.model.share import Consent, Permission, ShareStatus
from qunce.rules.after.debts import debts, overdue_debts
from qunce.rules.times.windows import DebtKind
from tests.builders import (
    at,
    make_library,
    make_playbook,
    make_question,
    make_share,
    make_slot,
    make_summary,
)

HELD = make_share(slot=make_slot("2026-11-08 20:30"))
BOOK = make_playbook(metrics=())


def owed(share, *records):
    library = make_library(share, BOOK, *records)
    return [(debt.kind, debt.what, debt.due) for debt in debts(library, share)]


def test_a_summary_is_owed_two_days_after_the_end():
    assert owed(HELD) == [(DebtKind.SUMMARY, "没有总结", date(2026, 11, 10))]


def test_what_the_speaker_did_not_allow_is_not_owed():
    for record, expected in ((Permission.NO, []), (Permission.YES, [DebtKind.RECORDING])):
        consent = Consent(record, Permission.NO, Permission.NO)
        share = make_share(slot=HELD.slot, consent=consent)
        assert [kind for kind, _, _ in owed(share)] == expected


def test_a_share_that_is_off_or_has_no_slot_owes_nothing():
    assert owed(make_share(status=ShareStatus.CANCELLED)) == []
    assert owed(make_share(status=ShareStatus.IDEA, slot=None)) == []


def test_the_soonest_due_comes_first():
    share = make_share(slot=HELD.slot, consent=Consent(record=Permission.YES))
    summary = make_summary(questions=(make_question(is_answered=False),))
    assert [(kind, due.day) for kind, _, due in owed(share, summary)] == [
        (DebtKind.ANSWERS, 9),
        (DebtKind.RECORDING, 11),
    ]


def test_an_answer_is_owed_to_the_handbook_until_a_playbook_links_to_it():
    question = make_question(handbook="guest-share")
    summary = make_summary(questions=(question,))
    assert [kind for kind, _, _ in owed(HELD, summary)] == [DebtKind.HANDBOOK]
    link = f"见[那一问](../../shares/florist/summary.md#{question.anchor})。"
    library = make_library(HELD, make_playbook(metrics=(), body=link), summary)
    assert debts(library, HELD) == ()


def test_only_what_is_overdue_and_not_long_past_is_told_every_day():
    consent = Consent(record=Permission.YES)
    library = make_library(make_share(slot=HELD.slot, consent=consent), BOOK)
    days = ("2026-11-08 21:00", "2026-11-11 12:00", "2026-11-12 12:00", "2027-01-11 12:00")
    assert [len(overdue_debts(library, at(day))) for day in days] == [0, 0, 1, 0]
