"""总结: the summaries and their index."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from markupsafe import Markup

from qunce.model.addresses import (
    OVERDUE,
    QUESTIONS,
    SUMMARIES,
    person_uri,
    series_uri,
    share_uri,
    summary_uri,
)
from qunce.model.share import Share
from qunce.model.summary import Summary, SummaryStatus
from qunce.rendering.html.link_list import Line, link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.summary import (
    corrections_html,
    neighbours_html,
    summary_head,
    withdrawn_html,
)
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.chinese_dates import day_text
from qunce.rendering.text.states import SUMMARY_WORDS
from qunce.rules.after.related import related_shares
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import summary_facets
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site
from qunce.site_plan.publishing.publish_pages import is_offered, latest_to_publish, publish_ref
from qunce.site_plan.shares.summary_archive import archive

STATUS_TAGS = {
    SummaryStatus.DRAFT: Tag("draft", SUMMARY_WORDS[SummaryStatus.DRAFT]),
    SummaryStatus.REVIEW: Tag("draft", SUMMARY_WORDS[SummaryStatus.REVIEW]),
    SummaryStatus.CORRECTED: Tag("moved", SUMMARY_WORDS[SummaryStatus.CORRECTED]),
    SummaryStatus.WITHDRAWN: Tag("late", f"✕ {SUMMARY_WORDS[SummaryStatus.WITHDRAWN]}"),
}
APPROVED = Tag("ok", "✓ 嘉宾已确认")
CHARACTERS_PER_MINUTE = 400
RELATED_SHOWN = 3


def summary_pages(site: Site) -> Iterator[PlannedFile]:
    """The index of summaries and a page for each."""
    summaries = site.summaries()
    yield index_page(site, SUMMARIES, partial(_index, site))
    for position, summary in enumerate(summaries):
        later = summaries[position - 1] if position else None
        earlier = summaries[position + 1] if position + 1 < len(summaries) else None
        make = partial(_page, site, summary, earlier, later)
        yield PlannedFile(summary_uri(summary.share), make, edit=summary.path)
    for summary in site.withdrawn():
        yield PlannedFile(summary_uri(summary.share), partial(_withdrawn_page, site, summary))


def summary_list(site: Site, summaries: Iterable[Summary], from_uri: str) -> Markup:
    """Summaries as rows: title, first takeaway, day and speakers."""
    return link_list(_line(site, summary, from_uri) for summary in summaries)


def _line(site: Site, summary: Summary, from_uri: str) -> Line:
    share = site.library.shares[summary.share]
    questions = f"，{len(summary.questions)} 个问答" if summary.questions else ""
    return Line(
        share.title,
        site.addresses.relative_url(from_uri, summary_uri(share.id)),
        about=(
            summary.takeaways[0] if summary.takeaways else "",
            f"{_about(site, share)}{questions}",
        ),
        tags=_tags(summary),
    )


def _tags(summary: Summary) -> tuple[Tag, ...]:
    tag = STATUS_TAGS.get(summary.status)
    return (tag,) if tag else ()


def _about(site: Site, share: Share) -> str:
    """`9月27日（周日），沈禾`"""
    when = [day_text(share.slot.start, site.reference_year)] if share.slot else []
    return "，".join([*when, names(site, share.speakers)])


def _index(site: Site) -> str:
    shares = site.library.shares
    lines = [(shares[one.share], _line(site, one, SUMMARIES)) for one in site.summaries()]
    return index_source(
        site,
        SUMMARIES,
        link_sentence(_lists(site)),
        latest_to_publish(site, SUMMARIES),
        *(archive(site, lines) if lines else ["还没有发出的总结。"]),
        title="总结",
        lead="每一场讲了什么、问了什么，嘉宾看过才发。",
        key="index/summaries",
        qunce_scripts=["narrow", "publish"],
    )


def _lists(site: Site) -> Iterator[Ref]:
    """What else the tab of summaries holds, in sight of who does not open the menu."""
    if site.questions():
        yield Ref("问答", site.addresses.relative_url(SUMMARIES, QUESTIONS))
    yield Ref("欠账", site.addresses.relative_url(SUMMARIES, OVERDUE))


def _page(site: Site, summary: Summary, earlier: Summary | None, later: Summary | None) -> str:
    share = site.library.shares[summary.share]
    uri = summary_uri(share.id)
    front_matter = {
        "title": share.title,
        # In a chat or a row of tabs it stands beside its share.
        "window_title": f"总结：{share.title}",
        "description": f"{_about(site, share)}分享的总结：{'；'.join(summary.takeaways)}",
        "qunce_page": f"summary/{share.id}",
        "search": summary_facets(site.library, share),
    }
    return page_source(
        front_matter,
        page_head(
            share.title,
            notes=(*_notes(site, share, uri), *_ways_out(site, summary, uri)),
            tags=(*_tags(summary), *_approval(summary)),
        ),
        _taken_back(summary, site),
        corrections_html(summary.corrections, site.reference_year),
        summary_head(
            speakers=_people(site, share.speakers, uri),
            authors=_people(site, summary.authors, uri),
            minutes=max(1, round(len(summary.body) / CHARACTERS_PER_MINUTE)),
            takeaways=summary.takeaways,
        ),
        summary.body.strip("\n"),
        *_related(site, share, uri),
        neighbours_html(_link(site, earlier, uri), _link(site, later, uri)),
    )


def _withdrawn_page(site: Site, summary: Summary) -> str:
    """What stands where the summary was: its share, that it was taken back, and when."""
    share = site.library.shares[summary.share]
    front_matter = {
        "title": share.title,
        "window_title": f"总结已撤回：{share.title}",
        "description": f"总结已撤回：{share.title}",
        "robots": "noindex",
        "search": {"exclude": True},
    }
    notes = tuple(_notes(site, share, summary_uri(share.id)))
    return page_source(
        front_matter, page_head(share.title, notes=notes), _taken_back(summary, site)
    )


def _taken_back(summary: Summary, site: Site) -> Markup:
    if not summary.withdrawn:
        return Markup()
    return withdrawn_html(summary.withdrawn.at, site.reference_year)


def _approval(summary: Summary) -> tuple[Tag, ...]:
    return (APPROVED,) if summary.speaker_approved else ()


def _notes(site: Site, share: Share, uri: str) -> Iterator[Ref]:
    number = f" 第 {share.number} 期" if share.number else ""
    if share.series:
        series = site.library.series[share.series]
        yield Ref(
            f"{series.title}{number}", site.addresses.relative_url(uri, series_uri(series.id))
        )
    yield Ref("分享页", site.addresses.relative_url(uri, share_uri(share.id)))
    if share.slot:
        yield Ref(day_text(share.slot.start, site.reference_year))


def _ways_out(site: Site, summary: Summary, uri: str) -> Iterator[Ref]:
    if is_offered(site, summary):
        yield publish_ref(site, summary, uri)


def _people(site: Site, people: Iterable[str], uri: str) -> list[Ref]:
    return [
        Ref(site.library.people[person].title, site.addresses.relative_url(uri, person_uri(person)))
        for person in people
    ]


def _related(site: Site, share: Share, uri: str) -> Iterator[str]:
    others = (site.summary(other.id) for other in related_shares(share, site.shares_by_tag))
    if found := list(islice(filter(None, others), RELATED_SHOWN)):
        yield repeating_heading("相关的总结", "related")
        yield summary_list(site, found, uri)


def _link(site: Site, summary: Summary | None, from_uri: str) -> Ref | None:
    if not summary:
        return None
    title = site.library.shares[summary.share].title
    return Ref(title, site.addresses.relative_url(from_uri, summary_uri(summary.share)))
