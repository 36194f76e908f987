"""What states are called."""

import pytest

from qunce.model.share import Change, ChangeType, ShareStatus, Visibility
from qunce.rendering.text.states import ShareState, off_words, share_state
from tests.builders import at, make_share


def change(type_):
    return Change(at("2026-11-20 10:00"), type_, "")


def test_every_change_has_happened_in_its_own_words():
    assert [ShareState.CANCELLED, ShareState.POSTPONED, ShareState.RESCHEDULED] == [
        "已取消",
        "已延期",
        "已改期",
    ]


@pytest.mark.parametrize(
    ("details", "state"),
    [
        ({}, None),
        ({"changes": (change(ChangeType.RELOCATED),)}, ShareState.RELOCATED),
        (
            {"changes": (change(ChangeType.RESCHEDULED), change(ChangeType.RELOCATED))},
            ShareState.RESCHEDULED,
        ),
        ({"visibility": Visibility.INTERNAL}, ShareState.INTERNAL),
        ({"status": ShareStatus.IDEA, "visibility": Visibility.INTERNAL}, ShareState.DRAFT),
        (
            {"status": ShareStatus.CANCELLED, "visibility": Visibility.INTERNAL},
            ShareState.CANCELLED,
        ),
    ],
)
def test_what_matters_most_is_said(details, state):
    assert share_state(make_share(**details)) is state


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (ShareStatus.SCHEDULED, ""),
        (ShareStatus.IDEA, ""),
        (ShareStatus.POSTPONED, "已延期"),
        (ShareStatus.CANCELLED, "已取消"),
    ],
)
def test_only_what_is_off_is_said_to_be(status, words):
    assert off_words(make_share(status=status)) == words
