"""People: speakers, hosts, authors and admins, with all they take part in."""

from collections.abc import Iterator

from qunce.model.people import Group, Person, Series
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.rendering.link_list import Line, link_list
from qunce.rendering.page_head import page_head
from qunce.rendering.ref import Fact, Ref, outside_ref
from qunce.rendering.share_html import facts_html
from qunce.site_plan.index_pages import index_page
from qunce.site_plan.links import group_uri, person_uri, relative_url, series_uri
from qunce.site_plan.page_source import page_source, repeating_heading
from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.search_facets import PERSON
from qunce.site_plan.share_lines import share_line
from qunce.site_plan.site import Site
from qunce.site_plan.summary_pages import summary_list

PEOPLE = "people/index.md"


def people_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of people and a page for each this audience meets."""
    people = shown_people(site)
    yield index_page(
        site,
        PEOPLE,
        link_list(_line(person, PEOPLE) for person in people),
        title="嘉宾和主持",
        lead=f"讲过、要讲和主持分享的人，共 {len(people)} 位。",
        key="index/people",
    )
    yield from (_page(site, person) for person in people)


def shown_people(site: Site) -> tuple[Person, ...]:
    """Everybody on an internal site; in public only who has a part in something shown.

    Somebody merely invited must not be given away by a page of their own.
    """
    return tuple(
        person
        for person in site.library.people.values()
        if site.is_internal or _has_a_part(site, person)
    )


def _has_a_part(site: Site, person: Person) -> bool:
    return bool(
        site.shares_of_person(person.id)
        or _summaries_by(site, person)
        or _groups_run_by(site, person)
        or _series_hosted_by(site, person)
    )


def _summaries_by(site: Site, person: Person) -> list[Summary]:
    return [summary for summary in site.summaries() if person.id in summary.authors]


def _groups_run_by(site: Site, person: Person) -> list[Group]:
    return [group for group in site.library.groups.values() if person.id in group.admins]


def _series_hosted_by(site: Site, person: Person) -> list[Series]:
    return [series for series in site.library.series.values() if series.host == person.id]


def _line(person: Person, from_uri: str) -> Line:
    about = "，".join(filter(None, (person.role, person.organization)))
    url = relative_url(from_uri, person_uri(person.id))
    return Line(person.title, url, about=(about, person.bio or ""))


def _page(site: Site, person: Person) -> PlannedFile:
    uri = person_uri(person.id)
    about = [words for words in (person.role, person.organization) if words]
    front_matter = {
        "title": person.title,
        "description": person.bio or "，".join([person.title, *about]),
        "qunce_page": f"person/{person.id}",
        "search": PERSON,
    }
    source = page_source(
        front_matter,
        page_head(person.title, notes=[Ref(words) for words in about], lead=person.bio or ""),
        facts_html(_facts(site, person, uri)),
        person.body.strip(),
        *_shares(site, person, uri),
        *_summaries(site, person, uri),
    )
    return PlannedFile(uri, content=source, edit=person.path)


def _facts(site: Site, person: Person, uri: str) -> list[Fact]:
    series = (
        Ref(series.title, relative_url(uri, series_uri(series.id)))
        for series in _series_hosted_by(site, person)
    )
    groups = (
        Ref(group.title, relative_url(uri, group_uri(group.id)))
        for group in _groups_run_by(site, person)
    )
    links = (outside_ref(link.title, link.url) for link in person.links)
    contact = (Ref(person.contact),) if person.contact and site.is_internal else ()
    facts = (
        Fact("主持", tuple(series)),
        Fact("管理", tuple(groups)),
        Fact("链接", tuple(links)),
        Fact("联系", contact),
    )
    return [fact for fact in facts if fact.refs]


def _shares(site: Site, person: Person, uri: str) -> Iterator[str]:
    spoken: list[Share] = []
    hosted: list[Share] = []
    for share in reversed(site.shares_of_person(person.id)):
        (spoken if person.id in share.speakers else hosted).append(share)
    if spoken:
        yield repeating_heading("讲的分享", "shares")
        yield link_list(share_line(site, share, uri) for share in spoken)
    if hosted:
        yield repeating_heading("主持的分享", "hosted")
        yield link_list(share_line(site, share, uri) for share in hosted)


def _summaries(site: Site, person: Person, uri: str) -> Iterator[str]:
    if summaries := _summaries_by(site, person):
        yield repeating_heading("写的总结", "summaries")
        yield summary_list(site, summaries, uri)
