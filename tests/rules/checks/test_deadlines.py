"""Days that run out: for an answer, for a way to sign up, for a recording."""

from datetime import date

import pytest

from qunce.model.share import ShareStatus
from qunce.rules.checks.deadlines import deadline_problems
from tests.builders import at, make_library, make_share, make_slot


def found(now, **details):
    return deadline_problems(make_library(make_share(**details)), at(now))


LINES = {"status": 8, "signup_until": 12, "recording_until": 15}
INVITED = {"status": ShareStatus.INVITED, "key_lines": LINES}


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2026-11-25 23:59", None),
        ("2026-11-26 00:00", 10),
        ("2026-12-06 21:00", 0),
        ("2026-12-06 22:00", None),
    ],
)
def test_an_invitation_without_an_answer_is_told_ten_days_before(now, days):
    told = [(p.line, p.message) for p in found(now, **INVITED)]
    assert told == ([] if days is None else [(8, f"status：离开讲还有 {days} 天，嘉宾还没有答复")])


def test_an_answer_or_no_time_ends_the_waiting():
    assert found("2026-12-01 10:00", status=ShareStatus.CONFIRMED) == []
    assert found("2026-12-01 10:00", status=ShareStatus.INVITED, slot=None) == []


def test_the_mend_of_a_missing_answer_is_a_command():
    [problem] = found("2026-12-01 10:00", **INVITED)
    assert "qunce confirm florist" in problem.hint


SIGNUP = {"signup_until": date(2026, 12, 5), "key_lines": LINES}


@pytest.mark.parametrize(
    ("now", "details", "is_told"),
    [
        ("2026-12-05 23:59", {}, False),
        ("2026-12-06 00:00", {}, True),
        ("2026-12-06 22:00", {}, False),
        ("2026-12-06 00:00", {"status": ShareStatus.CANCELLED}, False),
        ("2026-12-05 23:59", {"timezone": "Pacific/Auckland"}, True),
    ],
    ids=["its last day", "expired", "over", "off", "a day ahead in the share's own zone"],
)
def test_a_way_to_sign_up_is_told_once_it_has_expired(now, details, is_told):
    told = [(p.code, p.line) for p in found(now, **SIGNUP, **details)]
    assert told == ([("signup-expired", 12)] if is_told else [])


RECORDING = {
    "slot": make_slot("2026-06-07 20:30"),
    "recording": "https://example.com/r",
    "recording_until": date(2026, 12, 10),
    "key_lines": LINES,
}


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-12-02 10:00", None),
        ("2026-12-03 10:00", "7 天后到期"),
        ("2026-12-10 10:00", "今天到期"),
        ("2026-12-11 10:00", "已经过期"),
    ],
)
def test_a_recording_is_told_a_week_before_it_ends_and_until_it_is_mended(now, state):
    told = [(p.line, p.message) for p in found(now, **RECORDING)]
    assert told == ([(15, f"recording_until：回放 2026-12-10 {state}")] if state else [])


def test_no_recording_no_end():
    assert found("2026-12-11 10:00", **(RECORDING | {"recording": None})) == []
