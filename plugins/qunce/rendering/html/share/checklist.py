"""A checklist a reader ticks: on a playbook without dates, on a share with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from qunce.model.checklist import ChecklistItem
from qunce.model.offset import Moment
from qunce.model.people import Platform
from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.variants import step_variants
from qunce.rendering.text.chinese_dates import moment_text
from qunce.rendering.text.offset_words import offset_label, offset_words


@dataclass(frozen=True, slots=True)
class Row:
    """One item, ready for the template."""

    item: ChecklistItem
    text: Markup
    offset: str
    """In words, 开讲前两天 20:00; beside a date `T-2`; empty when the item has none, or when its
    date says as much: `12月3日（周四）19:20` needs no `T-10 分钟`."""
    moment: str = ""
    """When it is due: `12月4日（周五）20:00`."""
    asked: Asked | None = None
    note: str = ""
    """What speaks against that moment."""
    variants: Markup | str = ""
    """What it is on each platform, where that differs."""


@dataclass(frozen=True, slots=True)
class DatedItem:
    """An item of a list that a share runs."""

    item: ChecklistItem
    moment: Moment | None
    asked: Asked | None
    """None when it names no moment, or once nobody is asked for it any more."""
    note: str = ""
    """What speaks against its moment: `国庆节放假，可以挪到9月30日（周三）`."""


def checklist_html(
    items: Iterable[ChecklistItem], *, legend: str, key: str, snippet_urls: Mapping[str, str]
) -> Markup:
    """A checklist that no share runs yet: it says 开讲前两天, not a date.

    `key` names the list for the browser's storage (`page` on a playbook's own page);
    `snippet_urls` are the addresses of snippets as seen from where the list stands.
    """
    rows = [undated_row(item, inline_html(item.text)) for item in items]
    return checklist_form(rows, legend=legend, key=key, snippet_urls=snippet_urls)


def undated_row(item: ChecklistItem, text: Markup) -> Row:
    """An item that says 开讲前两天, in words already rendered."""
    return Row(item, text, offset_words(item.at), variants=step_variants(item.varies))


def dated_row(dated: DatedItem, reference_year: int, platforms: Sequence[Platform] = ()) -> Row:
    """An item with the moment it is due; one without a moment keeps its bare offset.

    `platforms` are those that it is done on; without any, all are told.
    """
    item, moment = dated.item, dated.moment
    text = inline_html(item.text)
    variants = step_variants(item.varies, platforms)
    if not moment:
        return replace(undated_row(item, text), variants=variants)
    offset = offset_label(item.at) if item.at and item.at.in_days else ""
    when = moment_text(moment, reference_year)
    return Row(item, text, offset, when, dated.asked, dated.note, variants)


def checklist_form(
    rows: Sequence[Row],
    *,
    legend: str,
    key: str,
    snippet_urls: Mapping[str, str],
    windows: str = "",
    title: str = "",
    who: str = "",
    note: str = "",
) -> Markup:
    """The rows as a form, below the headings their items stand under if there are several.

    `title` is what the list is called in a chat, if not as here; `who` (JSON) is who holds which
    role; `note` is said above the rows; `windows` (JSON) are the days for which the script asks for a row, where it still asks for one.
    """
    groups = [(title, list(group)) for title, group in groupby(rows, lambda row: row.item.heading)]
    return html_fragment(
        "checklist.html",
        legend=legend,
        title=title or legend,
        who=who,
        note=note,
        key=key,
        groups=groups,
        titled=len(groups) > 1,
        snippet_urls=snippet_urls,
        windows=windows if any(row.asked for row in rows) else "",
        dated=any(row.moment for row in rows),
    )
