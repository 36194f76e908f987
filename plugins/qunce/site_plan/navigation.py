"""The navigation: six tabs, and the pages below each."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from qunce.model.addresses import (
    EDITIONS,
    HOME,
    IDEAS,
    OVERDUE,
    PASTE_CHECK,
    PLAYBOOKS,
    QUESTIONS,
    RETROS,
    SCHEDULE,
    SNIPPETS,
    SUMMARIES,
    TAGS,
    TODAY,
    edition_uri,
    group_uri,
    month_uri,
    person_uri,
    playbook_uri,
    quarter_uri,
    retro_uri,
    section_uri,
    series_uri,
    share_uri,
    snippet_uri,
    summary_uri,
    year_uri,
)
from qunce.model.page import Page
from qunce.model.placeholder import Subject
from qunce.model.share import Share
from qunce.rendering.text.chinese_dates import month_text, quarter_text
from qunce.rules.after.held import held_by_year
from qunce.site_plan.community.group_pages import GROUPS
from qunce.site_plan.community.idea_page import has_ideas
from qunce.site_plan.community.people_pages import PEOPLE
from qunce.site_plan.community.series_pages import SERIES
from qunce.site_plan.frame.planned import NavEntry
from qunce.site_plan.frame.shown_people import shown_people
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.playbook_pages import filled_sections
from qunce.site_plan.handbook.snippet_chain import in_sending_order
from qunce.site_plan.schedule.season_pages import quarters

SUBJECT_TITLES = {
    Subject.SHARE: "分享用的",
    Subject.SERIES: "系列用的",
    Subject.GROUP: "群里用的",
    Subject.PERSON: "对一个人说的",
    Subject.NONE: "随时能用的",
}


def navigation(site: Site) -> tuple[NavEntry, ...]:
    """首页, 今日, 排期, 手册, 文案 and 总结, each with its pages.

    Pages written by hand that belong to none of them stand at the end of the handbook.
    """
    tabs = (
        NavEntry("首页", HOME),
        NavEntry("今日", TODAY),
        NavEntry("排期", SCHEDULE, tuple(_schedule(site))),
        NavEntry("手册", PLAYBOOKS, tuple(_handbook(site))),
        NavEntry("文案", SNIPPETS, tuple(_snippets(site))),
        NavEntry("总结", SUMMARIES, tuple(_summaries(site))),
    )
    placed = frozenset(page_uris(tabs))
    others = [page for page in site.library.pages if page.uri not in placed]
    return tuple(_with(tab, _authored(others)) if tab.uri == PLAYBOOKS else tab for tab in tabs)


def page_uris(entries: Iterable[NavEntry]) -> Iterator[str]:
    """Every page that entries name, at any depth."""
    for entry in entries:
        if entry.uri:
            yield entry.uri
        yield from page_uris(entry.children)


def _schedule(site: Site) -> Iterator[NavEntry]:
    for (year, month), shares in reversed(tuple(site.shares_by_month.items())):
        held = (share for share in shares if _is_in(share, year, month))
        yield NavEntry(month_text(year, month), month_uri(year, month), _shares(held))
    for quarter in reversed(quarters(site)):
        yield NavEntry(quarter_text(*quarter), quarter_uri(*quarter))
    if dateless := [share for share in site.shares if not share.slot]:
        yield NavEntry("时间待定", children=_shares(dateless))
    library = site.library
    series = (NavEntry(one.title, series_uri(one.id)) for one in library.series.values())
    people = (NavEntry(one.title, person_uri(one.id)) for one in shown_people(site))
    groups = (NavEntry(one.title, group_uri(one.id)) for one in library.groups.values())
    if has_ideas(site):
        yield NavEntry("选题池", IDEAS)
    yield NavEntry("系列", SERIES, tuple(series))
    yield NavEntry("嘉宾和主持", PEOPLE, tuple(people))
    yield NavEntry("群", GROUPS, tuple(groups))
    if site.shares_by_tag:
        yield NavEntry("标签", TAGS)


def _is_in(share: Share, year: int, month: int) -> bool:
    slot = share.slot
    return slot is not None and (slot.start.year, slot.start.month) == (year, month)


def _shares(shares: Iterable[Share]) -> tuple[NavEntry, ...]:
    return tuple(NavEntry(share.title, share_uri(share.id)) for share in shares)


def _handbook(site: Site) -> Iterator[NavEntry]:
    for section in filled_sections(site):
        books = (
            NavEntry(book.title, playbook_uri(section.id, book.id))
            for book in site.library.playbooks_in(section.id)
        )
        yield NavEntry(section.title, section_uri(section.id), tuple(books))
    if site.library.editions:
        editions = (
            NavEntry(one.title, edition_uri(one.id)) for one in site.library.editions.values()
        )
        yield NavEntry("行业版", EDITIONS, tuple(editions))


def _snippets(site: Site) -> Iterator[NavEntry]:
    yield NavEntry("粘贴自查", PASTE_CHECK)
    for subject, title in SUBJECT_TITLES.items():
        snippets = [s for s in site.library.snippets.values() if s.subject is subject]
        entries = (NavEntry(s.title, snippet_uri(s.id)) for s in in_sending_order(snippets))
        if snippets:
            yield NavEntry(title, children=tuple(entries))


def _summaries(site: Site) -> Iterator[NavEntry]:
    if site.questions():
        yield NavEntry("问答", QUESTIONS)
    yield NavEntry("欠账", OVERDUE)
    if retros := site.retros():
        entries = (NavEntry(retro.title, retro_uri(retro.id)) for retro in retros)
        yield NavEntry("复盘", RETROS, tuple(entries))
    for year in held_by_year(site.shares, site.as_of):
        yield NavEntry(f"{year} 年度回顾", year_uri(year))
    shares = [site.library.shares[summary.share] for summary in site.summaries()]
    for title, group in groupby(shares, key=_month_of):
        entries = (NavEntry(share.title, summary_uri(share.id)) for share in group)
        yield NavEntry(title, children=tuple(entries))


def _month_of(share: Share) -> str:
    if not share.slot:
        return "时间待定"
    return month_text(share.slot.start.year, share.slot.start.month)


def _authored(pages: Iterable[Page]) -> Iterator[NavEntry]:
    """Pages in the root as they are, those of a folder below its index."""
    for folder, group in groupby(pages, key=lambda page: page.uri.rpartition("/")[0]):
        entries = {page.uri: NavEntry(page.title or page.uri, page.uri) for page in group}
        index = entries.pop(f"{folder}/index.md", None)
        if index and entries:
            yield _with(index, entries.values())
        else:
            yield from (index,) if index else entries.values()


def _with(entry: NavEntry, children: Iterable[NavEntry]) -> NavEntry:
    return NavEntry(entry.title, entry.uri, (*entry.children, *children))
