"""What a text says with `///` blocks.

Spelled as pymdownx.blocks has it, which turns a misspelt block into a paragraph in silence.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qunce.model.kinds.names import ID
from qunce.model.kinds.registry import KINDS
from qunce.model.problem_codes import (
    BAD_ID,
    BLOCK_ARGUMENT,
    BLOCK_CONTENT,
    BLOCK_OPTION,
    BLOCK_STRAY,
    BLOCK_UNCLOSED,
    BLOCK_UNKNOWN,
)
from qunce.reading.markdown.blocks import BLOCKS, ENGLISH_NAMES, RECORDS, Argument, Block, BlockKind
from qunce.reading.markdown.lines import Fence, Line
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, listed, quoted

MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})[ ]*(?P<rest>.*)")
START = re.compile(r"(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?))?")
OPTION = re.compile(r"[ ]{4,}(?P<name>[^\s:]+):?[ ]*(?P<value>.*?)[ ]*")


@dataclass(slots=True)
class _Open:
    line: int
    slashes: str
    name: str
    may_hold_text: bool
    inner: Line | None = None
    """The first block inside."""


class _OpenBlocks:
    """The blocks that are open at a line; the innermost can be asked about."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._open: Counter[str] = Counter()

    @property
    def innermost(self) -> _Open | None:
        return self._stack[-1] if self._stack else None

    def start(self, block: _Open) -> None:
        self._stack.append(block)
        self._open[block.slashes] += 1

    def end(self, slashes: str) -> tuple[_Open, list[_Open]] | None:
        """Close the innermost block of that many slashes; the block, and what was open in it.

        None when there is no such block.
        """
        if not self._open[slashes]:
            return None
        left_open = []
        while (block := self._stack.pop()).slashes != slashes:
            self._open[block.slashes] -= 1
            left_open.append(block)
        self._open[slashes] -= 1
        return block, left_open

    def rest(self) -> list[_Open]:
        """What nothing has closed."""
        return self._stack


@dataclass(frozen=True, slots=True)
class _Header:
    """Right below a block's start, where its options would stand."""

    kind: BlockKind
    indent: str


def read_blocks(parts: Iterable[Line | Fence], report: Report) -> tuple[Block, ...]:
    """The blocks of a text; what is wrong with any goes to the report."""
    blocks: list[Block] = []
    open_blocks = _OpenBlocks()
    header: _Header | None = None
    for part in parts:
        line = part if isinstance(part, Line) else Line(part.line, part.mark)
        mark = MARK.fullmatch(line.text)
        if not mark:
            header = _check_option(line, header, report)
            if header is None:
                _check_content(line, open_blocks.innermost, report)
        elif not mark["rest"].strip():
            header = None
            _end(line, mark["slashes"], open_blocks, report)
        else:
            block = _start(line, mark["rest"].strip(), report)
            kind = BLOCKS.get(block.name)
            holds_text = kind is None or kind.holds_text
            if open_blocks.innermost:
                open_blocks.innermost.inner = open_blocks.innermost.inner or line
            open_blocks.start(_Open(line.number, mark["slashes"], block.name, holds_text))
            header = _Header(kind, mark["indent"]) if kind else None
            blocks += [block] if kind else []
    _report_unclosed(open_blocks.rest(), report)
    return tuple(blocks)


def _start(line: Line, rest: str, report: Report) -> Block:
    start = START.fullmatch(rest)
    if not start:
        report.add(BLOCK_UNKNOWN, line.number, f"看不懂{quoted('/// ' + rest)}", _start_hint(rest))
        return Block(line.number, "", "")
    block = Block(line.number, start["name"], start["argument"] or "")
    kind = BLOCKS.get(block.name)
    if kind:
        _check_argument(block, kind, report)
    else:
        guess = ENGLISH_NAMES.get(block.name) or did_you_mean(block.name, BLOCKS)
        hint = f"改成 {BLOCKS[guess].example}" if guess else f"可以写：{listed(BLOCKS)}"
        report.add(BLOCK_UNKNOWN, line.number, f"没有叫 {block.name} 的块", hint)
    return block


