"""问答: every question that shares were asked, by topic."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import QUESTIONS, questions_year_uri
from qunce.model.index import indexed
from qunce.rendering.html.book.tag_heading import unsearched_tag_heading
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.list_choices import ListChoice, list_choices
from qunce.rendering.html.ref import Ref
from qunce.rules.after.questions import AskedQuestion
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import ASKED_FOR_BY_NAME
from qunce.site_plan.frame.site import Site
from qunce.site_plan.questions.question_lines import question_line

AT_ONCE = 300
"""As many rows as a page holds within its size; of more, each year has a page."""
OTHER = "其他"
TITLE = "问答"


def question_pages(site: Site) -> Iterator[PlannedFile]:
    """The page of the latest questions, where there are any, and a page for each year of many."""
    questions = site.questions()
    if not questions:
        return
    yield index_page(site, QUESTIONS, partial(_index, site))
    for year, those in _by_year(site).items():
        uri = questions_year_uri(year)
        yield PlannedFile(uri, partial(_year_page, site, uri, year, those))


def _by_year(site: Site) -> Mapping[int, Sequence[AskedQuestion]]:
    """Nothing while one page holds them all."""
    found: dict[int, list[AskedQuestion]] = {}
    if len(site.questions()) > AT_ONCE:
        for asked in site.questions():
            if asked.share.slot:
                found.setdefault(asked.share.slot.start.year, []).append(asked)
    return found


def _index(site: Site) -> str:
    years = link_sentence(
        Ref(f"{year} 年", site.addresses.relative_url(QUESTIONS, questions_year_uri(year)))
        for year in _by_year(site)
    )
    lead = "每一场问了什么、怎么答的，按话题排。点开就是那一场总结里的回答。"
    return _source(site, QUESTIONS, site.questions()[:AT_ONCE], years, title=TITLE, lead=lead)


def _year_page(site: Site, uri: str, year: int, questions: Sequence[AskedQuestion]) -> str:
    return _source(
        site, uri, questions, Markup(), title=f"{year} 年的{TITLE}", lead="这一年问过的，按话题排。"
    )


def _source(
    site: Site,
    uri: str,
    questions: Sequence[AskedQuestion],
    years: Markup,
    *,
    title: str,
    lead: str,
) -> str:
    return index_source(
        site,
        uri,
        list_choices(_choices(site, questions), count=len(questions), unit="个问题"),
        *_sections(site, uri, questions),
        *((heading("往年的", "years"), years) if years else ()),
        title=title,
        lead=lead,
        key=f"index/{uri.removesuffix('.md')}",
        qunce_scripts=["narrow"],
        hide=["toc"],
        search=ASKED_FOR_BY_NAME if uri == QUESTIONS else {"exclude": True},
    )


def _sections(site: Site, uri: str, questions: Sequence[AskedQuestion]) -> Iterator[str]:
    """Each question once, under the first of its topics; the topic that most stand under first."""
    under = indexed(questions, lambda asked: asked.topics[:1] or [OTHER])
    for topic in sorted(under, key=lambda topic: (topic == OTHER, -len(under[topic]))):
        yield unsearched_tag_heading(topic)
        yield link_list(question_line(site, asked, uri) for asked in under[topic])


def _choices(site: Site, questions: Sequence[AskedQuestion]) -> list[ListChoice]:
    topics = Counter(topic for asked in questions for topic in asked.topics)
    series = indexed(questions, lambda asked: [asked.share.series])
    people = indexed(questions, lambda asked: asked.people)
    library = site.library
    return [
        ListChoice("topic", "话题", [(topic, topic) for topic, _ in topics.most_common()]),
        ListChoice("series", "系列", [(id, library.series[id].title) for id in sorted(series)]),
        ListChoice("person", "谁答的", [(id, library.people[id].title) for id in sorted(people)]),
    ]
