"""What a text says with `///` blocks.

Spelled as pymdownx.blocks has it, which turns a misspelt block into a paragraph in silence.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from qunce.model.kinds.names import ID
from qunce.model.problem_codes import (
    BAD_ID,
    BLOCK_ARGUMENT,
    BLOCK_CONTENT,
    BLOCK_OPTION,
    BLOCK_STRAY,
    BLOCK_UNCLOSED,
    BLOCK_UNKNOWN,
)
from qunce.reading.markdown.abilities import check_ability
from qunce.reading.markdown.block_options import read_options
from qunce.reading.markdown.blocks import BLOCKS, ENGLISH_NAMES, RECORDS, Argument, Block, BlockKind
from qunce.reading.markdown.lines import Fence, Line
from qunce.reading.words.report import AskedExample, Place, Report
from qunce.reading.words.wording import did_you_mean, listed, quoted

MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})[ ]*(?P<rest>.*)")
START = re.compile(r"(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?))?")
OPTION = re.compile(r"[ ]{4,}\S.*")


@dataclass(slots=True)
class _Start:
    """A block's first line, its options as they come, and in the end the line it ends on."""

    line: int
    name: str
    argument: str
    indent: str = ""
    options: list[Line] = field(default_factory=list)
    end: int = 0

    def block(self, kind: BlockKind, report: Report) -> Block:
        """The block, once its end is known; what is wrong with its options is reported."""
        options = read_options(kind, self.line, self.options, report)
        content = range(self.line + 1 + len(self.options), self.end)
        return Block(self.line, self.name, self.argument, options, content)


@dataclass(slots=True)
class _Open:
    slashes: str
    start: "_Start"
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


def read_blocks(parts: Iterable[Line | Fence], report: Report) -> tuple[Block, ...]:
    """The blocks of a text; what is wrong with any goes to the report."""
    starts: list[_Start] = []
    open_blocks = _OpenBlocks()
    header: _Start | None = None
    """Of the block whose options would stand here."""
    for part in parts:
        line = part if isinstance(part, Line) else Line(part.line, part.mark)
        mark = MARK.fullmatch(line.text)
        if not mark:
            header = _option(line, header, report)
            if header is None:
                _check_content(line, open_blocks.innermost, report)
        elif not mark["rest"].strip():
            header = None
            _end(line, mark["slashes"], open_blocks, report)
        else:
            header = _start(line, mark["rest"].strip(), report)
            header.indent = mark["indent"]
            kind = BLOCKS.get(header.name)
            if open_blocks.innermost:
                open_blocks.innermost.inner = open_blocks.innermost.inner or line
            open_blocks.start(_Open(mark["slashes"], header, kind is None or kind.holds_text))
            starts.append(header)
    _report_unclosed(open_blocks.rest(), report)
    return tuple(
        start.block(BLOCKS[start.name], report) for start in starts if start.name in BLOCKS
    )


def _start(line: Line, rest: str, report: Report) -> _Start:
    start = START.fullmatch(rest)
    if not start:
        report.add(BLOCK_UNKNOWN, line.number, f"看不懂{quoted('/// ' + rest)}", _start_hint(rest))
        return _Start(line.number, "", "")
    block = _Start(line.number, start["name"], start["argument"] or "")
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


def _check_argument(block: _Start, kind: BlockKind, report: Report) -> None:
    place = Place(report, f"{block.name} 块")
    if kind.argument is Argument.NONE:
        if block.argument:
            what = f"后面不写内容，这里有{quoted(block.argument)}"
            place.wrong(BLOCK_ARGUMENT, block.line, what, f"写成 {kind.example}")
    elif not block.argument:
        what = f"| 后面没有{kind.argument.value}"
        place.wrong(BLOCK_ARGUMENT, block.line, what, f"照这样写：{kind.example}")
    elif kind.argument is Argument.ABILITY:
        check_ability(block.argument, block.line, place)
    elif kind.argument is Argument.EXAMPLE:
        _ask_example(block, kind, report)
    elif kind.argument in RECORDS:
        if ID.fullmatch(block.argument):
            place.refer(block.line, RECORDS[kind.argument], block.argument)
        else:
            what = f"{quoted(block.argument)}不是{kind.argument.value}"
            place.wrong(BAD_ID, block.line, what, f"写文件名里的编号，照这样写：{kind.example}")


def _ask_example(block: _Start, kind: BlockKind, report: Report) -> None:
    if ID.fullmatch(block.argument):
        report.examples.append(AskedExample(report.path, block.line, block.argument))
    else:
        what = f"{kind.name} 块：{quoted(block.argument)}不是{kind.argument.value}"
        hint = f"写行业版 examples 里的编号，照这样写：{kind.example}"
        report.add(BAD_ID, block.line, what, hint)


def _option(line: Line, header: _Start | None, report: Report) -> _Start | None:
    """Keep an option; options are the indented lines right below a start."""
    if header is None or not OPTION.fullmatch(line.text.removeprefix(header.indent)):
        return None
    if header.indent.endswith(">") and not line.text.startswith(header.indent + " " * 5):
        # The quote takes the first space as its own, and three are too few for an option.
        what = f"{header.name} 块的选项在引用里少缩进一格"
        report.add(BLOCK_OPTION, line.number, what, "引用的 > 后面空五格再写选项")
    if header.name in BLOCKS:
        header.options.append(Line(line.number, line.text.removeprefix(header.indent)))
    return header


def _check_content(line: Line, block: _Open | None, report: Report) -> None:
    """Report text in a block that shows none, once."""
    if block is None or block.may_hold_text or not line.text.strip():
        return
    what = f"{block.start.name} 块里面写了内容"
    hint = f"把内容移到块外面，{block.slashes} 紧跟在开头的下一行"
    report.add(BLOCK_CONTENT, line.number, what, hint)
    block.may_hold_text = True


def _end(line: Line, slashes: str, open_blocks: _OpenBlocks, report: Report) -> None:
    ended = open_blocks.end(slashes)
    if ended is None:
        report.add(BLOCK_STRAY, line.number, f"多出来的 {slashes}", "删掉这一行，或者补上块的开头")
        return
    block, left_open = ended
    for one in (block, *left_open):
        one.start.end = line.number
    _report_unclosed(left_open, report)
    # A block that was only left open holds nothing: what is wrong with it is told already.
    if block.inner and not left_open:
        _check_content(block.inner, block, report)


def _report_unclosed(open_blocks: Iterable[_Open], report: Report) -> None:
    for block in open_blocks:
        what = f"{block.start.name or '这个'} 块没有结束"
        report.add(BLOCK_UNCLOSED, block.start.line, what, f"在块后面单独写一行 {block.slashes}")
