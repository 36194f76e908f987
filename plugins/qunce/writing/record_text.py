"""The text of a record's file, spelt so that YAML says what was meant."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from qunce.model.kinds.keys import Choice, Form, Key, ListOf, MapOf, NamedMaps, ValueType
from qunce.model.kinds.spelling import spelling
from qunce.reading.values.converters import TO_FILL
from qunce.reading.values.lists import FULLWIDTH_COMMAS
from qunce.reading.words.wording import yaml_text

PLAIN = re.compile(
    r"\w(?:[\w ，。、；：！？（）《》“”‘’·—–/+.-]*[\w，。、；：！？（）《》“”‘’+.-])?"
)
"""Text that means the same to YAML with and without quotes."""


def record_text(
    keys: Sequence[Key], values: Mapping[str, object], body: str, explained: Collection[str] = ()
) -> str:
    """A record's Markdown file with these values, in the order of its keys.

    A value that is None is left out, unless the key is required: then it says what is to be
    filled in. A text stays as it was typed, for the check to judge. Explained keys say in a
    comment what belongs there. Raises KeyError for a value of no key.
    """
    unknown = values.keys() - {key.name for key in keys}
    if unknown:
        raise KeyError(*unknown)
    lines = (_line(key, values.get(key.name), explained) for key in keys)
    return "\n".join(["---", *filter(None, lines), "---", *(["", body] if body else []), ""])


def _line(key: Key, value: object, explained: Collection[str]) -> str:
    comment = f"# {key.help}，例如 {key.example}" if key.name in explained else ""
    given = _to_fill(key) if value is None and key.is_required else value
    if given is None:
        return f"{key.name}: {comment}" if comment else ""
    return f"{key.name}: {_spelt(key.type, given)}  {comment}".rstrip()


def _to_fill(key: Key) -> object:
    words = f"{key.label}{TO_FILL}"
    if key.type == ListOf(Form.TEXT):
        return (words,)
    return () if isinstance(key.type, ListOf) else words


def _spelt(type: ValueType, value: Any) -> str:  # noqa: ANN401 - each type has its own
    """A value on one line; lists and maps in brackets."""
    if isinstance(value, str):
        return words(value)
    match type:
        case ListOf(item):
            written = f"[{', '.join(_inside(item, one) for one in value)}]"
        case MapOf(keys):
            given = ((key, value.get(key.name)) for key in keys)
            written = _braces((key.name, key.type, one) for key, one in given if one is not None)
        case NamedMaps(item=item):
            written = _braces((words(name), item, one) for name, one in value.items())
        case Form():
            written = spelling(type, value)
        case _:
            written = words(str(type.word_of(value) if isinstance(type, Choice) else value))
    return written


def _braces(entries: Iterable[tuple[str, ValueType, object]]) -> str:
    return f"{{{', '.join(f'{name}: {_inside(type, value)}' for name, type, value in entries)}}}"


def _inside(type: ValueType, value: object) -> str:
    """A value in brackets, where reading takes full-width commas for slips of the pen."""
    written = _spelt(type, value)
    plain = isinstance(value, str) and written[:1] not in ("'", '"')
    return yaml_text(written) if plain and FULLWIDTH_COMMAS.search(written) else written


def words(text: str) -> str:
    """A text as a YAML value on one line."""
    line = " ".join(text.split())
    return line if not line or PLAIN.fullmatch(line) else yaml_text(line)
