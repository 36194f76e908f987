"""A checklist a reader ticks: on a playbook without dates, on a share with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Moment
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.text.chinese_dates import moment_text


@dataclass(frozen=True, slots=True)
class Row:
    """One item, ready for the template."""

    item: ChecklistItem
    text: Markup
    offset: str
    """`T-2`, on an undated list with its clock: `T-2 20:00`; empty when the item has none, or
    when its moment says as much: `12月3日（周四）19:20` needs no `T-10 分钟`."""
    due: str | None = None
    """ISO day or minute."""
    moment: str = ""


def checklist_html(
    items: Iterable[ChecklistItem], *, legend: str, key: str, snippet_urls: Mapping[str, str]
) -> Markup:
    """A checklist that no share runs yet: it says T-2, not a date.

    `key` names the list for the browser's storage (`page` on a playbook's own page);
    `snippet_urls` are the addresses of snippets as seen from where the list stands.
    """
    rows = [undated_row(item, inline_html(item.text)) for item in items]
    return checklist_form(rows, legend=legend, key=key, snippet_urls=snippet_urls)


def dated_rows(
    items: Iterable[tuple[ChecklistItem, Moment | None]], reference_year: int
) -> list[Row]:
    """Items of a list that a share runs, each with the moment it is due."""
    return [dated_row(item, moment, reference_year) for item, moment in items]


def past_rows(
    items: Iterable[tuple[ChecklistItem, Moment | None]], reference_year: int
) -> list[Row]:
    """Items of a share long over: they say when they were due, but none is late."""
    return [replace(row, due=None) for row in dated_rows(items, reference_year)]


def undated_row(item: ChecklistItem, text: Markup) -> Row:
    """An item that says T-2, in words already rendered."""
    return Row(item, text, item.at.spoken if item.at else "")


def dated_row(item: ChecklistItem, moment: Moment | None, reference_year: int) -> Row:
    """An item with the moment it is due; one without a moment keeps its bare offset."""
    text = inline_html(item.text)
    if not moment:
        return undated_row(item, text)
    offset = item.at.label if item.at and item.at.in_days else ""
    return Row(item, text, offset, iso_due(moment), moment_text(moment, reference_year))


def iso_due(moment: Moment) -> str:
    """`2026-10-04`, or with its minute `2026-10-04T20:00+08:00`."""
    return moment.at.isoformat(timespec="minutes") if moment.at else moment.day.isoformat()


def checklist_form(
    rows: Sequence[Row],
    *,
    legend: str,
    key: str,
    snippet_urls: Mapping[str, str],
    ends: str = "",
) -> Markup:
    """The rows as a form, below the headings their items stand under if there are several.

    `ends` is when the share that runs the list is over (ISO): what was due before is late no
    more from then on.
    """
    groups = [(title, list(group)) for title, group in groupby(rows, lambda row: row.item.heading)]
    return html_fragment(
        "checklist.html",
        legend=legend,
        key=key,
        groups=groups,
        titled=len(groups) > 1,
        snippet_urls=snippet_urls,
        ends=ends,
        dated=any(row.moment for row in rows),
    )
