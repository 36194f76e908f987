"""Groups: where shares are held, and who looks after them."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import group_feed_uri, group_uri, person_uri, section_uri, series_uri
from qunce.model.people import PLATFORM_TITLES, Group
from qunce.model.stage import SECTIONS
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.site_plan.frame.feed_links import feed_url
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import GROUP
from qunce.site_plan.frame.share_lines import names, share_line
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.next_share import next_share_of

GROUPS = "groups/index.md"
SECTION_TITLES = {section.id: section.title for section in SECTIONS}


def group_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of groups and a page for each."""
    yield index_page(site, GROUPS, partial(_index, site))
    for group in site.library.groups.values():
        yield PlannedFile(group_uri(group.id), partial(_page, site, group), edit=group.path)


def _index(site: Site) -> str:
    groups = site.library.groups.values()
    return index_source(
        site,
        GROUPS,
        link_list(_line(site, group, GROUPS) for group in groups),
        title="群",
        lead=f"分享在这 {len(groups)} 个群里办。",
        key="index/groups",
    )


def _line(site: Site, group: Group, from_uri: str) -> Line:
    about = "，".join(_about(group))
    admins = f"管理：{names(site, group.admins)}" if group.admins else ""
    return Line(
        group.title,
        site.addresses.relative_url(from_uri, group_uri(group.id)),
        about=(about, admins),
    )


def _about(group: Group) -> list[str]:
    members = [f"{group.members} 人"] if group.members else []
    return [f"{PLATFORM_TITLES[group.platform]}群", *members]


def _page(site: Site, group: Group) -> str:
    uri = group_uri(group.id)
    front_matter = {
        "title": group.title,
        "description": "，".join([group.title, *_about(group)]),
        "qunce_page": f"group/{group.id}",
        "qunce_scripts": ["next"],
        "search": GROUP,
    }
    return page_source(
        front_matter,
        page_head(group.title, notes=[Ref(words) for words in _about(group)]),
        next_share_of(site, site.shares_in_group(group.id), uri, group.id),
        facts_html(_facts(site, group, uri)),
        group.body.strip("\n"),
        *_shares(site, group, uri),
    )


def _facts(site: Site, group: Group, uri: str) -> list[Fact]:
    admins = (
        Ref(site.library.people[admin].title, site.addresses.relative_url(uri, person_uri(admin)))
        for admin in group.admins
    )
    series = (
        Ref(series.title, site.addresses.relative_url(uri, series_uri(series.id)))
        for series in site.library.series_in_group(group.id)
    )
    facts = [
        Fact("管理", tuple(admins)),
        Fact("系列", tuple(series)),
        Fact("日历", _calendar(site, group, uri)),
    ]
    if group.stage:
        facts.append(Fact("阶段", (_stage(site, group.stage, uri),)))
    return [fact for fact in facts if fact.refs]


def _calendar(site: Site, group: Group, uri: str) -> tuple[Ref, ...]:
    if not any(share.is_public for share in site.shares_in_group(group.id)):
        return ()
    return (Ref("订阅这个群的分享", feed_url(site, group_feed_uri(group.id), uri)),)


def _stage(site: Site, stage: str, uri: str) -> Ref:
    has_page = bool(site.library.playbooks_in(stage))
    return Ref(
        SECTION_TITLES[stage],
        site.addresses.relative_url(uri, section_uri(stage)) if has_page else None,
    )


def _shares(site: Site, group: Group, uri: str) -> Iterator[str]:
    if shares := site.shares_in_group(group.id):
        yield repeating_heading("在这个群的分享", "shares")
        yield link_list(share_line(site, share, uri) for share in reversed(shares))
