"""选题池: what might become a share, for the team's own site."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import IDEAS, share_uri
from qunce.model.share import Share, ShareStatus
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.share.questions import notes_html
from qunce.rendering.text.chinese_dates import slot_text
from qunce.rules.after.ideas import Wish, pool, votes_by_share, wishes
from qunce.site_plan.frame.index_pages import index_page, index_source
from qunce.site_plan.frame.page_source import repeating_heading
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site

SECTIONS = (
    (ShareStatus.IDEA, "想法", "ideas"),
    (ShareStatus.INVITED, "已邀请，等回音", "invited"),
)
HOW_TO_TAKE_UP = (
    "值得办的，qunce new share 编号 --title 题目 写成想法，再在那一场的 wanted 里写上 idea: 编号。",
)


def has_ideas(site: Site) -> bool:
    """Whether the site has a pool: a public one never does."""
    statuses = {status for status, _, _ in SECTIONS}
    return site.is_internal and (
        any(share.status in statuses for share in site.shares) or bool(wishes(site.shares))
    )


def idea_page(site: Site) -> Iterator[PlannedFile]:
    """The page of the pool, where there is one."""
    if has_ideas(site):
        yield index_page(site, IDEAS, partial(_page, site))


def _page(site: Site) -> str:
    return index_source(
        site,
        IDEAS,
        *_sections(site),
        *_wishes(site),
        title="选题池",
        lead="还没定下来的题目，想听的人多的在前。投票写进 votes，谁跟进写进 owner。",
        key="index/ideas",
    )


def _sections(site: Site) -> Iterator[str]:
    votes = votes_by_share(site.shares)
    for status, title, id in SECTIONS:
        if shares := pool(site.shares, status, votes):
            yield repeating_heading(title, id)
            yield link_list(_line(site, share, votes[share.id]) for share in shares)


def _line(site: Site, share: Share, votes: int) -> Line:
    url = site.addresses.relative_url(IDEAS, share_uri(share.id))
    when = slot_text(share.slot, site.reference_year) if share.slot else ""
    settled = "，".join(filter(None, (when, names(site, share.speakers))))
    wanted = f"{votes} 人想听" if votes else ""
    owner = f"{names(site, (share.owner,))}跟进" if share.owner else "还没有人跟进"
    return Line(share.title, url, about=(settled, "，".join(filter(None, (wanted, owner)))))


def _wishes(site: Site) -> Iterator[str]:
    if found := wishes(site.shares):
        yield repeating_heading("调查里想听的，还没写成想法", "wishes")
        yield notes_html(HOW_TO_TAKE_UP)
        yield link_list(_wish_line(site, wish) for wish in found)


def _wish_line(site: Site, wish: Wish) -> Line:
    """Leads to the last share whose listeners asked for it."""
    last = wish.shares[-1]
    url = site.addresses.relative_url(IDEAS, share_uri(last.id))
    others = f"等 {len(wish.shares)} 场" if len(wish.shares) > 1 else ""
    return Line(wish.topic, url, about=(f"{wish.votes} 人想听，问自“{last.title}”{others}",))
