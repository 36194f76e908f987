"""年度回顾: what a year came to, from its records."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from qunce.model.addresses import QUESTIONS, person_uri, series_uri, year_uri
from qunce.model.kinds.share_values import NUMBER_KEYS
from qunce.model.share import Share
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.ref import Fact, Ref
from qunce.rules.after.held import Counted, counted, held_by_year
from qunce.rules.after.questions import AskedQuestion
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.frame.site import Site

TOPICS_SHOWN = 10


def year_pages(site: Site) -> Iterator[PlannedFile]:
    """A page for each year that shares were held in."""
    for year, shares in held_by_year(site.shares, site.as_of).items():
        yield index_page(site, year_uri(year), partial(_page, site, year, shares))


def year_links(site: Site, from_uri: str) -> Markup:
    """The ways to these pages, the latest first; nothing while there is none."""
    return link_sentence(
        Ref(
            f"{year} 年", site.addresses.relative_url(from_uri, year_uri(year)), f"{len(shares)} 场"
        )
        for year, shares in held_by_year(site.shares, site.as_of).items()
    )


def _page(site: Site, year: int, shares: Sequence[Share]) -> str:
    ids = {share.id for share in shares}
    questions = [asked for asked in site.questions() if asked.share.id in ids]
    summaries = sum(site.summary(share.id) is not None for share in shares)
    people = {id for share in shares for id in share.speakers}
    counts = (
        (len(shares), "场分享"),
        (len(people), "位嘉宾"),
        (summaries, "篇总结"),
        (len(questions), "个问题"),
    )
    uri = year_uri(year)
    return index_source(
        site,
        uri,
        facts_html(_facts(site, uri, shares)),
        *_topics(site, uri, questions),
        *_numbers(site, shares),
        repeating_heading("这一年的分享", "shares"),
        link_list(share_line(site, share, uri) for share in reversed(shares)),
        title=f"{year} 年度回顾",
        lead="，".join(f"{number} {unit}" for number, unit in counts if number) + "。",
        key=f"year/{year}",
        hide=["toc"],
    )


def _topics(site: Site, uri: str, questions: Sequence[AskedQuestion]) -> Iterator[str]:
    topics = Counter(topic for asked in questions for topic in asked.topics)
    if topics:
        yield heading("问得最多的", "topics")
        yield link_sentence(
            Ref(
                topic,
                site.addresses.relative_url(uri, f"{QUESTIONS}?topic={quote(topic)}"),
                f"{count} 问",
            )
            for topic, count in topics.most_common(TOPICS_SHOWN)
        )


def _numbers(site: Site, shares: Sequence[Share]) -> Iterator[str]:
    """For the team: what was counted, and at how many shares, for nobody counts at all of them."""
    found = counted(shares) if site.is_internal else {}
    facts = [_measured(key.label, found[key.name]) for key in NUMBER_KEYS if key.name in found]
    if facts:
        yield heading("数据", "numbers")
        yield facts_html(facts)


def _measured(label: str, measure: Counted) -> Fact:
    mean = round(measure.total / measure.shares)
    return Fact(label, (Ref(f"{measure.total}", note=f"{measure.shares} 场记了，平均 {mean}"),))


def _facts(site: Site, uri: str, shares: Sequence[Share]) -> list[Fact]:
    library = site.library
    series = Counter(share.series for share in shares if share.series)
    people = Counter(id for share in shares for id in share.speakers)
    facts = (
        Fact(
            "系列",
            tuple(
                Ref(
                    library.series[id].title,
                    site.addresses.relative_url(uri, series_uri(id)),
                    f"{count} 场",
                )
                for id, count in series.most_common()
            ),
        ),
        Fact(
            "嘉宾",
            tuple(
                Ref(
                    library.people[id].title,
                    site.addresses.relative_url(uri, person_uri(id)),
                    f"{count} 场" if count > 1 else "",
                )
                for id, count in people.most_common()
            ),
        ),
    )
    return [fact for fact in facts if fact.refs]
