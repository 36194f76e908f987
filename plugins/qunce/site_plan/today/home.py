"""首页: the next share, what is due, the stage map and the latest summaries."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from markupsafe import Markup

from qunce.model.addresses import HOME, SCHEDULE, SUMMARIES, TODAY, section_uri, share_uri
from qunce.model.share import Share, Slot
from qunce.model.stage import SHARE_SECTION
from qunce.rendering.html.days.home import Candidate, more_link, next_and_tasks
from qunce.rendering.html.days.today import task_lines
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import share_tag
from qunce.rendering.text.chinese_dates import day_text, slot_text
from qunce.rules.asked.near_shares import near_shares, shares_ahead
from qunce.rules.times.moments import by_moment
from qunce.site_plan.frame.asked import WINDOWS
from qunce.site_plan.frame.index_pages import index_page
from qunce.site_plan.frame.page_source import heading, page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import with_questions
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.schedule.calendar_entries import who_and_where
from qunce.site_plan.shares.share_parts import checklist_key
from qunce.site_plan.shares.summary_pages import summary_list
from qunce.site_plan.today.tasks import share_tasks_of
from qunce.site_plan.today.trail import trail

CANDIDATES = 6
LATEST_SUMMARIES = 3
TASKS_AT_ONCE = 3


def home_page(site: Site) -> Iterator[PlannedFile]:
    """The home page; what its author wrote stands last, as the way in for newcomers."""
    yield index_page(site, HOME, partial(_page, site))


def _page(site: Site) -> str:
    authored = site.authored(HOME)
    front_matter = {
        "title": (authored and authored.title) or "首页",
        "description": "下一场分享、今天要做的事、八个阶段的手册和最近的总结",
        "qunce_page": "home",
        "qunce_scripts": ["home"],
        "hide": ["navigation", "toc"],
        "search": with_questions({}, authored.questions if authored else ()),
    }
    return page_source(
        front_matter,
        _next(site),
        *_map(site),
        *_summaries(site),
        *([heading("从哪里看起", "start"), authored.body.strip("\n")] if authored else ()),
    )


def _next(site: Site) -> Markup:
    guide = None
    if site.library.playbooks_in(SHARE_SECTION.id):
        guide = Ref(
            SHARE_SECTION.title, site.addresses.relative_url(HOME, section_uri(SHARE_SECTION.id))
        )
    return next_and_tasks(
        list(islice(_candidates(site), CANDIDATES)),
        tasks=_tasks(site),
        schedule_url=site.addresses.relative_url(HOME, SCHEDULE),
        today=Ref("打开今日，看每一件", site.addresses.relative_url(HOME, TODAY)),
        guide=guide,
    )


def _tasks(site: Site) -> Markup:
    """What near shares ask for, earliest first; the script shows what presses most."""
    near = near_shares(site.library, site.shares, site.as_of)
    tasks = (share_tasks_of(site, share, HOME) for share in near)
    rows = [(share, row) for share in tasks for row in share.rows if row.moment]
    rows.sort(key=lambda pair: by_moment(pair[1].moment))
    return task_lines(rows, at_most=TASKS_AT_ONCE, windows=WINDOWS)


def _candidates(site: Site) -> Iterator[Candidate]:
    for share in shares_ahead(site.shares, site.as_of):
        if share.slot:
            yield _candidate(site, share, share.slot)


def _candidate(site: Site, share: Share, slot: Slot) -> Candidate:
    year = site.reference_year
    moved_from = [day_text(start, year) for start in share.previous_starts]
    return Candidate(
        id=share.id,
        title=share.title,
        url=site.addresses.relative_url(HOME, share_uri(share.id)),
        when=slot_text(slot, year),
        starts=slot.known_start.isoformat(),
        ends=slot.known_end.isoformat(),
        series=_series(site, share),
        tag=share_tag(share),
        about=who_and_where(site, share),
        moved_from="、".join(moved_from),
        list_key=checklist_key(share),
        steps=trail(site, share, slot),
    )


def _series(site: Site, share: Share) -> str:
    if not share.series:
        return ""
    number = f" 第 {share.number} 期" if share.number else ""
    return site.library.series[share.series].title + number


def _map(site: Site) -> Iterator[str]:
    if site.library.playbooks:
        yield heading("一个群从立项到复盘", "map")
        yield stage_map(site, HOME)


def _summaries(site: Site) -> Iterator[str]:
    latest = site.summaries()[:LATEST_SUMMARIES]
    if latest:
        yield heading("最近的总结", "summaries")
        yield summary_list(site, latest, HOME)
        yield more_link(Ref("全部总结", site.addresses.relative_url(HOME, SUMMARIES)))
