"""What a `/// decide` block holds: questions whose answers lead on, and ends with words to send."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qunce.model.problem_codes import DECIDE_WRONG
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.lines import Line, headings_of
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, quoted

CHOICE = re.compile(r"\[(?P<words>[^\[\]]+)\]\(#(?P<to>[^\s()]+)\)")
"""An answer, without the bullet before it."""
BULLET = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+")
WORDS_TO_SEND = re.compile(r"[ ]{0,3}>[ \t]*\S|/{3,}[ ]*snippet[ ]*\|")
ID = re.compile(r"\{[^{}]*#(?P<id>[^\s{}]+)[^{}]*\}\s*#*\s*$")


@dataclass(slots=True)
class _Step:
    """A heading of the block with what stands below it."""

    line: int
    title: str
    id: str
    choices: list[tuple[int, str]] = field(default_factory=list)
    """Line, and the id of the step that it leads to."""
    others: list[int] = field(default_factory=list)
    """Lines of list items that lead to no step."""
    sends: bool = False


def check_decision(block: Block, lines: Sequence[Line], report: Report) -> None:
    """Report whatever would leave a reader without a way on, or without words in the end."""
    place = Place(report, "decide 块")
    steps = _steps(lines)
    if not steps:
        what, hint = "里面没有标题", "每一问、每个结尾写一个标题，例如 ### 出了什么事 {#what}"
        place.wrong(DECIDE_WRONG, block.line, what, hint)
        return
    known: dict[str, _Step] = {}
    for step in steps:
        if "__" in step.id:
            what = f"编号 {step.id} 里有两条下划线，Markdown 当作加粗"
            place.wrong(DECIDE_WRONG, step.line, what, "换成连字符 -")
        if step.id and step.id in known:
            what = f"编号 {step.id} 在第 {known[step.id].line} 行用过了"
            place.wrong(DECIDE_WRONG, step.line, what, "换一个编号")
        known.setdefault(step.id, step)
    known.pop("", None)
    for step in steps:
        _check_step(step, known, place)
    _check_ways(steps, known, place)


def _steps(lines: Sequence[Line]) -> list[_Step]:
    headings = {heading.line: heading for heading in headings_of(lines)}
    steps: list[_Step] = []
    for line in lines:
        if heading := headings.get(line.number):
            id = ID.search(line.text)
            steps.append(_Step(line.number, heading.text, id["id"] if id else ""))
        elif steps:
            _read_line(line, steps[-1])
    return steps


def _read_line(line: Line, step: _Step) -> None:
    bullet = BULLET.match(line.text)
    choice = CHOICE.fullmatch(line.text[bullet.end() :].strip()) if bullet else None
    if choice:
        step.choices.append((line.number, choice["to"]))
    elif bullet:
        step.others.append(line.number)
    elif WORDS_TO_SEND.match(line.text):
        step.sends = True


def _check_step(step: _Step, known: Mapping[str, _Step], place: Place) -> None:
    for number, to in step.choices:
        if to not in known:
            guess = did_you_mean(to, known)
            hint = f"改成 #{guess}" if guess else f"给要去的标题写上 {{#{to}}}，或者改成已有的编号"
            place.wrong(DECIDE_WRONG, number, f"这个块里没有编号是 {to} 的标题", hint)
    if not step.choices:
        if not step.sends:
            what = f"结尾{quoted(step.title)}没有能发的话"
            hint = (
                "写 /// snippet | 文案编号，或者用 > 引用一段；是一问，就列出回答 - [回答](#编号)"
            )
            place.wrong(DECIDE_WRONG, step.line, what, hint)
        return
    if len(step.choices) == 1:
        what = f"{quoted(step.title)}只有一个回答"
        place.wrong(DECIDE_WRONG, step.line, what, "再写一个，或者并到后面那一步")
    for number in step.others:
        what = f"{quoted(step.title)}的这个回答没有通到哪一步"
        place.wrong(DECIDE_WRONG, number, what, "写成 - [回答](#编号)")


def _check_ways(steps: Sequence[_Step], known: Mapping[str, _Step], place: Place) -> None:
    named = {to for step in steps for _, to in step.choices}
    for step in steps[1:]:
        if step.id not in named:
            what = f"没有哪一问通到{quoted(step.title)}"
            hint = (
                f"在一问里加 - [回答](#{step.id})"
                if step.id
                else "标题后面写 {#编号}，再从一问通过来"
            )
            place.wrong(DECIDE_WRONG, step.line, what, hint)
    for number, to in _turning_back(steps, known):
        what = f"通到{quoted(known[to].title)}就绕成了圈"
        place.wrong(DECIDE_WRONG, number, what, "改成往后走的一步，读者要回去可以按“改”")


def _turning_back(steps: Iterable[_Step], known: Mapping[str, _Step]) -> Iterator[tuple[int, str]]:
    """The answers that lead to a step which has led to them."""
    done: set[int] = set()
    for start in steps:
        above: set[int] = set()
        stack = [(start, iter(start.choices))] if start.line not in done else []
        above.add(start.line)
        while stack:
            step, left = stack[-1]
            number, to = next(left, (0, ""))
            onward = known.get(to)
            if not number:
                stack.pop()
                above.discard(step.line)
                done.add(step.line)
            elif onward and onward.line in above:
                yield number, to
            elif onward and onward.line not in done:
                above.add(onward.line)
                stack.append((onward, iter(onward.choices)))
