"""What a Markdown body holds: headings, checklist items, blocks, fences."""

from collections.abc import Iterable
from dataclasses import dataclass

from qunce.model.checklist import ChecklistItem
from qunce.model.problem_codes import FENCE_UNCLOSED
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.checklist_items import check_box, check_item_ids, read_item, task_text
from qunce.reading.markdown.lines import Fence, Heading, Line, headings_of, parts_of
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
    items = _items(lines, headings, report)
    return Outline(lines, fences, headings, items, read_blocks(lines, report))


def _items(
    lines: Iterable[Line], headings: Iterable[Heading], report: Report
) -> tuple[ChecklistItem, ...]:
    heading_at = {heading.line: heading.text for heading in headings}
    heading: str | None = None
    items = []
    for line in lines:
        heading = heading_at.get(line.number, heading)
        text = task_text(line.text)
        if text is None:
            check_box(line.text, line.number, report)
        elif item := read_item(text, line.number, heading, report):
            items.append(item)
    check_item_ids(items, report)
    return tuple(items)
