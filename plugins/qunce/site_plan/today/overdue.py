"""欠账: what shares that are over still lack, by series; a page, and a block for other pages."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import OVERDUE, share_uri
from qunce.model.index import indexed
from qunce.model.offset import Moment
from qunce.model.share import Share
from qunce.rendering.html.asked import Asked, iso_due
from qunce.rendering.html.book.tag_heading import unsearched_tag_heading
from qunce.rendering.html.list_choices import ListChoice, list_choices
from qunce.rendering.html.share.debts import DebtRow, ShareDebts, debts_html
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.after.debts import Debt, debts
from qunce.rules.asked.role_holders import role_holders
from qunce.rules.times.windows import DAYS_AHEAD, PAGE_DAYS, DebtKind
from qunce.site_plan.frame.debt_words import action, due_text, reminder
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import ASKED_FOR_BY_NAME
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site
from qunce.site_plan.today.promises import promised_debts

AT_ONCE = 80
"""As many shares as a page holds within its size."""
EVER = 36500
WINDOWS = json.dumps({"ahead": DAYS_AHEAD, "debt": EVER}, separators=(",", ":"))
"""What is owed stays owed."""
NO_SERIES = "不在系列里的"
PROMISED = "复盘里答应的"
NOTHING = Markup("<p>讲完的分享都不欠什么。</p>")
TITLE = "欠账"


def overdue_page(site: Site) -> Iterator[PlannedFile]:
    """The page of what is owed."""
    yield index_page(site, OVERDUE, partial(_page, site))


def overdue_block(site: Site, from_uri: str) -> Markup:
    """The same list without the fields that narrow it down."""
    return Markup(" ").join(_sections(_owing(site, from_uri)[:AT_ONCE])) or NOTHING


def _page(site: Site) -> str:
    owing = _owing(site, OVERDUE)
    shown = owing[:AT_ONCE]
    left = len(owing) - len(shown)
    return index_source(
        site,
        OVERDUE,
        list_choices(_choices(shown), count=len(shown), unit="场还欠着"),
        *(_sections(shown) if shown else [NOTHING]),
        *([f"更早还有 {left} 场，补上前面的就会排上来。"] if left else ()),
        title=TITLE,
        lead="讲完的每一场还缺什么，哪天该有，归谁，写在哪里。补上了就不再列。",
        key="index/overdue",
        qunce_scripts=["narrow"],
        hide=["navigation", "toc"],
        search=ASKED_FOR_BY_NAME,
    )


def _owing(site: Site, from_uri: str) -> list[tuple[str, ShareDebts]]:
    """Shares that owe something by the end of the days a page stays complete, latest first.

    Each with the title of its series. Before them what was promised in retrospectives, so that
    no number of shares crowds it out.
    """
    soon = site.as_of + timedelta(days=PAGE_DAYS)
    found = []
    for share in reversed(site.shares):
        if share.slot and share.slot.end <= soon and (owed := _owed(site, share)):
            title = site.library.series[share.series].title if share.series else NO_SERIES
            found.append((title, _share_debts(site, share, owed, from_uri)))
    return [*((PROMISED, one) for one in promised_debts(site, from_uri)), *found]


def _owed(site: Site, share: Share) -> tuple[Debt, ...]:
    """Which answers belong into the handbook is the team's own affair."""
    return tuple(
        debt
        for debt in debts(site.library, share)
        if site.is_internal or debt.kind is not DebtKind.HANDBOOK
    )


def _share_debts(site: Site, share: Share, owed: Sequence[Debt], from_uri: str) -> ShareDebts:
    slot = share.slot
    holders = role_holders(site.library, share)
    year = site.reference_year
    held = f"{day_text(slot.start, year)}讲完" if slot else ""
    return ShareDebts(
        share.id,
        share.title,
        site.addresses.relative_url(from_uri, share_uri(share.id)),
        "，".join(filter(None, (held, names(site, share.speakers)))),
        slot.known_end.isoformat() if slot else "",
        (
            *([f"series-{share.series}"] if share.series else []),
            *dict.fromkeys(f"role-{debt.role}" for debt in owed),
            *dict.fromkeys(f"what-{debt.kind}" for debt in owed),
        ),
        [_row(site, debt, holders) for debt in owed],
        reminder(site.library, share, owed, year),
    )


def _row(site: Site, debt: Debt, holders: Mapping[str, tuple[str, ...]]) -> DebtRow:
    return DebtRow(
        debt.what,
        debt.role,
        names(site, holders.get(debt.role, ())),
        due_text(debt.due, site.reference_year),
        Asked("debt", iso_due(Moment(debt.due, None))),
        action(site.library, debt),
    )


def _sections(owing: Sequence[tuple[str, ShareDebts]]) -> Iterator[Markup]:
    by_series = indexed(owing, lambda entry: [entry[0]])
    for title in sorted(by_series, key=lambda title: (title == PROMISED, title == NO_SERIES)):
        yield unsearched_tag_heading(title)
        yield debts_html([share for _, share in by_series[title]], windows=WINDOWS)


KIND_TITLES = {
    DebtKind.SUMMARY: "总结",
    DebtKind.APPROVAL: "嘉宾同意",
    DebtKind.RECORDING: "回放",
    DebtKind.SLIDES: "课件",
    DebtKind.SURVEY: "调查",
    DebtKind.NUMBERS: "数据",
    DebtKind.ANSWERS: "答复",
    DebtKind.HANDBOOK: "入手册",
}


def _choices(owing: Sequence[tuple[str, ShareDebts]]) -> list[ListChoice]:
    keys = {key: None for _, share in owing for key in share.keys}
    series = {
        key.removeprefix("series-"): title
        for title, share in owing
        for key in share.keys
        if key.startswith("series-")
    }
    roles = sorted(key.removeprefix("role-") for key in keys if key.startswith("role-"))
    titles = {kind.value: title for kind, title in KIND_TITLES.items()} | {"action": PROMISED}
    kinds = [(kind, title) for kind, title in titles.items() if f"what-{kind}" in keys]
    return [
        ListChoice("series", "系列", sorted(series.items())),
        ListChoice("what", "缺什么", kinds),
        ListChoice("role", "归谁", [(role, role) for role in roles]),
    ]
