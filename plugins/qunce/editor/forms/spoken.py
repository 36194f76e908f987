"""Days and times in a person's words, as metadata spells them."""

from datetime import date, datetime

from qunce.model.kinds.keys import Form
from qunce.reading.values.times import DURATION
from qunce.reading.words.near_days import spoken_near
from qunce.reading.words.spoken_times import Spoken, UnreadableError

SPOKEN = frozenset({Form.WALL_TIME, Form.DAY_OR_WALL_TIME, Form.DATE, Form.CLOCK, Form.DURATION})
"""Forms whose values may be said otherwise than they are spelt."""
WEEKDAYS = "一二三四五六日"


def spelt(form: Form, words: str, today: date) -> str:
    """The spelling of what was said; the words themselves where they have not one meaning.

    Then the check tells what is wrong with them, as it would in the file.
    """
    if form is Form.DURATION:
        plain = words.replace(" ", "").replace("小时", "h").replace("分钟", "m")
        return plain if DURATION.fullmatch(plain) else words
    try:
        said = spoken_near(words, today)
    except UnreadableError:
        return words
    if said.end or said.offset is not None or said.has_seconds:
        return words
    return _spelling(form, said) or words


def read_as(spelling: str) -> str:
    """A spelling in full, for a person to see that it is what was meant; empty for no day."""
    try:
        moment = datetime.fromisoformat(spelling)
    except ValueError:
        return ""
    weekday = WEEKDAYS[moment.weekday()]
    day = f"{moment.year}年{moment.month}月{moment.day}日（周{weekday}）"
    return f"{day}{moment:%H:%M}" if ":" in spelling else day


def _spelling(form: Form, said: Spoken) -> str:
    day, clock = said.day, said.start
    if said.starts_next_day:
        return ""
    if form is Form.CLOCK:
        return f"{clock:%H:%M}" if clock and not day else ""
    if day is None:
        return ""
    if clock is None:
        return "" if form is Form.WALL_TIME else str(day)
    return f"{day} {clock:%H:%M}" if form is not Form.DATE else ""
