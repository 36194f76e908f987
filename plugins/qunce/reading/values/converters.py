"""From a YAML node to a value: words, numbers, choices, ids."""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Any
from urllib.parse import urlsplit

from qunce.model.offset import Offset
from qunce.model.problem_codes import (
    BAD_CHOICE,
    BAD_ID,
    BAD_NUMBER,
    BAD_OFFSET,
    BAD_URL,
    INVISIBLE_CHARACTER,
    LEFT_TO_FILL,
    VALUE_CUT,
    VALUE_TOO_LONG,
    WRONG_TYPE,
)
from qunce.reading.values.keys import Converter
from qunce.reading.words.characters import first_invisible
from qunce.reading.words.ids import ID, suggested_id
from qunce.reading.words.number_guesses import LARGEST_DIGITS, number_hint
from qunce.reading.words.record_kind import RecordKind
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted, yaml_text
from qunce.reading.yaml.nodes import ListNode, Node, ScalarNode

URL = re.compile(r"https?://[^\s/?#<>\"'，。；（）【】]+[^\s<>\"'，。；（）【】]*")
LONGEST_ADDRESS = 2000
NUMERAL = re.compile(r"\d+", re.ASCII)
TO_FILL = "待填"
"""What `qunce new` puts where only the author knows what belongs."""
SEPARATORS = re.compile(r"\s*[;/|&+]\s*|\s+")
QUOTES = "“”‘’「」\"'"


def scalar(node: Node, place: Place) -> str | None:
    """A single value as typed, without the spaces around it."""
    if isinstance(node, ScalarNode):
        return node.text.strip()
    what = "列表" if isinstance(node, ListNode) else "一组键和值"
    only = _only_value(node)
    hint = "只写一个值；文字以 [ 或 { 开头时，给整个值加引号"
    hint = f"去掉方括号，写成 {only}；要保留方括号就给整个值加引号" if only else hint
    place.wrong(WRONG_TYPE, node.line, f"要写一个值，这里是{what}", hint)
    return None


def _only_value(node: Node) -> str | None:
    """The value in `[zhou-yu]`, and in `[[zhou-yu]]` as Obsidian writes a link."""
    while isinstance(node, ListNode) and len(node.items) == 1:
        node = node.items[0]
    return node.text if isinstance(node, ScalarNode) else None


def text(node: Node, place: Place) -> str | None:
    """Words on one line."""
    words = long_text(node, place)
    if words is not None and "\n" in words:
        place.wrong(WRONG_TYPE, node.line, "有好几行", "写成一行")
        return None
    if words is not None and "\t" in words:
        what = "里面有制表符，像从表格里粘贴来的几格"
        place.wrong(WRONG_TYPE, node.line, what, "只留这一项的字；本来是空格就换成空格")
        return None
    return words


def long_text(node: Node, place: Place) -> str | None:
    """Words, possibly on several lines."""
    words = scalar(node, place)
    if words is None or _is_cut(node, place) or _hides_something(node.line, words, place):
        return None
    if TO_FILL in words:
        place.wrong(LEFT_TO_FILL, node.line, f"还是{quoted(words)}", "写上真的内容")
    return words


def text_up_to(limit: int) -> Converter:
    """Words on one line, at most so many characters."""

    def convert(node: Node, place: Place) -> str | None:
        words = text(node, place)
        if words is None or len(words) <= limit:
            return words
        what = f"有 {len(words)} 字，最多 {limit} 字"
        place.wrong(VALUE_TOO_LONG, node.line, what, f"删去 {len(words) - limit} 字")
        return None

    return convert


def number(node: Node, place: Place) -> int | None:
    """A whole number, not negative."""
    words = scalar(node, place)
    if words is None:
        return None
    if NUMERAL.fullmatch(words) and len(words) <= LARGEST_DIGITS:
        return int(words)
    what = "太大" if NUMERAL.fullmatch(words) else "不是整数"
    place.wrong(BAD_NUMBER, node.line, f"{quoted(words)}{what}", number_hint(words))
    return None


def url(node: Node, place: Place) -> str | None:
    """An http or https address."""
    words = scalar(node, place)
    if words is None or is_address(words):
        return words
    address = URL.search(words[:LONGEST_ADDRESS])
    if address and is_address(address[0]):
        hint = f"只留网址，写成 {address[0]}"
    elif re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", words, re.ASCII):
        hint = f"写成 https://{words}"
    else:
        hint = "从浏览器复制完整的网址，以 https:// 开头"
    place.wrong(BAD_URL, node.line, f"{quoted(words)}不是网址", hint)
    return None


