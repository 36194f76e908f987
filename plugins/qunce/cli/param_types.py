"""What a value on the command line may look like; refusals are in Chinese.

Each function reads one value as typed, for click's `type=`.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from difflib import get_close_matches

import click

from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID
from qunce.model.kinds.registry import KINDS
from qunce.reading.exchange.names import id_of
from qunce.reading.words.file_names import name_fault
from qunce.reading.words.ids import suggested_id
from qunce.reading.words.time_guesses import date_hint, date_time_hint, duration_hint
from qunce.reading.words.time_ranges import time_range

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}", re.ASCII)
DURATION = re.compile(r"(?:(?P<hours>\d{1,2})h)?(?:(?P<minutes>\d{1,4})m)?", re.ASCII)
INDEX = "index"
PORT = re.compile(r"\d{1,5}", re.ASCII)


class Choice(click.Choice[str]):
    """One of a few words; an enumeration gives its values."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__([str(word) for word in words])

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Name the choices, the closest one first."""
        close = get_close_matches(str(value), self.choices, n=1)
        meant = f"是不是想写 {close[0]}？" if close else ""
        return f"没有“{value}”，{meant}可选：{'、'.join(self.choices)}"


class NamedChoice(Choice):
    """The same, where words go by other names too."""

    def __init__(self, words: Iterable[str], names: Mapping[str, str]) -> None:
        super().__init__(words)
        self._names = names

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, whichever name was typed."""
        return super().convert(str(self._names.get(value, value)), param, ctx)

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """Name the choices, and the names they go by."""
        return f"{super().get_invalid_choice_message(value, ctx)}，也可以写{'、'.join(self._names)}"


def record_id(text: str) -> str:
    """The id of a record. It is also a file name, so nothing that could be a path passes."""
    if not ID.fullmatch(text):
        guess = suggested_id(text) or ("" if text.isascii() else id_of(text))
        hint = f"，可以写成 {guess}" if guess else ""
        raise click.BadParameter(
            f"“{text}”不能作编号{hint}。只用小写字母、数字和短横线，2 到 63 个字符，不以短横线开头"
        )
    if fault := name_fault(text):
        raise click.BadParameter(f"{fault.what}（{fault.hint}）")
    if text == INDEX:
        raise click.BadParameter(f"{INDEX}.md 是一个文件夹的首页，换一个编号")
    return text


def kind_named(text: str) -> Kind:
    """A kind of record by any of its names: shares, share, 分享."""
    by_name = {name: kind for kind in KINDS.values() for name in kind.names}
    if text not in by_name:
        close = get_close_matches(text, by_name, n=1)
        meant = f"是不是想写 {close[0]}？" if close else ""
        plurals = "、".join(kind.plural for kind in KINDS.values())
        titles = "、".join(kind.title for kind in KINDS.values())
        raise click.BadParameter(f"没有“{text}”，{meant}可选：{plurals}，也就是{titles}")
    return by_name[text]


def wall_time(text: str) -> datetime:
    """`2026-12-06 20:30`: a minute as clocks on the wall show it, so without a zone."""
    moment = _read(text) if MINUTE.fullmatch(text) else None
    if moment is None and (both := time_range(text)):
        raise click.BadParameter(
            f"“{text}”把开始和结束写在了一起（这里只写 '{both.start}'，结束另写成 --end '{both.end}'）"
        )
    if moment is None:
        what, hint = date_time_hint(text)
        raise click.BadParameter(f"{what}（{hint}；日期和钟点之间有空格，整个加引号）")
    return moment


def day_or_minute(text: str) -> datetime:
    """A wall time, or a day: its first minute."""
    if ":" in text:
        return wall_time(text)
    moment = _read(text) if DAY.fullmatch(text) else None
    if moment is None:
        what, hint = date_hint(text)
        raise click.BadParameter(f"{what}（{hint}）")
    return moment


def duration(text: str) -> timedelta:
    """`90m`, `2h` or `1h30m`."""
    match = DURATION.fullmatch(text)
    hours, minutes = (int(part or 0) for part in match.groups()) if match else (0, 0)
    if not (hours or minutes):
        raise click.BadParameter(f"看不懂“{text}”（{duration_hint(text)}）")
    return timedelta(hours=hours, minutes=minutes)


def port(text: str | int) -> int:
    """A TCP port; 0 lets the system choose one."""
    if not PORT.fullmatch(str(text)) or int(text) > 65535:
        raise click.BadParameter(f"“{text}”不是端口号，请写 0 到 65535 之间的数")
    return int(text)


def assignment(text: str) -> tuple[str, str]:
    """`字段=值`, as a pair."""
    name, equals, value = text.partition("=")
    if not (name.strip() and equals):
        raise click.BadParameter(f"看不懂“{text}”，请写成 字段=值")
    return name.strip(), value


def _read(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if 1990 <= moment.year <= 2099 else None
