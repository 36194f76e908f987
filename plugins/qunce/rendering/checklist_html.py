"""A checklist a reader ticks: on a playbook without dates, on a share with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Moment
from qunce.rendering.chinese_dates import moment_text
from qunce.rendering.html import html_fragment
from qunce.rendering.inline_markdown import inline_html


@dataclass(frozen=True, slots=True)
class Row:
    """One item, ready for the template."""

    item: ChecklistItem
    text: Markup
    offset: str
    """`T-2`, on an undated list with its clock: `T-2 20:00`; empty when the item has none."""
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


def dated_checklist_html(
    items: Iterable[tuple[ChecklistItem, Moment | None]],
    *,
    legend: str,
    key: str,
    snippet_urls: Mapping[str, str],
    reference_year: int,
) -> Markup:
    """A checklist that a share runs: each item with the moment it is due."""
    rows = [dated_row(item, moment, reference_year) for item, moment in items]
    return checklist_form(rows, legend=legend, key=key, snippet_urls=snippet_urls)


def past_checklist_html(
    items: Iterable[tuple[ChecklistItem, Moment | None]],
    *,
    legend: str,
    key: str,
    snippet_urls: Mapping[str, str],
    reference_year: int,
) -> Markup:
    """The checklist of a share long over: it says when things were due, but nothing is late."""
    rows = [replace(dated_row(*dated, reference_year), due=None) for dated in items]
    return checklist_form(rows, legend=legend, key=key, snippet_urls=snippet_urls)


def undated_row(item: ChecklistItem, text: Markup) -> Row:
    """An item that says T-2, in words already rendered."""
    return Row(item, text, _offset(item))


def dated_row(item: ChecklistItem, moment: Moment | None, reference_year: int) -> Row:
    """An item with the moment it is due; one without a moment keeps its bare offset."""
    text = inline_html(item.text)
    if not moment:
        return undated_row(item, text)
    offset = item.at.label if item.at else ""
    return Row(item, text, offset, iso_due(moment), moment_text(moment, reference_year))


def iso_due(moment: Moment) -> str:
    """`2026-10-04`, or with its minute `2026-10-04T20:00+08:00`."""
    return moment.at.isoformat(timespec="minutes") if moment.at else moment.day.isoformat()


def checklist_form(
    rows: Sequence[Row], *, legend: str, key: str, snippet_urls: Mapping[str, str]
) -> Markup:
    """The rows as a form, below the headings their items stand under if there are several."""
    groups = [(title, list(group)) for title, group in groupby(rows, lambda row: row.item.heading)]
    return html_fragment(
        "checklist.html",
        legend=legend,
        key=key,
        groups=groups,
        titled=len(groups) > 1,
        snippet_urls=snippet_urls,
    )


def _offset(item: ChecklistItem) -> str:
    if not item.at:
        return ""
    return f"{item.at.label} {item.at.clock:%H:%M}" if item.at.clock else item.at.label
