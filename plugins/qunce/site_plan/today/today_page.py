"""今日该做什么: every dated item and message near today, which the reader's clock sorts."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import TODAY
from qunce.rendering.html.today import role_filter, share_tasks, today_foot, today_head
from qunce.rules.near_shares import near_shares
from qunce.site_plan.frame.asked import WINDOWS
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.today.tasks import share_tasks_of

TITLE = "今日该做什么"
NOTHING = Markup("<p>还没有排上分享，也就没有要做的事。</p>")


def today_page(site: Site) -> Iterator[PlannedFile]:
    """The page of what is due."""
    yield PlannedFile(TODAY, partial(_page, site))


def _page(site: Site) -> str:
    tasks = [
        share_tasks_of(site, share, TODAY)
        for share in near_shares(site.library, site.shares, site.as_of)
    ]
    filled = [entry for entry in tasks if entry.rows]
    roles = sorted({row.role for entry in filled for row in entry.rows if row.role})
    front_matter = {
        "title": TITLE,
        "description": "逾期的、今天的和接下来三天的事，按分享分组",
        "qunce_page": "today",
        "qunce_scripts": ["today"],
        "hide": ["navigation", "toc"],
        # What is due is found on the share it belongs to.
        "search": {"exclude": True},
    }
    sections = [share_tasks(entry, windows=WINDOWS) for entry in filled]
    return page_source(
        front_matter,
        today_head(),
        role_filter(roles),
        *(sections or [NOTHING]),
        today_foot(),
    )
