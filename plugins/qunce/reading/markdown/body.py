"""What a Markdown body holds: headings, checklist items, blocks, fences."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from qunce.model.checklist import ChecklistItem
from qunce.model.problem_codes import FENCE_UNCLOSED
from qunce.reading.markdown.active_html import check_harmless
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.boxes import check_box
from qunce.reading.markdown.checklist_items import check_item_ids, read_item
from qunce.reading.markdown.figures.check import check_figures
from qunce.reading.markdown.held.checks import check_held
from qunce.reading.markdown.limits import within_limits
from qunce.reading.markdown.lines import Fence, Heading, Line, headings_of, parts_of
from qunce.reading.markdown.tables import check_tables
from qunce.reading.markdown.tasks import tasks_of
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source


@dataclass(frozen=True, slots=True)
class Outline:
    """A body's structure, in order; lines are those of the file."""

    lines: tuple[Line, ...]
    fences: tuple[Fence, ...]
    headings: tuple[Heading, ...]
    items: tuple[ChecklistItem, ...]
    blocks: tuple[Block, ...]
    is_convertible: bool
    """Within the limits of what Python-Markdown may be given."""


def read_record_body(source: Source, report: Report) -> Outline:
    """Scan the body of a record, which is Markdown without active HTML."""
    outline = read_body(source, report)
    if outline.is_convertible:
        check_harmless(source.body, outline.lines, source, report)
    return outline


def read_body(source: Source, report: Report) -> Outline:
    """Scan a body; what is wrong in it goes to the report."""
    parts = tuple(parts_of(source.body, source.body_line))
    lines = tuple(part for part in parts if isinstance(part, Line))
    fences = tuple(part for part in parts if isinstance(part, Fence))
    headings = tuple(headings_of(lines))
    for fence in fences:
        if not fence.closed:
            report.add(
                FENCE_UNCLOSED,
                fence.line,
                "这个代码围栏没有结束",
                f"在代码后面单独写一行 {fence.mark}",
            )
    items: tuple[ChecklistItem, ...] = ()
    is_convertible = within_limits(source.body, lines, source.body_line, report)
    if is_convertible:
        tasks = tasks_of(source.body)
        items = _items(source, tasks, headings, report)
        _check_boxes(source, tasks, lines, report)
    check_tables(lines, report)
    blocks = read_blocks(parts, report)
    check_figures(blocks, source.body, source.body_line, report)
    check_held(blocks, lines, report)
    return Outline(lines, fences, headings, items, blocks, is_convertible)


def _check_boxes(
    source: Source, tasks: Container[int], lines: Iterable[Line], report: Report
) -> None:
    for line in lines:
        if line.number - source.body_line not in tasks:
            check_box(line.text, line.number, report)


def _items(
    source: Source, tasks: Mapping[int, str], headings: Iterable[Heading], report: Report
) -> tuple[ChecklistItem, ...]:
    places = sorted(
        [(heading.line, heading.text, True) for heading in headings]
        + [(source.body_line + index, text, False) for index, text in tasks.items()]
    )
    items = []
    heading: str | None = None
    for line, text, is_heading in places:
        if is_heading:
            heading = text
        elif item := read_item(text, line, heading, report):
            items.append(item)
    check_item_ids(items, report)
    return tuple(items)
