"""A share's checklist, with its dates."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.checklist import ChecklistItem
from qunce.model.share import Share
from qunce.rendering.html.checklist import DatedItem, checklist_form, dated_row
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rules.asking import is_past
from qunce.rules.tasks import Task, item_tasks
from qunce.site_plan.frame.asked import WINDOWS, asked
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.embedded import snippet_urls


def checklist(site: Site, share: Share, pack: Iterable[Message]) -> Markup:
    """The playbook's items with this share's dates; nothing once the share is off.

    Where an item's text is in the pack, it leads there rather than to the blank snippet.
    """
    playbook = site.library.playbooks[share.playbook]
    if share.is_off or not playbook.items:
        return Markup()
    in_pack = {m.snippet.id: f"#{message_anchor(m.snippet)}" for m in pack}
    rows = [
        dated_row(_dated_item(site, item, task), site.reference_year)
        for item, task in zip(playbook.items, item_tasks(site.library, share), strict=True)
    ]
    return checklist_form(
        rows,
        legend=f"{playbook.title}清单",
        key=checklist_key(share),
        snippet_urls=snippet_urls(site, playbook.items, share_uri(share.id)) | in_pack,
        windows=WINDOWS,
    )


def _dated_item(site: Site, item: ChecklistItem, task: Task) -> DatedItem:
    return DatedItem(item, task.moment, None if is_past(task, site.as_of) else asked(task))


def checklist_key(share: Share) -> str:
    """What the browser files a share's ticks under."""
    return f"share/{share.id}/{share.playbook}"
