"""From a cell to the value of a key: whatever has one meaning is taken, the rest is told."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from shlex import quote

from qunce.model.kinds.keys import Choice, Form, IdOf, Key, ListOf, TextUpTo
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.reading.exchange.names import Names, id_of, split_names
from qunce.reading.values.converters import is_address
from qunce.reading.values.times import DURATION
from qunce.reading.words.characters import without_hidden
from qunce.reading.words.number_guesses import LARGEST_DIGITS, meant_number, number_hint
from qunce.reading.words.spoken_times import UnreadableError, spoken
from qunce.reading.words.time_guesses import duration_hint, zone_guess
from qunce.reading.words.wording import did_you_mean, listed, quoted

WORD = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^、，,;；\n]+)')
"""One of several in a cell; in quotes it may hold what separates them."""
ADDRESS = re.compile(Form.ADDRESS.pattern)
BARE_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?", re.ASCII)
GUESS = re.compile(r"写成 ([0-9hm]+)")


SOME_WEEKDAY = "周几"
"""Stands for the weekday in a line that makes a series, until the rows have told it."""


class UnknownNameError(UnreadableError):
    """A name that no group or series has: one question, in however many rows it stands."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the address behind it."""

    text: str
    link: str = ""


def one_line(text: str) -> str:
    """A text on one line, without characters that nobody sees."""
    return " ".join(without_hidden(text, separator=" ").split())


def value_of(key: Key, cell: Cell, names: Mapping[RecordKind, Names]) -> object:
    """The value a cell says; raises UnreadableError when it is not certain."""
    match key.type:
        case ListOf(IdOf(kind)):
            ids = [_id(kind, name, names) for name in split_names(cell.text)]
            return tuple(dict.fromkeys(filter(None, ids)))
        case IdOf(kind):
            return _only_id(kind, cell.text, names)
        case ListOf():
            return tuple(dict.fromkeys(filter(None, map(_word, WORD.finditer(cell.text)))))
        case TextUpTo(limit):
            return _up_to(limit, one_line(cell.text))
        case Choice():
            return _choice(key.type, cell.text)
        case Form():
            return _form(key.type, cell)
    raise UnreadableError(f"{key.label}不能从表格来", "在映射文件里写 skip")


def _form(form: Form, cell: Cell) -> object:
    if form is Form.NUMBER:
        return _number(cell.text)
    if form is Form.ADDRESS:
        return _address(cell)
    if form is Form.DURATION:
        return _duration(cell.text)
    if form in MOMENTS:
        return MOMENTS[form](cell.text)
    if form is Form.TIMEZONE:
        return zone_guess(cell.text) or cell.text
    return one_line(cell.text)


def _word(found: re.Match[str]) -> str:
    if found["quoted"] is not None:
        return one_line(found["quoted"].replace('""', '"'))
    return one_line(found["plain"]).lstrip("#")


def _only_id(kind: RecordKind, text: str, names: Mapping[RecordKind, Names]) -> str | None:
    parts = split_names(text)
    if len(parts) > 1:
        raise UnreadableError(f"{quoted(text)}是 {len(parts)} 个", "只写一个")
    return _id(kind, parts[0], names) or None if parts else None


def _id(kind: RecordKind, name: str, names: Mapping[RecordKind, Names]) -> str:
    """The id of a record by its name; "" for a name that is nobody's. People are made."""
    title = KINDS[kind].title
    if kind not in names:
        return name
    try:
        known = names[kind].known_as(name)
        id = names[kind].person(name) if kind is RecordKind.PERSON else known
    except ValueError as error:
        hint = f"在映射文件的 {KINDS[kind].plural} 里写 {name}: 编号"
        raise UnreadableError(str(error), hint) from error
    if id is not None:
        return id
    if kind is RecordKind.PERSON:
        raise UnreadableError(
            f"{quoted(name)}拼不出编号", f"在映射文件的 people 里写 {name}: 编号，不是人就写 skip"
        )
    weekday = f" --weekday {SOME_WEEKDAY}" if kind is RecordKind.SERIES else ""
    new_id = id_of(name) or f"new-{kind.value}"
    command = f"qunce new {kind.value} {new_id} --title {quote(name)}{weekday}"
    raise UnknownNameError(
        f"没有叫{quoted(name)}的{title}", _known_or_new(kind, name, names[kind], command)
    )


def _known_or_new(kind: RecordKind, name: str, names: Names, command: str) -> str:
    where = f"在映射文件的 {KINDS[kind].plural} 里写"
    if close := names.nearly(name):
        return f"是不是“{close[0]}”？是就{where} {name}: {close[1]}；不是就先新建：{command}"
    return f"先新建：{command}；已经有了就{where} {name}: 编号"


def _up_to(limit: int, text: str) -> str:
    if len(text) > limit:
        hint = f"删去 {len(text) - limit} 字"
        raise UnreadableError(f"有 {len(text)} 字，最多 {limit} 字", hint)
    return text


def _choice(type: Choice, text: str) -> str:
    said = unicodedata.normalize("NFKC", text).strip().casefold()
    for one in type.options:
        if said in (one.word.casefold(), one.title, *map(str.casefold, one.other_names)):
            return one.word
    titles = [one.title for one in type.options]
    close = did_you_mean(said, titles)
    hint = f"是不是想写 {close}？" if close else ""
    raise UnreadableError(f"不认识{quoted(text)}", f"{hint}可以写：{listed(titles)}")


def _number(text: str) -> int:
    number = meant_number(text)
    if number is None or not 0 <= number < 10**LARGEST_DIGITS:
        raise UnreadableError(f"{quoted(text)}不是整数", number_hint(text))
    return number


def _address(cell: Cell) -> str:
    found = ADDRESS.search(cell.text) or ADDRESS.search(cell.link)
    if found and is_address(found[0]):
        return found[0]
    if BARE_ADDRESS.fullmatch(cell.text):
        return f"https://{cell.text}"
    raise UnreadableError(
        f"{quoted(cell.text)}不是网址", "从浏览器复制完整的网址，以 https:// 开头"
    )


def _duration(text: str) -> timedelta:
    hint = duration_hint(text)
    guess = GUESS.fullmatch(hint)
    match = DURATION.fullmatch(guess[1] if guess else text)
    length = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0)) if match else None
    if not length:
        raise UnreadableError(f"看不懂{quoted(text)}", hint)
    return length


def _clock(text: str) -> object:
    found = spoken(text)
    if not found.start:
        raise UnreadableError(f"{quoted(text)}没有钟点", "写成 20:30 的样子")
    return found.start


def _moment(text: str) -> datetime:
    found = spoken(text)
    if not (found.day and found.start):
        raise UnreadableError(f"{quoted(text)}没有日期或者钟点", "写成 2026-12-06 20:30 的样子")
    return datetime.combine(found.day, found.start)


def _day(text: str) -> date:
    found = spoken(text)
    if not found.day:
        raise UnreadableError(f"{quoted(text)}没有日期", "写成 2026-12-06 的样子")
    return found.day


MOMENTS: Mapping[Form, Callable[[str], object]] = {
    Form.CLOCK: _clock,
    Form.WALL_TIME: _moment,
    Form.DATE: _day,
}
