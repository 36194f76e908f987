"""What is asked for at a moment."""

from datetime import timedelta

import pytest

from qunce.rules.asked.asking import Bucket, bucket, is_past
from tests.builders import at
from tests.rules.asked.asking_cases import NAMES, load_case, task_of


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_case_is_asked_for_as_it_says(name):
    case = load_case(name)
    task = task_of(case.row)
    assert {now: bucket(task, now) for now in case.asked} == case.asked


@pytest.mark.parametrize("name", NAMES)
def test_what_is_past_is_never_asked_for_again(name):
    case = load_case(name)
    task = task_of(case.row)
    past = [is_past(task, now) for now in case.asked]
    assert past == sorted(past)
    assert [found for found, over in zip(case.asked.values(), past, strict=True) if over] == [
        None
    ] * sum(past)


def test_a_whole_day_is_past_when_it_has_ended_everywhere():
    message = task_of({"kind": "message", "due": "2026-12-07"})
    samoa = at("2026-12-07 23:59", "Pacific/Pago_Pago")
    assert bucket(message, samoa) is Bucket.TODAY
    assert not is_past(message, samoa.astimezone(at("2026-12-08 12:00").tzinfo))
    assert is_past(message, samoa + timedelta(hours=1, minutes=1))


def test_what_comes_too_late_is_past_whatever_its_window():
    item = task_of({"kind": "item", "due": "2026-12-06", "closes": "2026-12-06T22:00+08:00"})
    assert not is_past(item, at("2026-12-06 21:59"))
    assert is_past(item, at("2026-12-06 22:00"))
