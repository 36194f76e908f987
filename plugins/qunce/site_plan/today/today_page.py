"""今日该做什么: every dated item and message near today, which the reader's clock sorts."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import TODAY, task_feed_uri
from qunce.rendering.html.days.today import Choices, today_html
from qunce.rules.asked.near_shares import near_shares
from qunce.site_plan.frame.asked import WINDOWS
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import TODAY_FACETS
from qunce.site_plan.frame.site import Site
from qunce.site_plan.today.promises import promised_tasks
from qunce.site_plan.today.task_feeds import roles
from qunce.site_plan.today.tasks import share_tasks_of

TITLE = "今日该做什么"


def today_page(site: Site) -> Iterator[PlannedFile]:
    """The page of what is due."""
    yield PlannedFile(TODAY, partial(_page, site))


def _page(site: Site) -> str:
    near = near_shares(site.library, site.shares, site.as_of)
    tasks = [
        *(share_tasks_of(site, share, TODAY) for share in near),
        *promised_tasks(site, TODAY),
    ]
    front_matter = {
        "title": TITLE,
        "description": "现在、今晚和今天的事，逾期的，接下来三天的",
        "qunce_page": "today",
        "qunce_scripts": ["today"],
        "hide": ["navigation", "toc"],
        # What is due is found on the share it belongs to.
        "search": TODAY_FACETS,
    }
    filled = [entry for entry in tasks if entry.rows]
    return page_source(front_matter, today_html(filled, _choices(site), windows=WINDOWS))


def _choices(site: Site) -> Choices:
    """The roles of all checklists that shares run, and all groups."""
    groups = {group.id: group.title for group in site.library.groups.values()}
    return Choices({role: _calendar(site, role) for role in roles(site)}, groups)


def _calendar(site: Site, role: str) -> str:
    uri = task_feed_uri(role)
    return site.addresses.webcal_url(uri) or site.addresses.relative_url(TODAY, uri)
