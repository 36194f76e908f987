"""From a YAML node to a value: words, numbers, choices, ids."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from qunce.model.kinds.keys import Choice, Form, Option
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.kinds.registry import KINDS
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
from qunce.model.wording import WordingError, expression
from qunce.reading.words.characters import first_invisible
from qunce.reading.words.ids import suggested_id
from qunce.reading.words.number_guesses import number_hint
from qunce.reading.words.offset_guesses import offset_guess
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted, yaml_text
from qunce.reading.yaml.nodes import ListNode, Node, ScalarNode

Converter = Callable[[Node, Place], Any]
"""Node to value; None when the value is wrong, which it has then reported."""

URL = re.compile(Form.ADDRESS.pattern)
LONGEST_ADDRESS = 2000
NUMBER = re.compile(Form.NUMBER.pattern)
TO_FILL = "待填"
"""What `qunce new` puts where only the author knows what belongs."""
SEPARATORS = re.compile(r"\s*[;/|&+]\s*|\s+")
OFFSETS = "写成 T-7d、T-2d@20:00、T-2h、T-10m 或 T+1d，从散场算的写 E-10m；只有按天的可以带钟点"
QUOTES = "“”‘’「」\"'"
YES_NO = Choice(
    (
        Option(True, "yes", "是", ("true", "True", "YES", "Yes", "y")),  # noqa: FBT003 - the value it stands for
        Option(False, "no", "否", ("false", "False", "NO", "No", "n")),  # noqa: FBT003 - the value it stands for
    )
)


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


def wording(node: Node, place: Place) -> str | None:
    """Words to look for, as typed."""
    words = text(node, place)
    if words is None:
        return None
    try:
        expression(words)
    except WordingError as error:
        what = f"{quoted(words)}写得不对：{error}"
        hint = (
            "括号成对写；(甲|乙) 任选一个，[甲乙] 任选一个字，? 前一个可以没有，… 隔几个字，# 数字"
        )
        place.wrong(WRONG_TYPE, node.line, what, hint)
        return None
    return words


def text_up_to(limit: int, node: Node, place: Place) -> str | None:
    """Words on one line, at most so many characters."""
    words = text(node, place)
    if words is None or len(words) <= limit:
        return words
    what = f"有 {len(words)} 字，最多 {limit} 字"
    place.wrong(VALUE_TOO_LONG, node.line, what, f"删去 {len(words) - limit} 字")
    return None


def number(node: Node, place: Place) -> int | None:
    """A whole number, not negative."""
    words = scalar(node, place)
    if words is None:
        return None
    if NUMBER.fullmatch(words):
        return int(words)
    what = "太大" if words.isascii() and words.isdigit() else "不是整数"
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
    """A moment relative to a share's start or end."""
    words = scalar(node, place)
    return None if words is None else offset_of(words, node.line, place)


def offset_of(words: str, line: int, place: Place) -> Offset | None:
    """The same for words already at hand."""
    try:
        return Offset.parse(words)
    except ValueError:
        guess = offset_guess(words)
        place.wrong(
            BAD_OFFSET, line, f"看不懂{quoted(words)}", f"写成 {guess}" if guess else OFFSETS
        )
        return None


def one_of(choice: Choice, node: Node, place: Place) -> Any:  # noqa: ANN401 - the option's own type
    """A word of a closed list; a Chinese name for it is told the word."""
    words = scalar(node, place)
    if words is None:
        return None
    by_word = {option.word: option for option in choice.options}
    if words in by_word:
        return by_word[words].value
    guess = _spoken(choice, words.strip(QUOTES)) or did_you_mean(words, by_word)
    hint = f"改成 {guess}" if guess else f"可以写：{listed(by_word)}"
    place.wrong(BAD_CHOICE, node.line, f"没有{quoted(words)}这个选项", hint)
    return None


def yes_or_no(node: Node, place: Place) -> bool | None:
    """`yes` or `no`."""
    answer: bool | None = one_of(YES_NO, node, place)
    return answer


def id_of(kind: RecordKind, node: Node, place: Place) -> str | None:
    """The id of another record, which must exist."""
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
        hint = f"列表里写成 {', '.join(several)}；只能写一个的留一个"
        place.wrong(BAD_ID, node.line, what, hint)
        return None
    guess = bare if ID.fullmatch(bare) else suggested_id(bare)
    hint = f"写成 {guess}" if guess else f"写{KINDS[kind].title}的编号，也就是它的文件名"
    place.wrong(BAD_ID, node.line, f"{quoted(words)}不是编号", hint)
    return None


def free_id(node: Node, place: Place) -> str | None:
    """An id that no record need have."""
    words = scalar(node, place)
    if words is None or ID.fullmatch(words):
        return words
    guess = suggested_id(words.strip(QUOTES))
    hint = f"写成 {guess}" if guess else "只用小写字母、数字和短横线"
    place.wrong(BAD_ID, node.line, f"{quoted(words)}不是编号", hint)
    return None


def as_written(node: Node, place: Place) -> Node | None:
    """The node of a single value: what it means is for the parser of its kind to say."""
    return None if scalar(node, place) is None else node


def _spoken(choice: Choice, words: str) -> str | None:
    """The word for what somebody wrote in Chinese, or in another spelling."""
    return next(
        (one.word for one in choice.options if words in (one.title, *one.other_names)), None
    )


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
