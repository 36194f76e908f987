"""A summary of the library → what leaves the site of it."""

from collections.abc import Collection
from functools import partial
from urllib.parse import unquote, urlsplit

from qunce.model.addresses import summary_uri
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.reading.markdown.inline_links import linked_uri
from qunce.rendering.publishing.article import Article
from qunce.rendering.publishing.members import as_allowed
from qunce.rendering.publishing.parsing import blocks_of
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.after.leaving import Hold, hold_on

WARNINGS = {
    Hold.UNCONFIRMED: "【未经嘉宾确认，只给内部和嘉宾看，不要外发】",
    Hold.INTERNAL: "【内部资料，不要外发】",
}
NO_YEAR = 0
"""No day is in it, so that each says its own."""


def article_of(library: Library, summary: Summary) -> Article:
    """Its words and nothing more of its members than they allow; marked where it is held back.

    Days have their year: what leaves the site is read for longer than a page says "this year".
    """
    share = library.shares[summary.share]
    hold = hold_on(summary, share)
    team = _titles(library, (*share.speakers, *summary.authors, *_host(share)))
    resolve = partial(_resolved, library, summary_uri(share.id))
    body = as_allowed(blocks_of(summary.body, resolve), share.consent.quote_members, _names(team))
    return Article(
        id=share.id,
        title=share.title,
        speakers=_titles(library, share.speakers),
        authors=_titles(library, summary.authors),
        day=day_text(share.slot.start, NO_YEAR) if share.slot else "",
        series=_series(library, share),
        takeaways=summary.takeaways,
        body=body.blocks,
        corrections=tuple(
            (day_text(entry.at, NO_YEAR), entry.text) for entry in summary.corrections
        ),
        tags=share.tags,
        # Nobody outside can open the page of what is held back.
        url="" if hold else library.settings.addresses.public_url(summary_uri(share.id)),
        site=library.settings.site_name,
        warning=WARNINGS.get(hold, "") if hold else "",
        left_out=body.left_out,
    )


def _resolved(library: Library, uri: str, address: str) -> str:
    """The whole address of what a body refers to; "" for a place on the page itself."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return address
    if not parts.path:
        return ""
    target = linked_uri(uri, unquote(parts.path))
    url = library.settings.addresses.public_url(target) or target
    return f"{url}#{parts.fragment}" if parts.fragment else url


def _titles(library: Library, people: Collection[str]) -> tuple[str, ...]:
    return tuple(library.people[id].title for id in people)


def _host(share: Share) -> tuple[str, ...]:
    return (share.host,) if share.host else ()


def _names(titles: Collection[str]) -> frozenset[str]:
    """What the team is called, also without what is said of a name in brackets."""
    return frozenset({*titles, *(title.partition("（")[0] for title in titles)})


def _series(library: Library, share: Share) -> str:
    if not share.series:
        return ""
    number = f" 第 {share.number} 期" if share.number is not None else ""
    return f"{library.series[share.series].title}{number}"
