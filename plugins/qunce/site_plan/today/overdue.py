"""What should have been published by now: a list for a page of somebody's own."""

from markupsafe import Markup

from qunce.model.addresses import relative_url, share_uri
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.agenda import agenda
from qunce.rules.asking import Bucket
from qunce.rules.windows import TaskKind
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site
from qunce.site_plan.today.tasks import SUMMARY_AWAITED

NOTHING = Markup("<p>没有拖着没发的总结。</p>")


def overdue_block(site: Site, from_uri: str) -> Markup:
    """Shares whose summary is late as of the site's moment, the latest first."""
    late = {
        asked.share.id
        for asked in agenda(site.library, site.now)
        if asked.task.kind is TaskKind.SUMMARY and asked.bucket is Bucket.OVERDUE
    }
    lines = [
        Line(
            share.title,
            relative_url(from_uri, share_uri(share.id)),
            about=(
                f"{day_text(share.slot.start, site.reference_year)}讲完，"
                f"{names(site, share.speakers)}",
            ),
            tags=(SUMMARY_AWAITED,),
        )
        for share in reversed(site.shares)
        if share.id in late and share.slot
    ]
    return link_list(lines) or NOTHING
