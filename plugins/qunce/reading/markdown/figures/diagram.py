"""`/// diagram | 八个阶段绕一圈`: a list as the data of a drawing."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from qunce.model.figures.diagram import GROUPS, LIMITS, Diagram, Limits, Minutes, Part, Shape
from qunce.model.figures.width import width
from qunce.model.problem_codes import DIAGRAM_WRONG
from qunce.reading.markdown.figures.held import Held
from qunce.reading.markdown.figures.items import Item, flat, plain_words, read_items
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted

EXAMPLES = {
    Shape.LOOP: "- 立项",
    Shape.STEPS: "- 提醒：私聊说清哪一条",
    Shape.TIMELINE: "- 0–3 分：开场词",
    Shape.SPLIT: "- 两周后比签到率",
}
MINUTES = re.compile(r"(?P<start>\d{1,4})\s*(?:[-–—~～至到]+\s*(?P<end>\d{1,4}))?\s*分(?:钟)?")


def read_diagram(held: Held, place: Place) -> Diagram | None:
    """The diagram; None, with problems, when something in it is wrong."""
    if not held.options["shape"]:
        return None  # told where options are read
    shape = Shape(held.options["shape"])
    before = len(place.report.problems)
    items = read_items(held, DIAGRAM_WRONG, place, EXAMPLES[shape])
    parts = PARTS[shape](items, held.line, place)
    here = plain_words(str(held.options["here"] or ""))
    _check_here(here, parts, held, place)
    if len(place.report.problems) > before:
        return None
    return Diagram(held.title, shape, parts, here)


def _row(shape: Shape, items: Sequence[Item], line: int, place: Place) -> tuple[Part, ...]:
    """Parts of one level."""
    _check_count(items, LIMITS[shape], line, place, "项")
    return tuple(_part(item, LIMITS[shape], place) for item in flat(items, DIAGRAM_WRONG, place))


def _split(items: Sequence[Item], line: int, place: Place) -> tuple[Part, ...]:
    """What is split, with its groups, and where they come together."""
    limits = LIMITS[Shape.SPLIT]
    _check_count(items, limits, line, place, "个顶格的项")
    for source in items[:1]:
        _check_count(source.inner, GROUPS, source.line, place, "组")
    groups = [_part(one, GROUPS, place) for item in items[:1] for one in item.inner]
    sources = [replace(_part(item, limits, place), groups=tuple(groups)) for item in items[:1]]
    together = flat(items[1:], DIAGRAM_WRONG, place)
    return (*sources, *(_part(item, limits, place) for item in together))


def _timeline(items: Sequence[Item], line: int, place: Place) -> tuple[Part, ...]:
    """Parts with their minutes, where every name says some."""
    parts = _row(Shape.TIMELINE, items, line, place)
    for item, part in zip(items, parts, strict=True):
        if not part.words:
            hint = f"照这样写：{EXAMPLES[Shape.TIMELINE]}"
            place.wrong(DIAGRAM_WRONG, item.line, f"{quoted(part.name)}后面没写做什么", hint)
    found = [MINUTES.fullmatch(part.name) for part in parts]
    spans = [Minutes(int(one["start"]), int(one["end"] or one["start"])) for one in found if one]
    if len(spans) < len(parts):
        return parts
    _check_order(items, spans, place)
    return tuple(replace(part, minutes=span) for part, span in zip(parts, spans, strict=True))


def _check_count(
    items: Sequence[Item], limits: Limits, line: int, place: Place, called: str
) -> None:
    if limits.fewest <= len(items) <= limits.most:
        return
    what = f"有 {len(items)} {called}" if items else f"一{called}也没有"
    hint = f"写 {limits.fewest} 到 {limits.most} {called}"
    place.wrong(DIAGRAM_WRONG, line, what, hint)


def _part(item: Item, limits: Limits, place: Place) -> Part:
    text = plain_words(item.text)
    name, _, words = text.partition("：") if limits.words else (text, "", "")
    name, words = name.strip(), words.strip()
    for what, said, most in (("名字", name, limits.name), ("说明", words, limits.words)):
        if width(said) > most:
            long = f"{what}{quoted(said)}太长，手机上画不下"
            hint = f"不超过 {most} 个汉字，两个字母或数字算一个；细节写进正文"
            place.wrong(DIAGRAM_WRONG, item.line, long, hint)
    if not name:
        place.wrong(DIAGRAM_WRONG, item.line, f"{quoted(text)}冒号前面没有名字", "冒号前面写名字")
    return Part(name, words)


def _check_order(items: Iterable[Item], spans: Sequence[Minutes], place: Place) -> None:
    for item, span in zip(items, spans, strict=True):
        if span.end < span.start:
            what = f"{quoted(item.text)}结束早于开始"
            place.wrong(DIAGRAM_WRONG, item.line, what, "先写开始的分钟，再写结束的")
    for (_, above), (item, span) in pairwise(zip(items, spans, strict=True)):
        if span.start < above.end:
            what = f"{quoted(item.text)}和上一项的时间叠在一起"
            place.wrong(DIAGRAM_WRONG, item.line, what, "按先后写，上一项结束了才到下一项")


def _check_here(here: str, parts: Iterable[Part], held: Held, place: Place) -> None:
    names = [one.name for part in parts for one in (part, *part.groups)]
    if not here or here in names or not names:
        return
    guess = did_you_mean(here, names)
    hint = f"改成 {guess}" if guess else f"可以写：{listed(names)}"
    line = held.options.line_of("here")
    place.wrong(DIAGRAM_WRONG, line, f"here 写的{quoted(here)}不在列表里", hint)


PARTS: Mapping[Shape, Callable[[Sequence[Item], int, Place], tuple[Part, ...]]] = {
    Shape.LOOP: partial(_row, Shape.LOOP),
    Shape.STEPS: partial(_row, Shape.STEPS),
    Shape.TIMELINE: _timeline,
    Shape.SPLIT: _split,
}
