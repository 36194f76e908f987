"""What a share says against its speaker's word is told."""

from qunce.model.share import Consent, Permission
from qunce.rules.checks.refused import refusal_problems
from tests.builders import make_library, make_share


def problems(permission, recording="https://replay.example/"):
    share = make_share(recording=recording, consent=Consent(record=permission))
    return [problem.code for problem in refusal_problems(make_library(share))]


def test_a_recording_that_the_speaker_refused_is_told():
    assert problems(Permission.NO) == ["recording-refused"]


def test_who_was_not_asked_or_agreed_is_let_be():
    assert problems(Permission.YES) == problems(Permission.UNKNOWN) == []
    assert problems(Permission.NO, recording=None) == []
