"""Days that run out: for an answer, for a way to sign up, for a recording."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import INVITED_UNANSWERED, RECORDING_ENDS, SIGNUP_EXPIRED
from qunce.model.share import Share, ShareStatus
from qunce.rules.checks.clashes import is_ahead

ANSWER_BEFORE = timedelta(days=10)
"""Who has not answered by then leaves no time to find somebody else."""
RECORDING_NOTICE = timedelta(days=7)
"""How long before its last day a recording is still easily saved."""


def deadline_problems(library: Library, as_of: datetime) -> list[Problem]:
    """What should be done about them, on the clocks of each share."""
    return [
        problem
        for share in library.shares.values()
        for problem in _of(share, as_of, as_of.astimezone(ZoneInfo(share.timezone)).date())
    ]


def _of(share: Share, now: datetime, today: date) -> Iterator[Problem]:
    if is_ahead(share, now):
        yield from _unanswered(share, today)
        yield from _signup(share, today)
    if share.recording and share.recording_until:
        yield from _recording(share, share.recording_until, today)


def _unanswered(share: Share, today: date) -> Iterator[Problem]:
    if share.status is not ShareStatus.INVITED or not share.slot:
        return
    left = share.slot.start.date() - today
    if left <= ANSWER_BEFORE:
        what = f"status：离开讲还有 {max(left.days, 0)} 天，嘉宾还没有答复"
        hint = f"答应了就运行 qunce confirm {share.id}；没有就换一位，或者改期"
        yield _problem(share, "status", INVITED_UNANSWERED, what, hint)


def _signup(share: Share, today: date) -> Iterator[Problem]:
    if share.signup_until and share.signup_until < today:
        what = f"signup_until：{share.signup_until} 已经过了，报名的链接或二维码打不开"
        yield _problem(share, "signup_until", SIGNUP_EXPIRED, what, SIGNUP_EXPIRED.mend)


def _recording(share: Share, until: date, today: date) -> Iterator[Problem]:
    left = until - today
    if left <= RECORDING_NOTICE:
        when = "今天" if not left else f"{left.days} 天后"
        state = f"{when}到期" if left.days >= 0 else "已经过期"
        what = f"recording_until：回放 {until} {state}"
        yield _problem(share, "recording_until", RECORDING_ENDS, what, RECORDING_ENDS.mend)


def _problem(share: Share, key: str, code: ProblemCode, what: str, hint: str) -> Problem:
    return Problem(share.path, share.line_of(key), code.code, what, hint, code.severity)
