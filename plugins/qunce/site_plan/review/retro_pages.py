"""复盘: what the team learnt, for its own site: a page for each, their index, a part of a share's."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import RETROS, retro_uri, share_uri
from qunce.model.review.measures import ALL_MEASURES, counted_at
from qunce.model.review.retro import Retro
from qunce.model.share import Share
from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.html.review.retro import Column, actions_html, kpt_html
from qunce.rendering.text.chinese_dates import date_text, day_text
from qunce.site_plan.frame.asked import WINDOWS
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import heading, page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.review.promised import actions_of, done_text


def retro_pages(site: Site) -> Iterator[PlannedFile]:
    """The index and a page for each, on an internal site that has any."""
    retros = site.retros()
    if retros:
        yield index_page(site, RETROS, partial(_index, site))
    for retro in retros:
        yield PlannedFile(retro_uri(retro.id), partial(_page, site, retro), edit=retro.path)


def share_retros(site: Site, share: Share) -> Markup:
    """On an internal site what was learnt from a share and promised then; or nothing."""
    uri = share_uri(share.id)
    retros = site.library.retros_of(share.id) if site.is_internal else ()
    return Markup(" ").join(part for retro in retros for part in _in_short(site, retro, uri))


def _in_short(site: Site, retro: Retro, from_uri: str) -> Iterator[Markup]:
    url = site.addresses.relative_url(from_uri, retro_uri(retro.id))
    yield kpt_html(_columns(retro))
    if retro.actions:
        yield actions_html(actions_of(site, retro, from_uri), windows=WINDOWS)
    yield link_sentence([Ref("看整页复盘", url, date_text(retro.at, site.reference_year))])


def _index(site: Site) -> str:
    return index_source(
        site,
        RETROS,
        link_list(_line(site, retro) for retro in site.retros()),
        title="复盘",
        lead="每一场、每次活动做完以后：保持什么，问题在哪，下次试什么，谁答应做什么。只在内部站点上。",
        key="index/retros",
        hide=["toc"],
    )


def _line(site: Site, retro: Retro) -> Line:
    url = site.addresses.relative_url(RETROS, retro_uri(retro.id))
    about = filter(None, (_day(site, retro), done_text(retro.actions)))
    return Line(retro.title, url, about=("，".join(about),))


def _page(site: Site, retro: Retro) -> str:
    uri = retro_uri(retro.id)
    front_matter = {
        "title": retro.title,
        "description": f"{retro.title}，{_day(site, retro)}",
        "qunce_page": f"retro/{retro.id}",
        "qunce_styles": ["review"],
        "hide": ["toc"],
    }
    return page_source(
        front_matter,
        page_head(retro.title, notes=[Ref(_day(site, retro))], lead=done_text(retro.actions)),
        *_facts(site, retro, uri),
        heading("保持、问题、尝试", "kpt"),
        kpt_html(_columns(retro)),
        *_actions(site, retro, uri),
        retro.body.strip("\n"),
    )


def _columns(retro: Retro) -> list[Column]:
    return [
        Column("保持", retro.keeps),
        Column("问题", retro.problems),
        Column("尝试", retro.tries),
    ]


def _actions(site: Site, retro: Retro, uri: str) -> Iterator[str]:
    if retro.actions:
        yield heading("答应的事", "actions")
        yield actions_html(actions_of(site, retro, uri), windows=WINDOWS)


def _facts(site: Site, retro: Retro, uri: str) -> Iterator[str]:
    """The share it looks back on and what was counted there."""
    if retro.share:
        share = site.library.shares[retro.share]
        url = site.addresses.relative_url(uri, share_uri(share.id))
        counted = ((one.label, counted_at(share, one)) for one in ALL_MEASURES)
        numbers = tuple(Ref(f"{label} {number}") for label, number in counted if number is not None)
        facts = (Fact("分享", (Ref(share.title, url),)), Fact("数据", numbers))
        yield facts_html([fact for fact in facts if fact.refs])


def _day(site: Site, retro: Retro) -> str:
    return day_text(retro.at, site.reference_year)