def is_address(text: str) -> bool:
    """Whether it is an http or https address that every part of us can take apart."""
    if len(text) > LONGEST_ADDRESS or not URL.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:  # brackets or a port that are none, or letters that pass for slashes
        return False


def offset(node: Node, place: Place) -> Offset | None:
    """A moment relative to a share's start."""
    words = scalar(node, place)
    return None if words is None else offset_of(words, node.line, place)


def offset_of(words: str, line: int, place: Place) -> Offset | None:
    """The same for words already at hand."""
    try:
        return Offset.parse(words)
    except ValueError:
        guess = unicodedata.normalize("NFKC", words).upper().replace(" ", "")
        guess = re.sub(r"[DHM]", lambda unit: unit[0].lower(), guess).replace("—", "-")
        guess = re.sub(r"^T?([+-]\d{1,3})天?$", r"T\1d", guess)
        guess = re.sub(r"@(\d:\d\d)$", r"@0\1", guess)
        place.wrong(BAD_OFFSET, line, f"看不懂{quoted(words)}", _offset_hint(guess))
        return None


def one_of(choices: Mapping[str, Any], spoken: Mapping[str, str] | None = None) -> Converter:
    """A word of a closed list; `spoken` maps what else people write to the right word."""

    def convert(node: Node, place: Place) -> Any:  # noqa: ANN401 - the choice's own type
        words = scalar(node, place)
        if words is None:
            return None
        if words in choices:
            return choices[words]
        guess = (spoken or {}).get(words.strip(QUOTES)) or did_you_mean(words, choices)
        hint = f"改成 {guess}" if guess else f"可以写：{listed(choices)}"
        place.wrong(BAD_CHOICE, node.line, f"没有{quoted(words)}这个选项", hint)
        return None

    return convert


def one_of_enum(kind: type[Enum], spoken: Mapping[str, str] | None = None) -> Converter:
    """A value of an enumeration."""
    return one_of({member.value: member for member in kind}, spoken)


yes_or_no = one_of(
    {"yes": True, "no": False},
    {"是": "yes", "否": "no", "true": "yes", "false": "no", "True": "yes", "False": "no"}
    | {"YES": "yes", "NO": "no", "Yes": "yes", "No": "no", "y": "yes", "n": "no"},
)


def id_of(kind: RecordKind) -> Converter:
    """The id of another record, which must exist."""

    def convert(node: Node, place: Place) -> str | None:
        words = scalar(node, place)
        if words is None:
            return None
        if ID.fullmatch(words):
            place.refer(node.line, kind, words)
            return words
        bare = words.strip(QUOTES + "[]")
        several = SEPARATORS.split(bare)
        if len(several) > 1 and all(map(ID.fullmatch, several)):
            what = f"{quoted(words)}里有好几个编号"
            place.wrong(
                BAD_ID, node.line, what, f"列表里写成 {', '.join(several)}；只能写一个的留一个"
            )
            return None
        guess = bare if ID.fullmatch(bare) else suggested_id(bare)
        hint = f"写成 {guess}" if guess else f"写{kind.title}的编号，也就是它的文件名"
        place.wrong(BAD_ID, node.line, f"{quoted(words)}不是编号", hint)
        return None

    return convert


def _is_cut(node: Node, place: Place) -> bool:
    if not (isinstance(node, ScalarNode) and node.plain and node.comment):
        return False
    whole = yaml_text(f"{node.text} {node.comment}")
    place.wrong(
        VALUE_CUT,
        node.line,
        f"{quoted(node.comment)}被当成了注释，只读到{quoted(node.text)}",
        f"要保留就加引号，写成 {whole}；是注释就另起一行",
    )
    return True


def _hides_something(line: int, words: str, place: Place) -> bool:
    found = first_invisible(words)
    if found is None:
        return False
    place.wrong(
        INVISIBLE_CHARACTER,
        line,
        f"第 {found.column} 个字符 {found.name} 看不见",
        "运行 qunce fix --write 删掉它",
    )
    return True


def _offset_hint(guess: str) -> str:
    try:
        return f"写成 {Offset.parse(guess).spelling}"
    except ValueError:
        return "写成 T-7d、T-2d@20:00、T-2h、T-10m 或 T+1d；只有按天的可以带钟点"
