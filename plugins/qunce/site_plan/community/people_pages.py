"""People: speakers, hosts, authors and admins, with all they take part in."""

from collections.abc import Iterator, Sequence
from functools import partial

from qunce.model.addresses import group_uri, person_feed_uri, person_uri, series_uri
from qunce.model.people import Person
from qunce.model.share import Share
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref, outside_ref
from qunce.site_plan.frame.feed_links import feed_url
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import person_facets
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.shown_people import shown_people
from qunce.site_plan.frame.site import Site
from qunce.site_plan.questions.to_do import questions_for_speaker
from qunce.site_plan.review.promised import promised_by
from qunce.site_plan.shares.next_share import next_share_of
from qunce.site_plan.shares.summary_pages import summary_list

PEOPLE = "people/index.md"


def people_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of people and a page for each this audience meets."""
    people = shown_people(site)
    yield index_page(site, PEOPLE, partial(_index, site, people))
    for person in people:
        yield PlannedFile(person_uri(person.id), partial(_page, site, person), edit=person.path)


def _index(site: Site, people: Sequence[Person]) -> str:
    return index_source(
        site,
        PEOPLE,
        link_list(_line(site, person, PEOPLE) for person in people),
        title="嘉宾和主持",
        lead=f"讲过、要讲和主持分享的人，共 {len(people)} 位。",
        key="index/people",
    )


def _line(site: Site, person: Person, from_uri: str) -> Line:
    about = "，".join(filter(None, (person.role, person.organization)))
    url = site.addresses.relative_url(from_uri, person_uri(person.id))
    return Line(person.title, url, about=(about, person.bio or ""))


def _page(site: Site, person: Person) -> str:
    uri = person_uri(person.id)
    about = [words for words in (person.role, person.organization) if words]
    front_matter = {
        "title": person.title,
        "description": person.bio or "，".join([person.title, *about]),
        "qunce_page": f"person/{person.id}",
        "qunce_scripts": ["next"],
        "search": person_facets(person),
    }
    return page_source(
        front_matter,
        page_head(person.title, notes=[Ref(words) for words in about], lead=person.bio or ""),
        next_share_of(site, site.shares_of_person(person.id), uri),
        facts_html(_facts(site, person, uri)),
        person.body.strip("\n"),
        *questions_for_speaker(site, person),
        *promised_by(site, person),
        *_shares(site, person, uri),
        *_summaries(site, person, uri),
    )


def _facts(site: Site, person: Person, uri: str) -> list[Fact]:
    series = (
        Ref(series.title, site.addresses.relative_url(uri, series_uri(series.id)))
        for series in site.library.series_of_host(person.id)
    )
    groups = (
        Ref(group.title, site.addresses.relative_url(uri, group_uri(group.id)))
        for group in site.library.groups_of_admin(person.id)
    )
    links = (outside_ref(link.title, link.url) for link in person.links)
    contact = (Ref(person.contact),) if person.contact and site.is_internal else ()
    for_the_team = (
        ("方便的时间", person.availability),
        ("时区", person.timezone),
        ("群昵称", "、".join(person.nicknames)),
    )
    facts = (
        Fact("主持", tuple(series)),
        Fact("管理", tuple(groups)),
        Fact("日历", _calendar(site, person, uri)),
        Fact("链接", tuple(links)),
        Fact("联系", contact),
        *(
            Fact(label, (Ref(words),))
            for label, words in for_the_team
            if words and site.is_internal
        ),
    )
    return [fact for fact in facts if fact.refs]


def _calendar(site: Site, person: Person, uri: str) -> tuple[Ref, ...]:
    if not any(share.is_public for share in site.shares_of_person(person.id)):
        return ()
    return (Ref("订阅这个人的分享", feed_url(site, person_feed_uri(person.id), uri)),)


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
    if summaries := site.summaries_by(person.id):
        yield repeating_heading("写的总结", "summaries")
        yield summary_list(site, summaries, uri)
