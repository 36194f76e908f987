"""Times as somebody types them into a field."""

from datetime import datetime, timedelta

from qunce.operations.refused import RefusedError
from qunce.reading.values.times import DURATION
from qunce.reading.words.near_days import spoken_near
from qunce.reading.words.spoken_times import UnreadableError
from qunce.reading.words.time_guesses import date_time_hint, duration_hint


def asked_time(words: str, now: datetime) -> datetime:
    """The minute that was meant, on the wall; raises RefusedError."""
    try:
        said = spoken_near(words, now.date())
    except UnreadableError as error:
        raise RefusedError(f"{error.what}（{error.hint}）") from error
    if not (said.day and said.start) or said.end or said.offset is not None:
        what, hint = date_time_hint(words)
        raise RefusedError(f"{what}（{hint}）")
    day = said.day + timedelta(days=said.starts_next_day)
    return datetime.combine(day, said.start)


def asked_length(words: str) -> timedelta:
    """How long: `90m`, `90 分钟`, `1.5 小时`; raises RefusedError."""
    plain = words.replace(" ", "").replace("小时", "h").replace("分钟", "m")
    match = DURATION.fullmatch(plain)
    span = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0)) if match else None
    if not span:
        raise RefusedError(f"看不懂“{words}”（{duration_hint(words)}）")
    return span
