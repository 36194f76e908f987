"""Messages of a share, with plain defaults."""

from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from qunce.model.chat import Message, MessageKind, Quote
from qunce.rules.chat.roles import Cast, Part

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 12, 6, 20, 30, tzinfo=ZONE)
CAST = Cast({"林夏": Part.SPEAKER, "周屿": Part.HOST}, {"林夏": "林夏", "周屿": "周屿"})


def said(*lines, minutes=1):
    """`林夏：先说一件事`, a minute apart, from the start of the share."""
    numbers = count()
    return [message(*line.split("：", 1), number=next(numbers) * minutes) for line in lines]


def message(who, text, number=0, **more):
    more.setdefault("kind", MessageKind.TEXT)
    return Message(
        line=number + 1, who=who, when=START + timedelta(minutes=number), text=text, **more
    )


def quoting(who, text, quoted):
    return message(who, text, quote=Quote("谁", quoted))
