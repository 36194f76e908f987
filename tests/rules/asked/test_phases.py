import pytest

from qunce.model.offset import Offset
from qunce.model.placeholder import Subject
from qunce.rules.asked.phases import Phase, phase
from tests.builders import make_snippet


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("T-14d", Phase.AHEAD),
        ("T-1d@20:00", Phase.AHEAD),
        ("T-0d@10:00", Phase.THAT_DAY),
        ("T-10m", Phase.THAT_DAY),
        ("T+0m", Phase.LIVE),
        ("E-5m", Phase.LIVE),
        ("E+0m", Phase.LIVE),
        ("E+30m", Phase.AFTERWARDS),
        ("T+1d@20:00", Phase.AFTERWARDS),
    ],
)
def test_a_moment_decides_where_a_text_belongs(at, expected):
    assert phase(make_snippet("s", at=Offset.parse(at))) is expected


@pytest.mark.parametrize(
    ("purpose", "subject", "expected"),
    [
        ("reschedule", Subject.SHARE, Phase.CHANGE),
        ("substitute", Subject.SHARE, Phase.CHANGE),
        ("invite", Subject.SHARE, Phase.AHEAD),
        ("qa", Subject.SHARE, Phase.LIVE),
        ("qa", Subject.GROUP, Phase.ANY_DAY),
        ("other", Subject.SHARE, Phase.ANY_DAY),
    ],
)
def test_without_a_moment_its_purpose_does(purpose, subject, expected):
    assert phase(make_snippet("s", at=None, purpose=purpose, subject=subject)) is expected
