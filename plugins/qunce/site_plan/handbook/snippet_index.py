"""文案: the index of snippets, and the script that brings their texts."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from qunce.model.addresses import (
    NEAR_SHARES,
    PASTE_CHECK,
    SNIPPET_TEXTS,
    SNIPPETS,
    snippet_uri,
)
from qunce.model.index import indexed
from qunce.model.placeholder import Subject
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.book.snippet_index import Group, Section, snippet_index
from qunce.rendering.html.link_list import link_sentence
from qunce.rendering.html.ref import Ref
from qunce.rendering.payloads.snippet_texts import snippet_texts
from qunce.rules.asked.phases import Phase, phase
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.record_values import SCRIPTS
from qunce.site_plan.handbook.snippet_chain import in_sending_order

FEW = 12
"""More snippets of one phase than that stand behind folds, one for each purpose."""


def snippet_index_pages(site: Site) -> Iterator[PlannedFile]:
    """The index and what it copies from."""
    yield index_page(site, SNIPPETS, partial(_index, site))
    yield PlannedFile(SNIPPET_TEXTS, partial(snippet_texts, tuple(site.library.snippets.values())))


def _index(site: Site) -> str:
    by_phase = indexed(site.library.snippets.values(), lambda snippet: [phase(snippet)])
    url = partial(site.addresses.relative_url, SNIPPETS)
    return index_source(
        site,
        SNIPPETS,
        link_sentence([Ref("粘贴自查", url(PASTE_CHECK), "发之前查一遍有没有不能写的词")]),
        snippet_index(
            [_section(one, by_phase[one]) for one in Phase if one in by_phase],
            urls={id: url(snippet_uri(id)) for id in site.library.snippets},
            records=[url(NEAR_SHARES), url(SCRIPTS[Subject.GROUP])],
            texts=url(SNIPPET_TEXTS),
            editions={one.id: one.title for one in site.library.editions.values()},
        ),
        title="文案",
        lead="点“复制”直接贴；还差几项的先填。",
        key="index/snippets",
        qunce_scripts=["snippets"],
        hide=["navigation", "toc"],
    )


def _section(one: Phase, snippets: Sequence[Snippet]) -> Section:
    return Section(one.value, one.key, tuple(_groups(snippets)))


def _groups(snippets: Sequence[Snippet]) -> Iterable[Group]:
    if len(snippets) <= FEW:
        return [Group(in_sending_order(snippets))]
    by_purpose = indexed(snippets, lambda snippet: [snippet.purpose])
    return [
        Group(in_sending_order(by_purpose[purpose]), name)
        for purpose, name in PURPOSES.items()
        if purpose in by_purpose
    ]
