import pytest

from qunce.model.share import Change, ChangeType, ShareStatus, Visibility
from qunce.rendering.html.share_tag import share_tag
from tests.builders import at, make_share


def change(type_):
    return Change(at("2026-11-20 10:00"), type_, "")


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (make_share(status=ShareStatus.CANCELLED), "✕ 已取消"),
        (make_share(status=ShareStatus.POSTPONED), "↻ 已延期"),
        (make_share(status=ShareStatus.INVITED), "草案"),
        (make_share(visibility=Visibility.INTERNAL), "内部"),
        (make_share(changes=(change(ChangeType.RESCHEDULED),)), "↻ 已改期"),
        (make_share(changes=(change(ChangeType.RELOCATED),)), "↻ 已改地点"),
        (
            make_share(status=ShareStatus.CANCELLED, changes=(change(ChangeType.RESCHEDULED),)),
            "✕ 已取消",
        ),
    ],
)
def test_a_share_s_state_is_one_word(share, words):
    assert share_tag(share).words == words


def test_a_share_that_stands_as_planned_needs_none():
    assert share_tag(make_share()) is None
