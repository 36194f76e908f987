"""总结: the index of summaries, of which a reader chooses a part, and the ways to each year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qunce.model.addresses import SUMMARIES
from qunce.model.index import indexed
from qunce.model.share import Share
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.list_choices import ListChoice, list_choices
from qunce.site_plan.frame.page_source import heading
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.year_pages import year_links


def archive(site: Site, lines: Sequence[tuple[Share, Line]]) -> Iterator[str]:
    """The rows of all summaries, each under the share it is of, with what they are chosen by."""
    shares = [share for share, _ in lines]
    yield list_choices(_choices(site, shares), count=len(lines), unit="篇总结")
    yield link_list(replace(line, keys=tuple(_keys(share))) for share, line in lines)
    if years := year_links(site, SUMMARIES):
        yield heading("年度回顾", "years")
        yield years


def _keys(share: Share) -> Iterator[str]:
    if share.slot:
        yield f"year-{share.slot.start.year}"
    if share.series:
        yield f"series-{share.series}"
    yield from (f"person-{person}" for person in share.speakers)
    yield from (f"topic-{tag}" for tag in share.tags)


def _choices(site: Site, shares: Sequence[Share]) -> list[ListChoice]:
    library = site.library
    years = sorted({share.slot.start.year for share in shares if share.slot}, reverse=True)
    series = indexed(shares, lambda share: [share.series])
    people = indexed(shares, lambda share: share.speakers)
    tags = Counter(tag for share in shares for tag in share.tags)
    return [
        ListChoice("year", "哪一年", [(f"{year}", f"{year} 年") for year in years]),
        ListChoice("series", "系列", [(id, library.series[id].title) for id in sorted(series)]),
        ListChoice("person", "谁讲的", [(id, library.people[id].title) for id in sorted(people)]),
        ListChoice("topic", "话题", [(tag, tag) for tag, _ in tags.most_common()]),
    ]