def _start_hint(rest: str) -> str:
    words = re.split(r"[\s|｜:：]+", rest, maxsplit=1)
    name = ENGLISH_NAMES.get(words[0]) or did_you_mean(words[0], BLOCKS)
    if not name:
        return f"写成 /// 名字 | 内容，名字可以写：{listed(BLOCKS)}"
    if len(words) > 1 and BLOCKS[name].argument is not Argument.NONE:
        return f"写成 /// {name} | {words[1]}"
    return f"写成 {BLOCKS[name].example}"


def _check_argument(block: Block, kind: BlockKind, report: Report) -> None:
    place = Place(report, f"{block.name} 块")
    if kind.argument is Argument.NONE:
        if block.argument:
            what = f"后面不写内容，这里有{quoted(block.argument)}"
            place.wrong(BLOCK_ARGUMENT, block.line, what, f"写成 {kind.example}")
    elif not block.argument:
        what = f"| 后面没有{kind.argument.value}"
        place.wrong(BLOCK_ARGUMENT, block.line, what, f"照这样写：{kind.example}")
    elif kind.argument in RECORDS:
        if ID.fullmatch(block.argument):
            place.refer(block.line, RECORDS[kind.argument], block.argument)
        else:
            what = f"{quoted(block.argument)}不是{kind.argument.value}"
            place.wrong(BAD_ID, block.line, what, f"写文件名里的编号，照这样写：{kind.example}")


def _check_option(line: Line, header: _Header | None, report: Report) -> _Header | None:
    """Report what is wrong with an option; options are the indented lines right below a start."""
    option = OPTION.fullmatch(line.text.removeprefix(header.indent)) if header else None
    if header is None or option is None:
        return None
    kind = header.kind
    if option["name"] not in kind.options:
        guess = did_you_mean(option["name"], kind.options)
        hint = f"改成 {guess}" if guess else "删掉这一行；是正文就不要缩进"
        report.add(BLOCK_OPTION, line.number, f"{kind.name} 块没有选项 {option['name']}", hint)
    else:
        _check_value(line, kind, option["name"], option["value"].strip("\"'"), report)
    return header


def _check_value(line: Line, kind: BlockKind, name: str, value: str, report: Report) -> None:
    record = kind.options[name]
    place = Place(report, f"{kind.name} 块的 {name}")
    if ID.fullmatch(value):
        place.refer(line.number, record, value)
    else:
        what = f"{quoted(value)}不是{KINDS[record].title}的编号" if value else "后面没有编号"
        place.wrong(BAD_ID, line.number, what, f"写文件名里的编号：    {name}: 编号")


def _check_content(line: Line, block: _Open | None, report: Report) -> None:
    """Report text in a block that shows none, once."""
    if block is None or block.may_hold_text or not line.text.strip():
        return
    what = f"{block.name} 块里面写了内容"
    hint = f"把内容移到块外面，{block.slashes} 紧跟在开头的下一行"
    report.add(BLOCK_CONTENT, line.number, what, hint)
    block.may_hold_text = True


def _end(line: Line, slashes: str, open_blocks: _OpenBlocks, report: Report) -> None:
    ended = open_blocks.end(slashes)
    if ended is None:
        report.add(BLOCK_STRAY, line.number, f"多出来的 {slashes}", "删掉这一行，或者补上块的开头")
        return
    block, left_open = ended
    _report_unclosed(left_open, report)
    # A block that was only left open holds nothing: what is wrong with it is told already.
    if block.inner and not left_open:
        _check_content(block.inner, block, report)


def _report_unclosed(open_blocks: Iterable[_Open], report: Report) -> None:
    for block in open_blocks:
        what = f"{block.name or '这个'} 块没有结束"
        report.add(BLOCK_UNCLOSED, block.line, what, f"在块后面单独写一行 {block.slashes}")
