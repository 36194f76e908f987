"""One key of a record's metadata, and the types its value may have."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from qunce.model import offset
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.share import Visibility


class Form(Enum):
    """How a single value is written: in words, and as a pattern where spelling matters.

    A pattern says what may stand there at all; whether the 31st of a month exists is decided
    by reading. Patterns keep to what Python and ECMAScript share, for schemas hold them too.
    """

    TEXT = ("一行文字", "")
    LONG_TEXT = ("文字，可以有几行", "")
    NUMBER = ("整数，半角数字", r"[0-9]{1,6}")
    ADDRESS = (
        "完整的网址，以 https:// 开头",
        r"""https?://[^\s/?#<>"'，。；（）【】]+[^\s<>"'，。；（）【】]*""",
    )
    YES_OR_NO = ("yes 或 no", r"yes|no")
    WALL_TIME = ("日期、空格、钟点", r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2})")
    DAY_OR_WALL_TIME = (
        "日期、空格、钟点，或者只有日期",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?",
    )
    """Of what is long past, a day alone will do."""
    DATE = ("日期", r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
    CLOCK = ("钟点，24 小时制", r"[0-9]{2}:[0-9]{2}")
    DURATION = (
        "时长，h 是小时，m 是分钟",
        r"(?=[0-9])(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?",
    )
    DAYS = ("天数加 d", r"([0-9]{1,4})d")
    TIMEZONE = ("IANA 时区名", r"UTC|[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)+")
    OFFSET = ("相对开讲或散场的时刻", offset.SPELLING.pattern)
    FREE_ID = ("编号：小写字母、数字和短横线", ID.pattern)
    """An id that no record need have: one that was in use once."""
    WORDING = ("要找的词", "")
    """In the syntax of `model/wording.py`."""
    AS_WRITTEN = ("一个值，写法看别的键", "")
    """Its meaning depends on another key of the same map."""

    def __init__(self, title: str, pattern: str) -> None:
        self.title = title
        self.pattern = pattern


@dataclass(frozen=True, slots=True)
class TextUpTo:
    """Words on one line, at most so many characters."""

    limit: int


@dataclass(frozen=True, slots=True)
class Option:
    """One word of a closed list."""

    value: object
    """What a record holds."""
    word: str
    """What stands in the file."""
    title: str
    """What it is called in Chinese; also what people write by mistake, and are told the word."""
    other_names: tuple[str, ...] = ()
    """What else people write where the word belongs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of a closed list."""

    options: tuple[Option, ...]

    def word_of(self, value: object) -> object:
        """The word for what a record holds; a value that no word stands for, as it is."""
        return next((one.word for one in self.options if one.value == value), value)

    def title_of(self, value: object) -> str:
        """What a record's value is called in Chinese; raises StopIteration for no option's."""
        return next(one.title for one in self.options if one.value == value)


@dataclass(frozen=True, slots=True)
class IdOf:
    """The id of another record, which must exist: a form offers those there are."""

    kind: RecordKind


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values of one type, none of them twice; any number of them where `most` says no other."""

    item: "ValueType"
    most: int | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map with keys of its own; the example is told to who writes something else."""

    keys: "tuple[Key, ...]"
    example: str


@dataclass(frozen=True, slots=True)
class NamedMaps:
    """Maps that the author names, all with the same keys."""

    title: str
    """What such a name is called: 字段名."""
    item: MapOf
    example: str


ValueType = Form | TextUpTo | Choice | IdOf | ListOf | MapOf | NamedMaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key that metadata may have: all that reading, forms, docs and schemas need of it."""

    name: str
    label: str
    """What it is called in Chinese, on forms and in docs."""
    type: ValueType
    example: str
    """A good value as it is typed behind the colon."""
    help: str
    """What belongs there and what comes of it, in one sentence without a full stop."""
    visibility: Visibility
    """`internal` values stand on no public site and in nothing made for the public."""
    is_required: bool
    default: object
    """What a record holds where the key is left out."""
    other_names: tuple[str, ...]
    """What else people write as this key, besides its label."""
    attribute: str
    """Where the record holds the value, if not under the key's own name."""

    @property
    def held_as(self) -> str:
        """The attribute of the record that holds the value."""
        return self.attribute or self.name


def required(
    name: str,
    label: str,
    type: ValueType,
    *,
    example: str,
    help: str,
    visibility: Visibility,
    other_names: tuple[str, ...] = (),
    attribute: str = "",
) -> Key:
    """A key that must be there."""
    return Key(
        name=name,
        label=label,
        type=type,
        example=example,
        help=help,
        visibility=visibility,
        is_required=True,
        default=None,
        other_names=other_names,
        attribute=attribute,
    )


def optional(
    name: str,
    label: str,
    type: ValueType,
    *,
    example: str,
    help: str,
    visibility: Visibility,
    default: object = None,
    other_names: tuple[str, ...] = (),
    attribute: str = "",
) -> Key:
    """A key that may be left out, or left empty."""
    return Key(
        name=name,
        label=label,
        type=type,
        example=example,
        help=help,
        visibility=visibility,
        is_required=False,
        default=default,
        other_names=other_names,
        attribute=attribute,
    )


def option(member: StrEnum, title: str, *other_names: str) -> Option:
    """A member of an enumeration, whose value is the word in the file."""
    return Option(member, member.value, title, other_names)


def plain_option(word: str, title: str, *other_names: str) -> Option:
    """A word that is its own value."""
    return Option(word, word, title, other_names)
