"""The `///` blocks: which there are, and what a text says with them.

Spelled as pymdownx.blocks has it, which turns a misspelt block into a paragraph in silence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from qunce.model.problem_codes import (
    BAD_ID,
    BLOCK_ARGUMENT,
    BLOCK_CONTENT,
    BLOCK_OPTION,
    BLOCK_STRAY,
    BLOCK_UNCLOSED,
    BLOCK_UNKNOWN,
)
from qunce.reading.ids import ID
from qunce.reading.markdown_lines import Line
from qunce.reading.record_kind import RecordKind
from qunce.reading.report import Place, Report
from qunce.reading.wording import did_you_mean, listed, quoted


class Argument(Enum):
    """What a block takes behind its |."""

    NONE = "不写内容"
    TEXT = "问题"
    PLAYBOOK = "手册编号"
    SNIPPET = "文案编号"


@dataclass(frozen=True, slots=True)
class BlockKind:
    """One kind of block, with the options its indented lines may set."""

    name: str
    argument: Argument
    example: str
    options: tuple[str, ...] = ()
    holds_text: bool = False


BLOCKS = {
    kind.name: kind
    for kind in (
        BlockKind("calendar", Argument.NONE, "/// calendar"),
        BlockKind("agenda", Argument.NONE, "/// agenda"),
        BlockKind("checklist", Argument.PLAYBOOK, "/// checklist | guest-share"),
        BlockKind("snippet", Argument.SNIPPET, "/// snippet | share-notice"),
        BlockKind("summaries", Argument.NONE, "/// summaries"),
        BlockKind("qa", Argument.TEXT, "/// qa | 问题", holds_text=True),
        BlockKind("stage-map", Argument.NONE, "/// stage-map"),
        BlockKind("overdue", Argument.NONE, "/// overdue"),
    )
}

ENGLISH_NAMES = {
    "日历": "calendar",
    "排期": "agenda",
    "清单": "checklist",
    "文案": "snippet",
    "总结": "summaries",
    "问答": "qa",
    "问题": "qa",
    "阶段": "stage-map",
    "逾期": "overdue",
}

MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})[ ]*(?P<rest>.*?)[ ]*")
START = re.compile(r"(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?))?")
OPTION = re.compile(r"[ ]{4,}(?P<name>[^\s:]+):?.*")


@dataclass(frozen=True, slots=True)
class Block:
    """One block as written; the argument is empty when there is none."""

    line: int
    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class _Open:
    line: int
    slashes: str
    name: str
    may_hold_text: bool


@dataclass(frozen=True, slots=True)
class _Header:
    """Right below a block's start, where its options would stand."""

    kind: BlockKind
    indent: str


def read_blocks(lines: Iterable[Line], report: Report) -> tuple[Block, ...]:
    """The blocks among lines of prose; what is wrong with any goes to the report."""
    blocks: list[Block] = []
    open_blocks: list[_Open] = []
    header: _Header | None = None
    for line in lines:
        mark = MARK.fullmatch(line.text)
        if not mark:
            header = _check_option(line, header, report)
            if header is None and open_blocks:
                open_blocks[-1] = _check_content(line, open_blocks[-1], report)
        elif not mark["rest"]:
            header = None
            _close(line, mark["slashes"], open_blocks, report)
        else:
            block = _start(line, mark["rest"], report)
            kind = BLOCKS.get(block.name)
            holds_text = kind is None or kind.holds_text
            open_blocks.append(_Open(line.number, mark["slashes"], block.name, holds_text))
            header = _Header(kind, mark["indent"]) if kind else None
            if kind:
                blocks.append(block)
    _report_unclosed(open_blocks, report)
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


RECORDS = {Argument.PLAYBOOK: RecordKind.PLAYBOOK, Argument.SNIPPET: RecordKind.SNIPPET}


def _check_option(line: Line, header: _Header | None, report: Report) -> _Header | None:
    """Report an unknown option; options are the indented lines right below a start."""
    option = OPTION.fullmatch(line.text.removeprefix(header.indent)) if header else None
    if header is None or option is None:
        return None
    kind = header.kind
    if option["name"] not in kind.options:
        guess = did_you_mean(option["name"], kind.options)
        hint = f"改成 {guess}" if guess else "删掉这一行；是正文就不要缩进"
        report.add(BLOCK_OPTION, line.number, f"{kind.name} 块没有选项 {option['name']}", hint)
    return header


def _check_content(line: Line, block: _Open, report: Report) -> _Open:
    """Report text in a block that shows none, once."""
    if block.may_hold_text or not line.text.strip():
        return block
    what = f"{block.name} 块里面写了内容"
    hint = f"把内容移到块外面，{block.slashes} 紧跟在开头的下一行"
    report.add(BLOCK_CONTENT, line.number, what, hint)
    return replace(block, may_hold_text=True)


def _close(line: Line, slashes: str, open_blocks: list[_Open], report: Report) -> None:
    matching = [n for n, block in enumerate(open_blocks) if block.slashes == slashes]
    if not matching:
        report.add(BLOCK_STRAY, line.number, f"多出来的 {slashes}", "删掉这一行，或者补上块的开头")
        return
    _report_unclosed(open_blocks[matching[-1] + 1 :], report)
    del open_blocks[matching[-1] :]


def _report_unclosed(open_blocks: Iterable[_Open], report: Report) -> None:
    for block in open_blocks:
        what = f"{block.name or '这个'} 块没有结束"
        report.add(BLOCK_UNCLOSED, block.line, what, f"在块后面单独写一行 {block.slashes}")


def questions_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The questions of qa blocks, in order."""
    return (block.argument for block in blocks if block.name == "qa")
